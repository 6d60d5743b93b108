"""Add an entry to a ledger."""

from stancecli.cli import entering as given
from stancecli.cli.options import LedgerFile, Today


def add(
    file: given.GivenFile = None,
    country: given.OfCountry = None,
    issue: given.OnIssue = None,
    toward: given.TowardWhom = None,
    channel: given.ByChannel = None,
    by: given.ByWhom = None,
    date: given.OnDate = None,
    as_of: given.AsOf = False,
    until: given.Until = None,
    position: given.OnPosition = None,
    amount: given.AnAmount = None,
    kind: given.OfKind = None,
    summary: given.Summary = None,
    confidence: given.SureAs = None,
    event: given.Event = None,
    disputes: given.Disputes = None,
    note: given.Note = None,
    date_note: given.DateNote = None,
    id: given.Identity = None,  # noqa: A002 - the option's name
    source: given.FromSource = None,
    paragraph: given.Paragraph = None,
    page: given.PageOf = None,
    quote: given.Quote = None,
    evidence: given.MoreEvidence = None,
    new_source: given.NewSource = None,
    yes: given.Yes = False,
    dry_run: given.DryRun = False,
    wait: given.Wait = given.WAIT,
    ledger_file: LedgerFile = None,
    today: Today = None,
) -> None:
    """Add an entry: told by options or in a file, and asked for what is missing; checked with the whole ledger.

    Example: stance add --country georgia --issue sanctions --source civil-ge-2024-02-25
    """
    from stancecli.cli import adding
    from stancecli.model.moments import parse_today
    from stancecli.reading.find import find_own
    from stancecli.reading.opening import opened

    root = find_own(ledger_file)
    ledger = opened(root)
    told: dict[str, object] = {"id": id, "country": country, "toward": toward, "issue": issue, "channel": channel}
    told |= {"by": by, "date": date, "as_of": as_of, "until": until, "position": position, "kind": kind}
    told |= {"amount": amount, "summary": summary, "confidence": confidence, "event": event, "disputes": disputes}
    told |= {"note": note, "date_note": date_note}
    piece = {"source": source, "paragraph": paragraph, "page": page, "quote": quote}
    entry = adding.gathered(ledger, file, adding.Told(told, piece, evidence or (), new_source or ()))
    entry = adding.completed(ledger, entry, parse_today(today))
    adding.hold_new(ledger, entry)
    adding.add_given(root, entry, adding.How(yes, dry_run, wait))
