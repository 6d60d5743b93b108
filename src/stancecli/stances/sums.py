"""How much was given in one measure: the latest total, or the sum of single gifts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.stances.adding import in_order, summed
from stancecli.stances.gifts import gifts
from stancecli.stances.reach import is_doubtful, on_record
from stancecli.stances.silence import silent
from stancecli.stances.totals import latest_total

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.gifts import Gift
    from stancecli.stances.stance import Doubt, Stance
    from stancecli.stances.view import View


def given(view: View, cell: Cell) -> Stance:
    """Give the latest cumulative total, or the sum of the single gifts counted."""
    entries = view.entries(cell)
    begun = gifts(view.ledger, cell.measure, [entry for entry in entries if entry.amount])
    found = _counted(view, begun)
    valued = [gift for gift in found if gift.values]
    if valued and cell.measure and cell.measure.basis == "cumulative":
        return latest_total(view, cell, valued)
    stance = _without_value(view, cell, entries, begun)
    if cell.measure and valued:
        stance = summed(cell, valued, [gift for gift in found if not gift.values])
    # Beside a silence a gift of unknown value changes nothing.
    unsure = [gift for gift in begun if cell.measure and (gift.values or valued) and _doubts(view, gift)]
    doubts = stance.doubts.union(*(_doubts(view, gift) for gift in unsure))
    contested: frozenset[Doubt] = frozenset({"contested"} if "contested" in stance.flags else ())
    return replace(stance, doubts=doubts | contested, could=tuple(entry.id for entry in in_order(unsure)))


def _counted(view: View, found: Iterable[Gift]) -> list[Gift]:
    """Totals are levels: all that had begun. A single gift counts in the period of its first entry alone.

    All that had begun is grouped before: a later entry that disputes a gift of an earlier period adds none to its own.
    """
    return [gift for gift in found if _is_total(gift.entries[0]) or view.counts(gift.entries[0].date)]


def _is_total(entry: Entry) -> bool:
    return entry.amount is not None and entry.amount.basis == "cumulative"


def _without_value(view: View, cell: Cell, entries: Sequence[Entry], begun: Sequence[Gift]) -> Stance:
    """The silence of a cell in which no value is counted: of what is on record no source says how much."""
    told = [entry for entry in entries if entry.amount is None and view.may_count(entry.date)]
    found = _counted(view, begun)
    stance = silent(view, cell, [*in_order(found), *(entry for entry in told if view.counts(entry.date))])
    if any(not _doubts(view, gift) for gift in found):
        return stance
    unsure = in_order(gift for gift in begun if _doubts(view, gift))
    return replace(stance, doubts=on_record(view.surely_counts, told, "at-edge", unsure))


def _doubts(view: View, gift: Gift) -> frozenset[Doubt]:
    """What is in doubt of a gift: whether it falls in the period.

    It counts on the first of the days its entries tell; one that may not have begun would widen it, or join others.
    """
    if not all(map(view.has_surely_begun, gift.entries)):
        return frozenset({"at-edge"})
    first = gift.entries[0]
    begins = min(entry.date.latest for entry in gift.entries)
    if not (_is_total(first) or view.counts_from_beginning or begins >= view.moment.first):
        return frozenset()
    doubts: frozenset[Doubt] = frozenset({"doubtful"} if any(map(is_doubtful, gift.entries)) else ())
    return doubts if _is_total(first) or view.counts(first.date) else doubts | {"at-edge"}
