"""What each record moved in its cell, and what the passing of time did between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.stances.at import stance_in
from stancecli.stances.change import Change, change
from stancecli.stances.order import holding, is_settled
from stancecli.stances.stance import Silent, Stance
from stancecli.stances.tally import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.dates import PartialDate
    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View


@dataclass(frozen=True, slots=True)
class Move:
    """What a record did to the stance of its cell on the first day it may be of.

    `by_time`: not the record did it, but the day on which its force had ended, or its question began to be asked.
    `is_certain`: it did so however the dates fall, its own and those of the others.
    """

    record: Entry | RollCall
    date: PartialDate
    change: Change
    by_time: bool = False
    is_certain: bool = True

    @property
    def sort_key(self) -> tuple[int, int, bool, str]:
        """Reading order: by date, then id; what ended on a day after what began on it. Total within a cell."""
        day = self.date.latest if self.by_time and self.change.kind == "ended" else self.date.earliest
        return (day.toordinal(), -self.date.latest.toordinal(), self.by_time, self.record.id)


def moves(view: View, cell: Cell) -> Iterator[Move]:
    """Give what moved the stance of a cell up to the view's last day: its records in reading order, its ends between.

    Each `before` is the `after` of the move before it, unless both are silent. What was not known is left out.
    """
    told = replace(view, asked="plain", cumulative=False)
    records = [r for r in cell.records(view.ledger) if view.has_begun(r.date) and view.knows(r)]
    at_last = holding(told, records, view.moment.last)
    standing = Stance(cell, Silent("not-covered"))
    for number, record in enumerate(records):
        day = record.date.earliest
        before, after = (holding(told, records[:n], day) for n in (number, number + 1))
        found = _of_record(record, change(before, after, cell))
        yield from _by_time(told, standing, found.before)
        settled = found.kind == "unchanged" or is_settled(told, records, number, found)
        yield Move(record, record.date, found, is_certain=settled and found.is_ordered)
        standing = found.after
    yield from _by_time(told, standing, stance_in(at_last, cell))


def _of_record(record: Entry | RollCall, found: Change) -> Change:
    """The change with the kind `reaffirmed` where a record rests among those that answer, and changed nothing."""
    joined = record.id in found.after.entries and not found.after.silence
    cast = not isinstance(record, RollCall) or record.votes[found.cell.country] in USUAL
    return replace(found, kind="reaffirmed") if found.kind == "unchanged" and joined and cast else found


def _by_time(view: View, standing: Stance, now: Stance) -> Iterator[Move]:
    """What happened to a stance between two records: its force ended, or its question began to be asked."""
    holder = standing.holder or now.holder
    record = view.ledger.entry.get(holder) if holder else None
    if record is None:
        return
    if now.silence == "lapsed" and not standing.silence and record.ends:
        yield Move(
            record, record.ends, Change(now.cell, "ended", standing, now), by_time=True, is_certain=now.is_certain
        )
    asked_from = view.ledger.issues[now.cell.issue].asked_from
    if standing.silence == "not-applicable" and not now.silence and asked_from:
        yield Move(
            record, asked_from, Change(now.cell, "appeared", standing, now), by_time=True, is_certain=now.is_certain
        )
