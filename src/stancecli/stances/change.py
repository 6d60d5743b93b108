"""The typed difference between the stances of a cell at two moments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.stances.at import stance_in
from stancecli.stances.known import Clock
from stancecli.stances.stance import Held, Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.model.records import Entry, RollCall
    from stancecli.model.words import ChangeKind
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

UNMOVED: tuple[ChangeKind, ...] = ("reaffirmed", "unchanged")
_BY_AMOUNT: tuple[ChangeKind, ...] = ("increased", "decreased")
_MIRRORS: dict[ChangeKind, ChangeKind] = {
    "appeared": "ended",
    "ended": "appeared",
    "increased": "decreased",
    "decreased": "increased",
}


@dataclass(frozen=True, slots=True)
class Change:
    """How a cell's stance differs. `steps` and `direction` (−1 or +1 along the axis) where it moved by them.

    `learned`: at the end of the earlier moment its stance would have been told otherwise, with all that was known.
    """

    cell: Cell
    kind: ChangeKind
    before: Stance
    after: Stance
    steps: int | None = None
    direction: int | None = None
    learned: bool = False

    @property
    def flags(self) -> frozenset[str]:
        """What is to be known of either side, and of the change itself."""
        own = {"learned": self.learned, "possible": not self.is_ordered}
        return self.before.flags | self.after.flags | {flag for flag, applies in own.items() if applies}

    @property
    def is_ordered(self) -> bool:
        """Whether an amount is surely more or less than before; of 500–600 and 471–738 neither is told."""
        if self.kind not in _BY_AMOUNT:
            return True
        return _is_surely_less(self.before, self.after) or _is_surely_less(self.after, self.before)

    def mirrored(self) -> Change:
        """The way back."""
        direction = None if self.direction is None else -self.direction
        kind = _MIRRORS.get(self.kind, self.kind)
        return replace(self, kind=kind, before=self.after, after=self.before, direction=direction)


def _is_surely_less(one: Stance, other: Stance) -> bool:
    """Whether an amount is surely less than another: by their figures, or as gifts were only added to it."""
    less, more = one.answer, other.answer
    if not (isinstance(less, Sum) and isinstance(more, Sum)):
        return False
    # A further source of a gift may widen its figures, and never raises the lowest of them.
    is_added_to = set(one.entries) < set(other.entries) and less.low < more.low
    return is_added_to or less.is_surely_less(more)


def alike(first: View, second: View) -> tuple[View, View]:
    """Let both count flows from the beginning where one of them does: so they do when one of the moments is a day."""
    cumulative = first.counts_from_beginning or second.counts_from_beginning
    return replace(first, cumulative=cumulative), replace(second, cumulative=cumulative)


def changes(first: View, second: View, cells: Iterable[Cell]) -> Iterator[Change]:
    """Give the change in each cell between two views of one ledger."""
    before, after = alike(first, second)
    for cell in cells:
        found = change(before, after, cell)
        yield replace(found, learned=_is_learned(before, after, cell))


def change(before: View, after: View, cell: Cell) -> Change:
    """Type the difference in one cell."""
    return between(before, after, stance_in(before, cell), stance_in(after, cell))


def between(before: View, after: View, old: Stance, new: Stance) -> Change:
    """Type the difference between two stances of one cell: the first kind that fits."""
    cell = new.cell
    if old.silence or new.silence:
        return Change(cell, _of_silence(old, new), old, new)
    moved = _moved(cell, old, new)
    if moved:
        return moved
    return Change(cell, "reaffirmed" if _lies_between(before, after, cell) else "unchanged", old, new)


def _of_silence(old: Stance, new: Stance) -> ChangeKind:
    if old.silence and new.silence:
        return "unchanged"
    return "appeared" if old.silence else "ended"


def _moved(cell: Cell, old: Stance, new: Stance) -> Change | None:
    """The change between two answers, or None where they are the same."""
    match old.answer, new.answer:
        case Held(positions), Held(others) if set(positions) != set(others):
            return _between_positions(cell, old, new)
        case Tally(usual=usual), Tally(usual=other) if usual != other:
            return Change(cell, "voted", old, new)
        case Sum(figures=figures), Sum(figures=others) if figures != others:
            return Change(cell, "increased" if others > figures else "decreased", old, new)
    return None


def _between_positions(cell: Cell, old: Stance, new: Stance) -> Change:
    """Steps are counted between two scores; a side of several positions has none."""
    if old.score is None or new.score is None:
        return Change(cell, "moved", old, new)
    difference = round(new.score - old.score)
    if difference == 0:
        return Change(cell, "switched", old, new)
    return Change(cell, "moved", old, new, abs(difference), 1 if difference > 0 else -1)


def _lies_between(before: View, after: View, cell: Cell) -> bool:
    """Whether an entry or roll call of the cell falls after the one moment and not after the other."""
    early, late = sorted((before.moment.last, after.moment.last))
    votes = [roll_call for roll_call in cell.roll_calls(after.ledger) if after.admits(roll_call)]
    records: list[Entry | RollCall] = [*cell.entries(after.ledger), *votes]
    seen = (record for record in records if before.knows(record) or after.knows(record))
    return any(early < record.date.earliest <= late for record in seen)


def _is_learned(before: View, after: View, cell: Cell) -> bool:
    """Whether the earlier moment's stance was another with all that was possibly known at its end.

    The earlier one is asked of, whichever was named first, so that the way back has the flags of the way there.
    Views that have clocks of their own are not asked: what was known is their question.
    """
    if before.clock or after.clock:
        return False
    earlier = replace(min(before, after, key=lambda view: view.moment.last), asked="plain")
    then = replace(earlier, clock=Clock(earlier.moment.last, possibly=True))
    return change(earlier, then, cell).kind not in UNMOVED
