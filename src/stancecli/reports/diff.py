"""What changed between two moments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.model.table import Column, Page, Term, table
from stancecli.reports import fields
from stancecli.reports.attribution import sources_of
from stancecli.reports.moved import end_of, kind_text
from stancecli.reports.notes import certainty_note, clock_note, coverage_note, ledger_note, members_note, moment_note
from stancecli.reports.sentences import sentences
from stancecli.reports.stat import stat
from stancecli.reports.wording import dated
from stancecli.stances.cells import cells
from stancecli.stances.change import UNMOVED, alike, changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell
    from stancecli.model.words import ChangeKind
    from stancecli.stances.change import Change
    from stancecli.stances.view import View

_PLACE = (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)
# What machines learn of either side, beside the columns of the change itself.
_SIDE = (
    fields.SCORE,
    fields.SILENCE,
    fields.CERTAINTY,
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
_LEARNED = "learned: the earlier stance is known better now than it was known then"


@dataclass(frozen=True)
class Wanted:
    """Which changes are asked for: of these countries and issues, of these kinds (all that changed, where none)."""

    countries: Sequence[Country]
    issues: Sequence[Issue]
    kinds: Sequence[ChangeKind] = ()
    everything: bool = False

    def admits(self, change: Change) -> bool:
        """Whether a change is wanted; what stayed the same is only if it was named, or everything asked for."""
        if self.kinds:
            return change.kind in self.kinds
        return self.everything or change.kind not in UNMOVED

    def left_out(self, number: int) -> tuple[str, ...]:
        """Say how many changes are not told."""
        if not number:
            return ()
        cells = f"{number} cell{'s' * (number != 1)}"
        said = "of another kind" if self.kinds else "reaffirmed or unchanged"
        way_out = "" if self.kinds else "; --all shows them"
        return (f"{cells} {said} {'is' if number == 1 else 'are'} left out{way_out}",)


def diff(first: View, second: View, wanted: Wanted, *, counted: bool = False) -> Page:
    """Give the changes between two views of a ledger; `counted`, how many of each kind every country has."""
    first, second = alike(first, second)
    found = list(changes(first, second, cells(first.ledger, wanted.countries, wanted.issues)))
    told = [change for change in found if wanted.admits(change)]
    title, notes = _title(first, second, wanted.countries), (*_notes(first, second, wanted, found, told),)
    if counted:
        answer = stat(first.ledger, title, told, wanted)
    else:
        answer = table("changes", title, _columns(alone=len(wanted.countries) == 1), _rows(first, second, told))
    answer = answer.with_notes(*notes)
    quoted = () if counted else (sentences(first, second, told),)
    return Page((answer, *quoted), exit_code=int(any(change.kind not in UNMOVED for change in told)))


def _title(first: View, second: View, countries: Sequence[Country]) -> str:
    days = [long_day(view.moment.last) for view in (first, second)]
    changes = f"hanges from {days[0]} to {days[1]}"
    if first.clock != second.clock and days[0] == days[1] and first.clock:
        changes = f"hanges as of {days[0]}, learned since {long_day(first.clock.day)}"
    return f"{countries[0].name}: c{changes}" if len(countries) == 1 else f"C{changes}"


def _notes(first: View, second: View, wanted: Wanted, found: Sequence[Change], told: Sequence[Change]) -> Iterator[str]:
    """How the moments were read, what was asked and known, what is left out, how far was searched, which ledger."""
    yield from dict.fromkeys(moment_note(view.moment, cumulative=view.cumulative) for view in (first, second))
    yield from certainty_note(first.asked)
    yield from _clocks(first, second)
    yield from wanted.left_out(len(found) - len(told))
    places = [change.cell for change in found]
    yield from dict.fromkeys(note for view in (first, second) for note in members_note(view, places))
    if any(change.learned for change in told):
        yield _LEARNED
    stances = [stance for change in found for stance in (change.before, change.after)]
    yield from coverage_note(first.ledger, second.moment, stances)
    yield ledger_note(first.ledger)


def _clocks(first: View, second: View) -> tuple[str, ...]:
    if first.clock == second.clock:
        return clock_note(first.clock)
    return (
        *clock_note(first.clock, "before: "),
        *(clock_note(second.clock, "after: ") or ("after: all that is known",)),
    )


def _columns(*, alone: bool) -> tuple[Column, ...]:
    """The columns; the name of a country that is alone is read in the title."""
    country, *place = fields.columns(_PLACE)
    sides = (_of_side(side, column) for side in ("before", "after") for column in fields.columns(_SIDE))
    return (replace(country, for_machines=alone), *place, *_CHANGE, *sides)


def _of_side(side: str, column: Column) -> Column:
    return replace(column, key=f"{side}_{column.key}", title=f"{column.title} {side}", for_machines=True)


def _rows(first: View, second: View, told: Sequence[Change]) -> Iterator[tuple[Cell, ...]]:
    """The changes, each with the sources there were for either side."""
    for change in told:
        named = (*sources_of(first.cited, change.before), *sources_of(second.cited, change.after))
        yield _row(first.ledger, change, tuple({term.id: term for term in named}.values()))


def _row(ledger: Ledger, change: Change, sources: tuple[Term, ...]) -> tuple[Cell, ...]:
    before, after = change.before, change.after
    toward = end_of(ledger, change)
    learned = " (learned)" if change.learned else ""
    return (
        *fields.told(_PLACE, ledger, after),
        Term(change.kind, f"{kind_text(change, toward)}{learned}"),
        dated(before),
        dated(after),
        change.steps,
        toward,
        tuple(sorted(change.flags)),
        before.entries,
        after.entries,
        sources,
        *fields.told(_SIDE, ledger, before),
        *fields.told(_SIDE, ledger, after),
    )
