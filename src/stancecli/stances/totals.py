"""The latest of the totals a country was said to have reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.stances.adding import in_order, summed
from stancecli.stances.gifts import Gift, weakest
from stancecli.stances.reach import could_be_last, doubts_of_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Doubt, Stance
    from stancecli.stances.view import View


def latest_total(view: View, cell: Cell, totals: Sequence[Gift]) -> Stance:
    """The latest total, however sure, with what disputes it; its confidence is told with it.

    It is certain if all that could be the latest put it alike. Where all that could be are asked for and they do
    not, give the range of them.
    """
    told = [entry for entry in in_order(totals) if _has_value(cell, entry)]
    could, holder = could_be_last(view, told), told[-1]
    reached = [total for total in totals if any(entry in could for entry in total.entries)]
    doubts = _doubts(view, could, reached)
    stance = summed(cell, [total for total in totals if holder in total.entries])
    if view.asked == "possible" and doubts:
        contested = frozenset({"contested"} if any(total.is_disputed for total in reached) else ())
        stance = replace(summed(cell, [_together(reached)]), flags=contested)
    ids = tuple(entry.id for entry in could)
    return replace(stance, confidence=holder.confidence, holder=holder.id, doubts=doubts, could=ids)


def _doubts(view: View, could: Sequence[Entry], reached: Sequence[Gift]) -> frozenset[Doubt]:
    doubts = doubts_of_dates(view, could)
    if len({(min(total.values), max(total.values), weakest(f.bound for f in total.figures)) for total in reached}) > 1:
        doubts.add("several")
    # What disputes a total and may not have begun would widen it.
    if not all(view.has_surely_begun(entry) for total in reached for entry in total.entries):
        doubts.add("at-edge")
    if any(total.is_disputed for total in reached):
        doubts.add("contested")
    return frozenset(doubts)


def _together(totals: Sequence[Gift]) -> Gift:
    """Totals of which any could be the latest, as one that lies between them."""
    return Gift(tuple(in_order(totals)), tuple(figure for total in totals for figure in total.figures))


def _has_value(cell: Cell, entry: Entry) -> bool:
    return bool(cell.measure and entry.amount and cell.measure.figures(entry.amount))
