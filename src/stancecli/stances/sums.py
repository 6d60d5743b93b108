"""How much was given in one measure: the latest total, or the sum of single gifts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, get_args

from stancecli.model.words import Confidence
from stancecli.stances.gifts import gifts, weakest
from stancecli.stances.silence import silent
from stancecli.stances.stance import Stance, Sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.gifts import Gift
    from stancecli.stances.view import View

# Sums are exact: figures have up to 36 digits, and Decimal's own context would round at 28.
_EXACT = Context(prec=100)


def given(view: View, cell: Cell) -> Stance:
    """Give the latest cumulative total, or the sum of the single gifts counted."""
    entries = view.entries(cell)
    found = _counted(view, gifts(view.ledger, cell.measure, [entry for entry in entries if entry.amount]))
    valued = [gift for gift in found if gift.values]
    if cell.measure is None or not valued:
        told = [entry for entry in entries if entry.amount is None and view.counts(entry.date)]
        return silent(view, cell, [*_in_order(found), *told])
    if cell.measure.basis == "cumulative":
        return _latest_total(cell, valued)
    unknown = [gift for gift in found if not gift.values]
    return _sum(cell, valued, unknown)


def _counted(view: View, found: Iterable[Gift]) -> list[Gift]:
    """Totals are levels: all that had begun. A single gift counts in the period of its first entry alone.

    All that had begun is grouped before: a later entry that disputes a gift of an earlier period adds none to its own.
    """
    return [gift for gift in found if _is_total(gift.entries[0]) or view.counts(gift.entries[0].date)]


def _is_total(entry: Entry) -> bool:
    return entry.amount is not None and entry.amount.basis == "cumulative"


def _latest_total(cell: Cell, totals: Sequence[Gift]) -> Stance:
    """The latest total, however sure, with what disputes it; its confidence is told with it."""
    holder = [entry for entry in _in_order(totals) if _has_value(cell, entry)][-1]
    return replace(
        _sum(cell, [total for total in totals if holder in total.entries], []),
        confidence=holder.confidence,
        holder=holder.id,
    )


def _has_value(cell: Cell, entry: Entry) -> bool:
    return bool(cell.measure and entry.amount and cell.measure.figures(entry.amount))


def _sum(cell: Cell, valued: Sequence[Gift], unknown: Sequence[Gift]) -> Stance:
    """The sum of gifts; no surer than its least sure part."""
    counted, beside = _in_order(valued), _in_order([*valued, *unknown])
    low, high = _added(min(gift.values) for gift in valued), _added(max(gift.values) for gift in valued)
    bound = weakest(figure.bound for gift in valued for figure in gift.figures)
    return Stance(
        cell,
        Sum(low, high, bound, len(unknown)),
        since=beside[0].date,
        last_evidence=beside[-1].date,
        confidence=max((entry.confidence for entry in counted), key=get_args(Confidence).index),
        entries=tuple(entry.id for entry in beside),
        holder=counted[-1].id,
        flags=frozenset({"contested"} if any(gift.is_disputed for gift in valued) else ()),
    )


def _in_order(found: Iterable[Gift]) -> list[Entry]:
    return sorted((entry for gift in found for entry in gift.entries), key=lambda entry: entry.sort_key)


def _added(values: Iterable[Decimal]) -> Decimal:
    with localcontext(_EXACT):
        return sum(values, Decimal(0))
