"""What an import of roll calls does: choose, leave out what is there, and file the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.cli.filing_records import as_yaml
from stancecli.cli.filing_rows import as_file, form_there
from stancecli.cli.recording import names_of
from stancecli.cli.rollcalls import find_seat
from stancecli.errors import WrongCall
from stancecli.files import replace as put
from stancecli.model.table import Page, Term
from stancecli.reports.agree_asked import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from stancecli.cli.filing import Outcome
    from stancecli.cli.panels import Form
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel
    from stancecli.model.words import Vote, YesMeans

_NAMED = 12
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
    """The form to write: named, told by the file's ending or by what it holds, else YAML. Raises WrongCall."""
    if named is not None or output is None:
        return named or "yaml"
    if output.suffix.lower() not in _ENDINGS:
        message = f"the ending of '{output}' tells neither YAML nor a file of roll calls"
        raise WrongCall(message, "end it in .yaml or .csv, or name a form: --format yaml · csv · long")
    form = _ENDINGS[output.suffix.lower()]
    # What is there stays as it is: a file of a row a vote is added to in such rows.
    return "long" if form == "csv" and output.is_file() and form_there(output) == "long" else form


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
    if outcome.is_news and output is None:
        streams.put(outcome.content().encode())
    elif outcome.is_news and output is not None:
        put(output, outcome.content().encode())
    where = f" to {output}" if output else ""
    streams.tell("; ".join(_told(outcome, f"added{where}", "filled in")))
    for line in _left(outcome):
        streams.tell(line)


def _told(outcome: Outcome, added: str, filled: str) -> Iterator[str]:
    """How much is new, in words of what is done or would be."""
    yield f"{counted(len(outcome.panel.heads), 'roll call')} {added}"
    yield f"{outcome.there:,} there already"
    if outcome.fills and outcome.lacking:
        yield f"{counted(len(outcome.lacking), 'vote')} {filled} there"


def _left(outcome: Outcome) -> Iterator[str]:
    """What stays as it is though the file says more, or other."""
    if outcome.differing:
        one = len(outcome.differing) == 1
        votes = [f"{ballot.roll_call} {ballot.code}" for ballot in outcome.differing]
        which = ", ".join(votes[:_NAMED]) + (" …" if len(votes) > _NAMED else "")
        many = counted(len(votes), "vote")
        yield f"{many} {'is another' if one else 'are others'} there, and {'stays' if one else 'stay'}: {which}"
    if outcome.lacking and not outcome.fills:
        many = counted(len(outcome.lacking), "vote")
        are, them = ("is", "it") if len(outcome.lacking) == 1 else ("are", "them")
        how = f"write {them} in by hand; --dry-run lists {them}"
        yield f"{many} {are} not in the roll calls there, whose lines are yours: {how}"


def hold_own(ledger: Ledger, form: Form, countries: Sequence[str]) -> None:
    """Hold that records of the ledger keep the votes of its own countries alone. Raises UnknownName."""
    if form == "yaml":
        ledger.choose_countries(countries)


def shown(outcome: Outcome, reading: Reading, ledger: Ledger) -> Page:
    """Show what would be added."""
    from stancecli.reports.imported import imported, lacking

    notes = (
        f"read as {', '.join(reading.shapes)}",
        "; ".join((*_told(outcome, "would be added", "would be filled in"), "nothing was written")),
        *_left(outcome),
    )
    return Page((imported(outcome.panel, outcome.countries, notes), *lacking(*_lacking(outcome, ledger))))


def _lacking(outcome: Outcome, ledger: Ledger) -> tuple[str, list[tuple[str, Term, Vote]]]:
    """The votes that are not there yet, under a title that says whose they are to write."""
    names = names_of(ledger, {ballot.code for ballot in outcome.lacking})
    ids = {} if outcome.fills else outcome.countries
    title = "Votes to fill in" if outcome.fills else "Votes to write in by hand"
    return title, [
        (ballot.roll_call, Term(ids.get(ballot.code, ballot.code), names[ballot.code]), ballot.vote)
        for ballot in outcome.lacking
    ]
