"""What an import of roll calls does: choose, leave out what is there, and file the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.cli.filing import as_file, as_yaml
from stancecli.cli.rollcalls import find_seat
from stancecli.errors import WrongCall
from stancecli.files import replace as put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.cli.filing import Outcome
    from stancecli.cli.panels import Form
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel
    from stancecli.model.table import Table
    from stancecli.model.words import YesMeans

_ENDINGS: dict[str, Form] = {".yaml": "yaml", ".yml": "yaml", ".csv": "csv"}


@dataclass(frozen=True)
class Request:
    """How the roll calls of a file are to be written, and where to."""

    ledger: Ledger
    form: Form
    output: Path | None
    issue: str | None = None
    yes_means: YesMeans = "unclear"
    source: str | None = None

    @classmethod
    def of(
        cls, ledger: Ledger, form: Form, output: Path | None, issue: str | None, yes_means: YesMeans, source: str | None
    ) -> Request:
        """Find the issue and the source that were named. Raises UnknownName."""
        from stancecli.reports.finding import find_source

        kept_under = ledger.find_issue(issue).id if issue else None
        return cls(ledger, form, output, kept_under, yes_means, find_source(ledger, source) if source else None)


def form_of(named: Form | None, output: Path | None) -> Form:
    """The form to write: named, told by the file's ending, else YAML. Raises WrongCall."""
    if named is not None or output is None:
        return named or "yaml"
    if output.suffix.lower() not in _ENDINGS:
        message = f"the ending of '{output}' tells neither YAML nor a file of roll calls"
        raise WrongCall(message, "end it in .yaml or .csv, or name a form: --format yaml · csv · long")
    return _ENDINGS[output.suffix.lower()]


def chosen(
    ledger: Ledger,
    panel: Panel,
    countries: Sequence[str],
    words: str,
    period: tuple[str | None, str | None],
    bodies: Sequence[str],
) -> Panel:
    """Choose roll calls and countries; of the latter all that were members, where none is named. Raises UnknownName."""
    from stancecli.reports.asked import Period
    from stancecli.reports.choosing import Choice, find_bodies

    choice = Choice(find_bodies(ledger, panel, bodies), Period.of(*period), words)
    some = panel.within(choice.mask(panel))
    if not countries:
        return some.of(some.members())
    # Of the others nothing is said: they are no members only where none was left out.
    return replace(some.of([find_seat(ledger, panel, name) for name in countries]), unlisted="unknown")


def outcome_of(reading: Reading, chosen: Panel, request: Request) -> Outcome:
    """Leave out what is there, and see how the rest is written. Raises WrongCall or what the file there raises."""
    return as_yaml(reading, chosen, request) if request.form == "yaml" else as_file(reading, chosen, request)


def write_outcome(outcome: Outcome, output: Path | None) -> None:
    """Write what is new, and tell how much; a file without news stays as it is."""
    added = len(outcome.panel.heads)
    if added and output is None:
        streams.put(outcome.content().encode())
    elif added and output is not None:
        put(output, outcome.content().encode())
    where = f" to {output}" if output else ""
    streams.tell(f"{added} roll call{'s' * (added != 1)} added{where}; {outcome.there} there already")


def hold_own(ledger: Ledger, form: Form, countries: Sequence[str]) -> None:
    """Hold that records of the ledger keep the votes of its own countries alone. Raises UnknownName."""
    if form == "yaml":
        ledger.choose_countries(countries)


def shown(outcome: Outcome, reading: Reading) -> Table:
    """Show what would be added."""
    from stancecli.reports.imported import imported

    added, there = len(outcome.panel.heads), outcome.there
    note = f"{added} roll call{'s' * (added != 1)} would be added; {there} there already; nothing was written"
    return imported(outcome.panel, outcome.countries, [f"read as {', '.join(reading.shapes)}", note])
