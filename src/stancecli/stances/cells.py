"""Cells: the places of answers, and which of them a country has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Amount, Entry, Figure, RollCall
    from stancecli.model.words import Basis, Stage


@dataclass(frozen=True, slots=True, order=True)
class Scale:
    """What a cell of amounts counts in: a currency or unit, with its basis and stage."""

    unit: str
    basis: Basis
    stage: Stage

    def __str__(self) -> str:
        """Give it in words: "EUR cumulative delivered"."""
        return f"{self.unit} {self.basis} {self.stage}"

    def figures(self, amount: Amount) -> list[Figure]:
        """The figures of an amount that count here."""
        fits = amount.basis == self.basis and amount.stage == self.stage
        return [f for f in amount.figures if fits and f.in_ == self.unit and f.value is not None]


@dataclass(frozen=True, slots=True)
class Cell:
    """A country and an issue; with a counterpart where the issue names them, a measure where it is an amount."""

    country: str
    issue: str
    toward: str | None = None
    measure: Scale | None = None

    def entries(self, ledger: Ledger) -> tuple[Entry, ...]:
        """All entries of the cell, in reading order."""
        found = ledger.entries_of.get((self.country, self.issue), ())
        if self.toward is not None:
            return tuple(entry for entry in found if self.toward in entry.toward)
        if self.measure is not None:
            return tuple(e for e in found if e.amount and (self.measure.figures(e.amount) or self._beside(e.amount)))
        return tuple(entry for entry in found if entry.amount is None or is_unknown(entry.amount))

    def roll_calls(self, ledger: Ledger) -> tuple[RollCall, ...]:
        """All roll calls of the cell's issue that list its country, in reading order."""
        return tuple(r for r in ledger.roll_calls_of.get(self.issue, ()) if self.country in r.votes)

    def records(self, ledger: Ledger) -> list[Entry | RollCall]:
        """All entries and roll calls of the cell, in reading order."""
        records: list[Entry | RollCall] = [*self.entries(ledger), *self.roll_calls(ledger)]
        return sorted(records, key=lambda record: record.sort_key)

    def _beside(self, amount: Amount) -> bool:
        """Whether a gift of unknown value is counted beside this cell's sum."""
        measure = self.measure
        return (
            measure is not None
            and is_unknown(amount)
            and (amount.basis, amount.stage)
            == (
                measure.basis,
                measure.stage,
            )
        )


def is_unknown(amount: Amount) -> bool:
    """Whether no figure of it has a value."""
    return all(figure.value is None for figure in amount.figures)


def cells(ledger: Ledger, countries: Iterable[Country], issues: Iterable[Issue]) -> Iterator[Cell]:
    """Give every cell of these countries and issues, in the ledger's order."""
    chosen = tuple(issues)
    for country in countries:
        for issue in chosen:
            yield from _of(ledger, country.id, issue)


def _of(ledger: Ledger, country: str, issue: Issue) -> Iterator[Cell]:
    if issue.toward:
        yield from (Cell(country, issue.id, toward) for toward in issue.toward)
    elif issue.measure == "amount":
        yield from (Cell(country, issue.id, None, measure) for measure in measures(ledger, country, issue.id))
    else:
        yield Cell(country, issue.id)


def measures(ledger: Ledger, country: str, issue: str) -> list[Scale | None]:
    """The measures a country's entries name; None for what they give in no measure at all."""
    amounts = [entry.amount for entry in ledger.entries_of.get((country, issue), ()) if entry.amount]
    named = {
        Scale(figure.in_, amount.basis, amount.stage)
        for amount in amounts
        for figure in amount.figures
        if figure.in_ and figure.value is not None
    }
    told = {(measure.basis, measure.stage) for measure in named}
    untold = [amount for amount in amounts if is_unknown(amount) and (amount.basis, amount.stage) not in told]
    return [*sorted(named, key=_order), *([None] if untold or not named else [])]


def _order(measure: Scale) -> tuple[bool, str, bool, str]:
    """Totals before single gifts, currencies before units, by name."""
    return (measure.basis != "cumulative", measure.stage, not measure.unit.isupper(), measure.unit)
