"""Adding gifts: the figure, its bound, and what it rests on."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, get_args

from stancecli.model.words import Confidence
from stancecli.stances.gifts import weakest
from stancecli.stances.stance import Stance, Sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.gifts import Gift

# Sums are exact: figures have up to 36 digits, and Decimal's own context would round at 28.
_EXACT = Context(prec=100)


def summed(cell: Cell, valued: Sequence[Gift], unknown: Sequence[Gift] = ()) -> Stance:
    """The sum of gifts; no surer than its least sure part."""
    counted, beside = in_order(valued), in_order([*valued, *unknown])
    low, high = _added(min(gift.values) for gift in valued), _added(max(gift.values) for gift in valued)
    bounds = {figure.bound for gift in valued for figure in gift.figures}
    bound = weakest(bounds)
    return Stance(
        cell,
        Sum(low, high, bound, len(unknown), is_rough=bound != "about" and "about" in bounds),
        since=beside[0].date,
        last_evidence=beside[-1].date,
        confidence=max((entry.confidence for entry in counted), key=get_args(Confidence).index),
        entries=tuple(entry.id for entry in beside),
        holder=counted[-1].id,
        flags=frozenset({"contested"} if any(gift.is_disputed for gift in valued) else ()),
    )


def in_order(found: Iterable[Gift]) -> list[Entry]:
    """The entries of gifts, in reading order."""
    return sorted((entry for gift in found for entry in gift.entries), key=lambda entry: entry.sort_key)


def _added(values: Iterable[Decimal]) -> Decimal:
    with localcontext(_EXACT):
        return sum(values, Decimal(0))
