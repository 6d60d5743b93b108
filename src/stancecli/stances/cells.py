"""Cells: the places of answers, and which of them a country has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.stances.measures import has_place, measures, named_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Amount, Entry, RollCall
    from stancecli.stances.measures import CellMeasure


@dataclass(frozen=True, slots=True)
class Cell:
    """A country and an issue; with a counterpart where the issue names them, a measure where it is an amount."""

    country: str
    issue: str
    toward: str | None = None
    measure: CellMeasure | None = None

    def entries(self, ledger: Ledger) -> tuple[Entry, ...]:
        """All entries of the cell, in reading order. One that fixes nothing belongs to every measure."""
        found = _recorded(ledger, self)
        named = named_in(_amounts(found))
        if self.measure is None:
            return tuple(entry for entry in found if entry.amount is None or not has_place(entry.amount, named))
        # Of another country's measure nothing is recorded here, not even a gift of unknown value.
        mine = named & {self.measure}
        return tuple(entry for entry in found if entry.amount is None or has_place(entry.amount, mine))

    def roll_calls(self, ledger: Ledger) -> tuple[RollCall, ...]:
        """All roll calls of the cell's issue that list its country, in reading order."""
        return tuple(r for r in ledger.roll_calls_of.get(self.issue, ()) if self.country in r.votes)

    def records(self, ledger: Ledger) -> list[Entry | RollCall]:
        """All entries and roll calls of the cell, in reading order."""
        records: list[Entry | RollCall] = [*self.entries(ledger), *self.roll_calls(ledger)]
        return sorted(records, key=lambda record: record.sort_key)


def cells(ledger: Ledger, countries: Iterable[Country], issues: Iterable[Issue]) -> Iterator[Cell]:
    """Give every cell of these countries and issues, in the ledger's order."""
    chosen = tuple(issues)
    for country in countries:
        for issue in chosen:
            for toward in issue.toward or (None,):
                yield from _measured(ledger, issue, Cell(country.id, issue.id, toward))


def _measured(ledger: Ledger, issue: Issue, cell: Cell) -> Iterator[Cell]:
    """The cell itself or, of amounts, one for each measure its entries name."""
    if issue.measure != "amount":
        yield cell
        return
    for measure in measures(_amounts(_recorded(ledger, cell))):
        yield Cell(cell.country, cell.issue, cell.toward, measure)


def _recorded(ledger: Ledger, cell: Cell) -> tuple[Entry, ...]:
    """The entries of a cell in whatever measure."""
    found = ledger.entries_of.get((cell.country, cell.issue), ())
    return found if cell.toward is None else tuple(entry for entry in found if cell.toward in entry.toward)


def _amounts(entries: Iterable[Entry]) -> list[Amount]:
    return [entry.amount for entry in entries if entry.amount is not None]
