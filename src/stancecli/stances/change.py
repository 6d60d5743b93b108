"""The typed difference between the stances of a cell at two moments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.stances.at import stance_in
from stancecli.stances.stance import Held, Sum, Tally
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.words import ChangeKind
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance

UNMOVED: tuple[ChangeKind, ...] = ("reaffirmed", "unchanged")


@dataclass(frozen=True, slots=True)
class Change:
    """How a cell's stance differs. `steps` and `direction` (−1 or +1 along the axis) where it moved by them."""

    cell: Cell
    kind: ChangeKind
    before: Stance
    after: Stance
    steps: int | None = None
    direction: int | None = None

    @property
    def flags(self) -> frozenset[str]:
        """What is to be known of either side."""
        return self.before.flags | self.after.flags


def changes(
    ledger: Ledger,
    first: Moment,
    second: Moment,
    cells: Iterable[Cell],
    *,
    cumulative: bool = False,
    members: bool = False,
) -> Iterator[Change]:
    """Give the change in each cell. Flows count up to both ends when one of the moments is a day."""
    cumulative = cumulative or first.is_day or second.is_day
    before, after = (View(ledger, moment, cumulative, members) for moment in (first, second))
    for cell in cells:
        yield change(before, after, cell)


def change(before: View, after: View, cell: Cell) -> Change:
    """Type the difference in one cell: the first kind that fits."""
    old, new = stance_in(before, cell), stance_in(after, cell)
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
    """Steps are counted between two scores; a contested side has none."""
    if old.score is None or new.score is None:
        return Change(cell, "moved", old, new)
    difference = round(new.score - old.score)
    if difference == 0:
        return Change(cell, "switched", old, new)
    return Change(cell, "moved", old, new, abs(difference), 1 if difference > 0 else -1)


def _lies_between(before: View, after: View, cell: Cell) -> bool:
    """Whether an entry or roll call of the cell falls after the one moment and not after the other."""
    early, late = sorted((before.moment.last, after.moment.last))
    dates = [entry.date for entry in cell.entries(after.ledger)]
    dates += [roll_call.date for roll_call in cell.roll_calls(after.ledger) if after.admits(roll_call)]
    return any(early < date.earliest <= late for date in dates)
