"""What changed between two moments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.model.table import Column, Page, Term, table
from stancecli.reports import fields
from stancecli.reports.attribution import sources_of
from stancecli.reports.moved import end_of, kind_text
from stancecli.reports.notes import coverage_note, ledger_note, members_note, moment_note
from stancecli.reports.wording import stance_term
from stancecli.stances.cells import cells
from stancecli.stances.change import UNMOVED, changes
from stancecli.stances.stance import Held
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Cell
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance

_PLACE = (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)
# What machines learn of either side, beside the columns of the change itself.
_SIDE = (
    fields.SCORE,
    fields.SILENCE,
    fields.SINCE,
    fields.LAST_EVIDENCE,
    fields.CONFIDENCE,
    fields.FLAGS,
    *fields.PARTS,
)
_CHANGE = (
    Column("kind", "Change"),
    Column("before", "Before", "stance"),
    Column("after", "After", "stance"),
    Column("steps", "Steps", "number", for_machines=True),
    Column("direction", "Direction", for_machines=True),
    Column("flags", "Flags", "names", for_machines=True),
    Column("entries_before", "Entries before", "names"),
    Column("entries_after", "Entries after", "names"),
    Column("sources", "Sources", "names"),
)


def diff(  # noqa: PLR0913 - what is asked for, each by its name
    ledger: Ledger,
    first: Moment,
    second: Moment,
    *,
    countries: Sequence[Country],
    issues: Iterable[Issue],
    everything: bool = False,
    cumulative: bool = False,
    members: bool = False,
) -> Page:
    """Give the changes between two moments; with `everything`, also what stayed the same."""
    cumulative = cumulative or first.is_day or second.is_day
    places = cells(ledger, countries, issues)
    found = list(changes(ledger, first, second, places, cumulative=cumulative, members=members))
    told = [change for change in found if everything or change.kind not in UNMOVED]
    views = [View(ledger, moment, cumulative, members) for moment in (first, second)]
    stances = [stance for change in found for stance in (change.before, change.after)]
    left_out = (note for view in views for note in members_note(view, (change.cell for change in found)))
    alone = len(countries) == 1
    rows = (_row(ledger, change) for change in told)
    answer = table("changes", _title(first, second, countries), _columns(alone=alone), rows).with_notes(
        moment_note(first, cumulative=cumulative),
        moment_note(second, cumulative=cumulative),
        *_left_out(len(found) - len(told)),
        *dict.fromkeys(left_out),
        *coverage_note(ledger, second, stances),
        ledger_note(ledger),
    )
    return Page((answer,), exit_code=int(any(change.kind not in UNMOVED for change in found)))


def _title(first: Moment, second: Moment, countries: Sequence[Country]) -> str:
    changes = f"hanges from {long_day(first.last)} to {long_day(second.last)}"
    return f"{countries[0].name}: c{changes}" if len(countries) == 1 else f"C{changes}"


def _left_out(number: int) -> tuple[str, ...]:
    said = "1 cell reaffirmed or unchanged is" if number == 1 else f"{number} cells reaffirmed or unchanged are"
    return (f"{said} left out; --all shows them",) if number else ()


def _columns(*, alone: bool) -> tuple[Column, ...]:
    """The columns; the name of a country that is alone is read in the title."""
    country, *place = fields.columns(_PLACE)
    sides = (_of_side(side, column) for side in ("before", "after") for column in fields.columns(_SIDE))
    return (replace(country, for_machines=alone), *place, *_CHANGE, *sides)


def _of_side(side: str, column: Column) -> Column:
    return replace(column, key=f"{side}_{column.key}", title=f"{column.title} {side}", for_machines=True)


def _row(ledger: Ledger, change: Change) -> tuple[Cell, ...]:
    before, after = change.before, change.after
    toward = end_of(ledger, change)
    sources = {term.id: term for stance in (before, after) for term in sources_of(ledger, stance)}
    return (
        *fields.told(_PLACE, ledger, after),
        Term(change.kind, kind_text(change, toward)),
        _dated(before),
        _dated(after),
        change.steps,
        toward,
        tuple(sorted(change.flags)),
        before.entries,
        after.entries,
        tuple(sources.values()),
        *fields.told(_SIDE, ledger, before),
        *fields.told(_SIDE, ledger, after),
    )


def _dated(stance: Stance) -> Term:
    """Put a stance into words; for people with the day since when a position holds."""
    term = stance_term(stance)
    if not isinstance(stance.answer, Held) or stance.since is None:
        return term
    return replace(term, text=f"{term.text}, {'by' if stance.by else 'since'} {stance.since}")
