"""The ledger itself: which it is, what it holds, what was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell


def about(ledger: Ledger) -> Table:
    """Describe the ledger as a citation and a reader need it."""
    columns = (Column("property", "Property"), Column("value", "Value"))
    rows = ((Term(name, name.replace("_", " ")), value) for name, value in _properties(ledger))
    return table("ledger", "Ledger", columns, rows)


def _properties(ledger: Ledger) -> Iterator[tuple[str, Cell]]:
    yield "title", ledger.title
    yield "version", ledger.version
    yield "path", ledger.path
    yield "axis", f"{ledger.axis.low} … {ledger.axis.high}"
    for name in ("countries", "counterparts", "bodies", "issues", "sources", "entries", "roll_calls", "coverage"):
        yield name, len(getattr(ledger, name))
    dates = [record.date for record in ledger.records]
    if dates:
        yield "first_date", dates[0]
        yield "last_date", max(dates, key=lambda date: date.latest)
