"""What each record moved in its cell, and what the passing of time did between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.model.moments import Moment
from stancecli.model.records import RollCall
from stancecli.stances.at import stance_in
from stancecli.stances.change import Change, change
from stancecli.stances.stance import Silent, Stance
from stancecli.stances.tally import USUAL
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell


@dataclass(frozen=True, slots=True)
class Move:
    """What a record did to the stance of its cell on the first day it may be of.

    `by_time`: not the record did it, but the day on which its force had ended, or its question began to be asked.
    """

    record: Entry | RollCall
    date: PartialDate
    change: Change
    by_time: bool = False

    @property
    def sort_key(self) -> tuple[int, int, bool, str]:
        """Reading order: by date, then id; what ended on a day after what began on it. Total within a cell."""
        day = self.date.latest if self.by_time and self.change.kind == "ended" else self.date.earliest
        return (day.toordinal(), -self.date.latest.toordinal(), self.by_time, self.record.id)


def moves(ledger: Ledger, cell: Cell, last: date, *, members: bool = False) -> Iterator[Move]:
    """Give what moved the stance of a cell up to a day: its records in reading order, and its ends between them.

    Each `before` is the `after` of the move before it, unless both are silent.
    """
    records = [record for record in cell.records(ledger) if record.date.earliest <= last]
    standing = Stance(cell, Silent("not-covered"))
    for number, record in enumerate(records):
        day = record.date.earliest
        before, after = (_view(ledger, records[:n], day, members=members) for n in (number, number + 1))
        found = _of_record(record, change(before, after, cell))
        yield from _by_time(ledger, standing, found.before)
        yield Move(record, record.date, found)
        standing = found.after
    at_last = _view(ledger, records, last, members=members)
    yield from _by_time(ledger, standing, stance_in(at_last, cell))


def _view(ledger: Ledger, records: Sequence[Entry | RollCall], day: date, *, members: bool) -> View:
    """The ledger on a day, as if it held no other records than these."""
    entries = tuple(record for record in records if not isinstance(record, RollCall))
    roll_calls = tuple(record for record in records if isinstance(record, RollCall))
    alone = replace(ledger, entries=entries, roll_calls=roll_calls)
    return View(alone, Moment(day.isoformat(), day, day), members=members)


def _of_record(record: Entry | RollCall, found: Change) -> Change:
    """The change with the kind `reaffirmed` where a record rests among those that answer, and changed nothing."""
    joined = record.id in found.after.entries and not found.after.silence
    cast = not isinstance(record, RollCall) or record.votes[found.cell.country] in USUAL
    return replace(found, kind="reaffirmed") if found.kind == "unchanged" and joined and cast else found


def _by_time(ledger: Ledger, standing: Stance, now: Stance) -> Iterator[Move]:
    """What happened to a stance between two records: its force ended, or its question began to be asked."""
    holder = standing.holder or now.holder
    record = ledger.entry.get(holder) if holder else None
    if record is None:
        return
    if now.silence == "lapsed" and not standing.silence and record.ends:
        yield Move(record, record.ends, Change(now.cell, "ended", standing, now), by_time=True)
    asked_from = ledger.issues[now.cell.issue].asked_from
    if standing.silence == "not-applicable" and not now.silence and asked_from:
        yield Move(record, asked_from, Change(now.cell, "appeared", standing, now), by_time=True)
