"""Gifts and totals: entries that put one amount, each dispute between them counted once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from decimal import Decimal

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, Figure
    from stancecli.model.words import Bound
    from stancecli.stances.measures import CellMeasure


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift, or one total: its entries, which dispute each other where there are several, and their figures.

    The first of its entries says when it was given.
    """

    entries: tuple[Entry, ...]
    figures: tuple[Figure, ...]

    @property
    def values(self) -> list[Decimal]:
        """What its figures put it at; nothing where its value is unknown."""
        return [figure.value for figure in self.figures if figure.value is not None]

    @property
    def is_disputed(self) -> bool:
        """Whether its entries put it at different values."""
        return len(set(self.values)) > 1


def gifts(ledger: Ledger, measure: CellMeasure | None, entries: Sequence[Entry]) -> list[Gift]:
    """Put the entries that dispute each other together; those of each in reading order. A total is no gift."""
    found = (sorted(group, key=lambda entry: entry.sort_key) for group in _groups(ledger, entries))
    return [Gift(tuple(group), _figures(measure, group)) for group in found]


def _groups(ledger: Ledger, entries: Iterable[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for entry in entries:
        disputed = ledger.disputed_with.get(entry.id)
        # Most dispute nothing, and need not be held against every group there is.
        joined = (
            [group for group in groups if any(_is_one(entry, other, disputed) for other in group)] if disputed else []
        )
        groups = [group for group in groups if group not in joined] if joined else groups
        groups.append([*(other for group in joined for other in group), entry])
    return groups


def _is_one(entry: Entry, other: Entry, disputed: Collection[str]) -> bool:
    """Whether two entries put one amount: they dispute each other, as gifts or as totals."""
    bases = {each.amount.basis for each in (entry, other) if each.amount}
    return other.id in disputed and len(bases) == 1


def _figures(measure: CellMeasure | None, entries: Iterable[Entry]) -> tuple[Figure, ...]:
    if measure is None:
        return ()
    return tuple(figure for entry in entries if entry.amount for figure in measure.figures(entry.amount))


def weakest(bounds: Iterable[Bound]) -> Bound:
    """Give what a sum of such parts can claim: with an at-least part, at least; with both kinds of limit, about."""
    found = set(bounds)
    if {"at-least", "at-most"} <= found:
        return "about"
    order: tuple[Bound, ...] = ("at-least", "at-most", "about")
    return next((bound for bound in order if bound in found), "exact")
