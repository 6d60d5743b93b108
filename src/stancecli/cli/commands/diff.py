"""What changed between two moments."""

import typer

from stancecli.cli.options import Countries, Cumulative, Everything, ExitCode, FromMoment, Issues, Members, ToMoment
from stancecli.cli.readings import Certain, KnownAt, KnownFrom, Only, Possible, Stat
from stancecli.cli.shared import Shared, answers


@answers
def diff(
    shared: Shared,
    first: FromMoment,
    second: ToMoment,
    country: Countries = None,
    issue: Issues = None,
    everything: Everything = False,
    only: Only = None,
    stat: Stat = False,
    exit_code: ExitCode = False,
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
    known_from: KnownFrom = None,
    cumulative: Cumulative = False,
    members: Members = False,
) -> None:
    """Tell what changed between two moments, each line with its entries and sources.

    Example: stance diff 2022 2025 --country azerbaijan
    """
    from stancecli.reports.diff import Wanted, diff
    from stancecli.reports.finding import find_change_kind

    ledger = shared.read()
    asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
    before = shared.view(ledger, first, **asked, known_at=known_from or known_at)
    after = shared.view(ledger, second, **asked, known_at=known_at)
    kinds = [find_change_kind(kind) for kind in only or ()]
    wanted = Wanted(ledger.choose_countries(country or ()), ledger.choose_issues(issue or ()), kinds, everything)
    page = diff(before, after, wanted, counted=stat)
    shared.write(page)
    if exit_code:
        raise typer.Exit(page.exit_code)
