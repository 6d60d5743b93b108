"""What a cell of amounts counts in, and which measures a country's amounts name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.records import Amount, Figure
    from stancecli.model.words import Basis, Stage

# The letters of a currency code.
_CODE = 3


@dataclass(frozen=True, slots=True)
class CellMeasure:
    """What a cell of amounts counts in: a currency or unit, with its basis and stage."""

    unit: str
    basis: Basis
    stage: Stage

    def __str__(self) -> str:
        """Give it in words: "EUR cumulative delivered"."""
        return f"{self.unit} {self.basis} {self.stage}"

    def figures(self, amount: Amount) -> list[Figure]:
        """The figures of an amount that count here."""
        fits = kind_of(amount) == (self.basis, self.stage)
        return [f for f in amount.figures if fits and f.in_ == self.unit and f.value is not None]

    def takes(self, amount: Amount) -> bool:
        """Whether an amount is counted here, or beside since its value is unknown."""
        beside = self.is_money_given and is_unknown(amount) and kind_of(amount) == (self.basis, self.stage)
        return beside or bool(self.figures(amount))

    @property
    def is_money_given(self) -> bool:
        """Whether gifts of unknown value are counted beside it: they may be of any value, but not of any goods.

        A total of unknown value is another total, and nothing beside the ones that are known.
        """
        return self.basis == "single" and is_currency(self.unit)


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency: three capitals, as ISO 4217 writes them."""
    return len(unit) == _CODE and unit.isascii() and unit.isupper()


def is_unknown(amount: Amount) -> bool:
    """Whether no figure of it has a value."""
    return all(figure.value is None for figure in amount.figures)


def measures(amounts: Sequence[Amount]) -> list[CellMeasure | None]:
    """The measures that amounts name; None beside them for what is counted in none, or where nothing is named."""
    named = named_in(amounts)
    is_whole = bool(named) and all(has_place(amount, named) for amount in amounts)
    return [*sorted(named, key=_order), *([] if is_whole else [None])]


def named_in(amounts: Iterable[Amount]) -> set[CellMeasure]:
    """Every measure in which a value is given."""
    return {
        CellMeasure(figure.in_, amount.basis, amount.stage)
        for amount in amounts
        for figure in amount.figures
        if figure.in_ and figure.value is not None
    }


def has_place(amount: Amount, named: Iterable[CellMeasure]) -> bool:
    """Whether one of these measures takes an amount; a cell of its own, without measure, tells of the others."""
    return any(measure.takes(amount) for measure in named)


def kind_of(amount: Amount) -> tuple[Basis, Stage]:
    """What two amounts must share to be added: the basis and the stage."""
    return (amount.basis, amount.stage)


def _order(measure: CellMeasure) -> tuple[bool, str, bool, str]:
    """Totals before single gifts, currencies before units, by name."""
    return (measure.basis != "cumulative", measure.stage, not is_currency(measure.unit), measure.unit)
