"""What could hold in a cell, however its uncertain dates fall, and whether that leaves one answer.

One rule serves positions and totals. Leave out the weaker entries once a firm one has surely begun; let F be the
latest of the earliest days of those that have surely begun; every entry that may have begun and whose latest day is
not before F could hold. In some reading of the dates each of them does, and nothing else does in any.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from stancecli.stances.succession import has_ended, may_have_ended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from stancecli.model.records import Entry, RollCall
    from stancecli.stances.stance import Doubt
    from stancecli.stances.view import View


@dataclass(frozen=True, slots=True)
class Reach:
    """The entries that could hold, in reading order, and why that does not settle the answer, where it does not."""

    could: tuple[Entry, ...]
    doubts: frozenset[Doubt]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries that could hold."""
        return tuple(entry.id for entry in self.could)


def could_hold(view: View, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give those that could hold, of entries in reading order that may have begun.

    Firm and weaker entries are each held against their like: a firm one that has begun, and whose sources may have
    been known or not, leaves the weaker ones out if it was known, be they ever so late.
    """
    could = could_be_last(view, [entry for entry in entries if entry.is_firm])
    if not any(map(view.has_surely_begun, could)):
        could += could_be_last(view, [entry for entry in entries if not entry.is_firm])
    return tuple(sorted(could, key=lambda entry: entry.sort_key))


def could_be_last(view: View, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give those that could be the last to have begun, however weak they are."""
    latest = max((entry.date.earliest for entry in entries if view.has_surely_begun(entry)), default=date.min)
    return tuple(entry for entry in entries if entry.date.latest >= latest)


def reach(view: View, entries: Sequence[Entry]) -> Reach:
    """Tell which positions could hold, of entries in reading order that may have begun, and what is in doubt."""
    could = could_hold(view, [entry for entry in entries if entry.position is not None])
    doubts = doubts_of_dates(view, could)
    if not all(has_ended(entry, view.moment.last) for entry in could):
        doubts |= _between(view, could, entries)
    return Reach(could, frozenset(doubts))


def on_record(
    surely: Callable[[Entry | RollCall], bool],
    records: Sequence[Entry | RollCall],
    doubt: Doubt,
    unsure: Sequence[Entry] = (),
) -> frozenset[Doubt]:
    """What is in doubt of a silence, of records that may be there: nothing, if one of them is there surely.

    `unsure` may be there and surely is not sure.
    """
    if any(surely(record) and not is_doubtful(record) for record in records):
        return frozenset()
    if not (records or unsure):
        return frozenset()
    return frozenset({"doubtful" if any(map(surely, records)) else doubt})


def is_doubtful(record: Entry | RollCall) -> bool:
    """Whether a date is marked with `?`: its own, or that of its end."""
    ends = getattr(record, "ends", None)
    return record.date.doubtful or bool(ends and ends.doubtful)


def doubts_of_dates(view: View, could: Sequence[Entry]) -> set[Doubt]:
    """What is in doubt whatever the entries say: that one has begun at all, and dates marked as doubtful."""
    doubts: set[Doubt] = set()
    if not any(map(view.has_surely_begun, could)):
        doubts.add("not-begun")
    if any(map(is_doubtful, could)):
        doubts.add("doubtful")
    return doubts


def _between(view: View, could: Sequence[Entry], entries: Sequence[Entry]) -> set[Doubt]:
    """What is in doubt between those that could hold: which position, whether it has ended, whether it is disputed."""
    doubts: set[Doubt] = set()
    if len({entry.position for entry in could}) > 1:
        doubts.add("several")
    if any(may_have_ended(entry, view.moment.last) for entry in could):
        doubts.add("may-have-ended")
    if any(disputing(view, entry, entries) for entry in could):
        doubts.add("contested")
    return doubts


def disputing(view: View, entry: Entry, entries: Iterable[Entry]) -> list[Entry]:
    """The entries in dispute with one that have another position."""
    disputed = view.ledger.disputed_with.get(entry.id)
    if not disputed:
        return []
    return [other for other in entries if other.id in disputed and other.position not in {None, entry.position}]
