"""How imported roll calls are filed: as records of a ledger, or in a file of roll calls, without what is there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.cli.rollcalls import codes_of
from stancecli.errors import WrongCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.cli.importing import Request
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Head, Panel
    from stancecli.writing.roll_calls import Filing


@dataclass(frozen=True)
class Outcome:
    """What an import adds, how much of it was there, whose votes it shows, and the content it makes of a file."""

    panel: Panel
    there: int
    countries: dict[str, str]
    content: Callable[[], str]


def as_yaml(reading: Reading, chosen: Panel, request: Request) -> Outcome:
    """File roll calls as records of the ledger. Raises WrongCall or LedgerInvalid."""
    from stancecli.reading.listed import roll_calls_in, text_at
    from stancecli.writing.roll_calls import at_end_of, fault_of, new_file

    ledger, output = request.ledger, request.output
    text = text_at(output) if output is not None and output.exists() else ""
    names, before = roll_calls_in(output, text) if output is not None and text else (set[str](), 0)
    known = {name for each in ledger.roll_calls for name in (each.id, each.symbol) if name} | names
    panel = _new(chosen, known)
    if fault := fault_of(panel.heads, ledger.bodies):
        raise fault
    filing = _filing(reading, panel, request)
    if filing.new_source and text:
        message = f"the ledger has no source '{filing.source}'"
        raise WrongCall(message, "add it to the ledger's sources, or name one of them: --source ID")

    def content() -> str:
        made = at_end_of(text, panel, filing) if text else new_file(panel, filing)
        if output is not None and roll_calls_in(output, made)[1] != before + len(panel.heads):
            message = f"cannot add to {output} as it is written"
            raise WrongCall(message, "write to a file of its own, and include it")
        return made

    return Outcome(panel, len(chosen.heads) - len(panel.heads), dict(filing.countries), content)


def _filing(reading: Reading, panel: Panel, request: Request) -> Filing:
    from stancecli.writing.roll_calls import Filing

    ledger = request.ledger
    source = request.source or (reading.source.id if reading.source else "")
    sources = {head.source for head in panel.heads if head.source} or {source}
    if panel.heads and "" in sources:
        message = "which source of the ledger is this from?"
        raise WrongCall(message, "name it: --source ID")
    missing = reading.source if source not in ledger.sources and not request.source else None
    countries = _own(ledger, panel)
    issue = request.issue or _usual_issue(ledger, panel)
    return Filing(issue, request.yes_means, source, countries, missing)


def _usual_issue(ledger: Ledger, panel: Panel) -> str:
    """The issue under which the ledger keeps most roll calls of these bodies. Raises WrongCall where it keeps none."""
    bodies = {head.body for head in panel.heads}
    issues = Counter(each.issue for each in ledger.roll_calls if each.body in bodies)
    if not issues and panel.heads:
        known = [issue.id for issue in ledger.issues.values() if issue.measure == "vote"]
        message = "under which issue are these roll calls to be kept?"
        raise WrongCall(message, f"name it with --issue: {' · '.join(known)}")
    usual = max(issues, key=issues.__getitem__, default="")
    if len(issues) > 1:
        streams.tell(f"note: kept under the issue {usual}, as most of the body's roll calls are; --issue names another")
    return usual


def as_file(reading: Reading, chosen: Panel, request: Request) -> Outcome:
    """File roll calls beside those of a file of roll calls. Raises FileInvalid where that cannot be read."""
    from stancecli.exchange.rollcalls.reading import read
    from stancecli.exchange.rollcalls.shapes import own_long, own_wide

    source = request.source or (reading.source.id if reading.source else None)
    heads = tuple(replace(head, source=head.source or source) for head in chosen.heads)
    chosen = replace(chosen, heads=heads)
    there = (
        read([request.output], own=codes_of(request.ledger)).panel
        if request.output is not None and request.output.exists()
        else None
    )
    known = {name for head in there.heads for name in _names(head)} if there else set[str]()
    panel = _new(chosen, known)
    writer = own_wide if request.form == "csv" else own_long
    countries = _own(request.ledger, panel)
    whole = there.with_(panel) if there else panel
    return Outcome(panel, len(chosen.heads) - len(panel.heads), countries, lambda: writer.write(whole))


def _own(ledger: Ledger, panel: Panel) -> dict[str, str]:
    """The ledger's own countries that are in a panel: their ids by their codes."""
    return {each.iso: each.id for each in ledger.countries.values() if each.iso and each.iso in panel.countries}


def _new(panel: Panel, known: set[str]) -> Panel:
    """The roll calls that are not there, by id or symbol."""
    return panel.within(panel.where(lambda head: not known & _names(head)))


def _names(head: Head) -> set[str]:
    """What it may be known by: its id, and its symbol unless it shares that with others of its file."""
    is_shared = head.record is not None and head.id.endswith(f"-{head.record}")
    return {head.id, *([head.symbol] if head.symbol and not is_shared else [])}
