"""How much was given in one measure: the latest total, or the sum of single gifts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from stancecli.stances.cells import is_unknown
from stancecli.stances.silence import is_applicable, silent
from stancecli.stances.stance import Stance, Sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.records import Entry
    from stancecli.model.words import Bound
    from stancecli.stances.cells import Cell, Scale
    from stancecli.stances.view import View


@dataclass(frozen=True, slots=True)
class _Gift:
    """One gift, or one total: what its entries, which dispute each other where there are several, put it at."""

    entries: tuple[Entry, ...]
    low: Decimal
    high: Decimal
    bounds: frozenset[Bound]


def amount(view: View, cell: Cell) -> Stance:
    """Give the latest cumulative total, or the sum of the single gifts counted."""
    if not is_applicable(view, cell):
        return silent(view, cell)
    entries = _counted(view, cell)
    unknown = [entry for entry in entries if entry.amount and is_unknown(entry.amount)]
    gifts = _gifts(view, cell.measure, entries) if cell.measure else []
    if not gifts:
        return replace(silent(view, cell, recorded=bool(entries)), entries=tuple(entry.id for entry in entries))
    if cell.measure and cell.measure.basis == "cumulative":
        return _stance(cell, gifts[-1:], [])
    return _stance(cell, gifts, unknown)


def _counted(view: View, cell: Cell) -> list[Entry]:
    """Totals are levels: all that had begun. Single gifts are flows. Firm entries, where there are any."""
    is_level = cell.measure is not None and cell.measure.basis == "cumulative"
    entries = [e for e in view.entries(cell) if e.amount and (is_level or view.counts(e.date))]
    firm = [entry for entry in entries if entry.is_firm]
    return firm if is_level and firm else entries


def _gifts(view: View, measure: Scale, entries: Sequence[Entry]) -> list[_Gift]:
    """Put the entries that dispute each other together, in reading order of the last of each."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if not entry.amount or not measure.figures(entry.amount):
            continue
        disputed = view.ledger.disputed_with.get(entry.id, frozenset())
        joined = [group for group in groups if any(other.id in disputed for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(other for group in joined for other in group), entry])
    return [_gift(measure, group) for group in groups]


def _gift(measure: Scale, entries: Sequence[Entry]) -> _Gift:
    figures = [figure for entry in entries if entry.amount for figure in measure.figures(entry.amount)]
    values = [figure.value for figure in figures if figure.value is not None]
    return _Gift(tuple(entries), min(values), max(values), frozenset(figure.bound for figure in figures))


def _stance(cell: Cell, gifts: Sequence[_Gift], unknown: Sequence[Entry]) -> Stance:
    counted = sorted((entry for gift in gifts for entry in gift.entries), key=lambda entry: entry.sort_key)
    bounds = {bound for gift in gifts for bound in gift.bounds}
    low, high = sum((g.low for g in gifts), Decimal(0)), sum((g.high for g in gifts), Decimal(0))
    disputed = any(gift.low != gift.high for gift in gifts)
    return Stance(
        cell,
        Sum(low, high, _weakest(bounds), len(unknown)),
        since=counted[0].date,
        last_evidence=counted[-1].date,
        confidence=counted[-1].confidence,
        entries=tuple(entry.id for entry in sorted((*counted, *unknown), key=lambda entry: entry.sort_key)),
        holder=counted[-1].id,
        flags=frozenset({"contested"} if disputed else ()),
    )


def _weakest(bounds: Iterable[Bound]) -> Bound:
    """What a sum of such parts can claim: with an at-least part, at least; with both kinds of limit, about."""
    found = set(bounds)
    if {"at-least", "at-most"} <= found:
        return "about"
    order: tuple[Bound, ...] = ("at-least", "at-most", "about")
    return next((bound for bound in order if bound in found), "exact")
