"""Imported roll calls as records of a ledger, without those it has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.cli.filing import Outcome, beside, new, own
from stancecli.errors import WrongCall

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from stancecli.cli.importing import Request
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel
    from stancecli.writing.roll_calls import Filing


def as_yaml(reading: Reading, chosen: Panel, request: Request) -> Outcome:
    """File roll calls as records of the ledger. Raises WrongCall or LedgerInvalid."""
    from stancecli.reading.listed import roll_calls_in, text_at
    from stancecli.writing.roll_calls import at_end_of, fault_of, new_file

    ledger, output = request.ledger, request.output
    text = text_at(output) if output is not None and output.exists() else ""
    known, votes, before = _known(ledger, output, text)
    panel = new(chosen, known)
    if fault := fault_of(panel.heads, ledger.bodies):
        raise fault
    filing = _filing(reading, panel, request)
    if filing.new_source and text:
        message = f"the ledger has no source '{filing.source}'"
        raise WrongCall(message, "add it to the ledger's sources, or name one of them: --source ID")

    def content() -> str:
        made = at_end_of(text, panel, filing) if text else new_file(panel, filing)
        if output is not None and len(roll_calls_in(output, made)) != before + len(panel.heads):
            message = f"cannot add to {output} as it is written"
            raise WrongCall(message, "write to a file of its own, and include it")
        return made

    ids = own(ledger, chosen)
    found = beside(chosen, ids, known, lambda place, code: votes[place].get(ids[code], "unknown"))
    return Outcome(panel, len(chosen.heads) - len(panel.heads), dict(filing.countries), content, *found)


def _known(ledger: Ledger, output: Path | None, text: str) -> tuple[dict[str, int], list[Mapping[str, str]], int]:
    """The numbers of the roll calls that the ledger or the file has, by name; their votes; how many the file has."""
    from stancecli.reading.listed import Listed, roll_calls_in

    in_file = roll_calls_in(output, text) if output is not None and text else []
    in_ledger = (Listed([each.id, *filter(None, [each.symbol])], each.votes) for each in ledger.roll_calls)
    listed = [*in_file, *in_ledger]
    known = {name: number for number, each in enumerate(listed) for name in each.names}
    return known, [each.votes for each in listed], len(in_file)


def _filing(reading: Reading, panel: Panel, request: Request) -> Filing:
    from stancecli.writing.roll_calls import Filing

    ledger = request.ledger
    source = request.source or (reading.source.id if reading.source else "")
    sources = {head.source for head in panel.heads if head.source} or {source}
    if panel.heads and "" in sources:
        message = "which source of the ledger is this from?"
        raise WrongCall(message, "name it: --source ID")
    missing = reading.source if source not in ledger.sources and not request.source else None
    countries = own(ledger, panel)
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
