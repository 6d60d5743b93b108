"""A table as machines take it: ids, numbers, dates as written with the first and last day they may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.dates import PartialDate
from stancecli.model.table import Flagged, Moved, Since, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.table import Cell, Column, Table

Flat = str | int | float | bool | tuple[str, ...] | None


def keys(table: Table) -> list[str]:
    """The keys of a table, where a date has three (as written, earliest, latest)."""
    return [key for column in table.columns for key in _keys(column)]


def rows(table: Table) -> Iterator[list[Flat]]:
    """The rows of a table, each as long as its keys."""
    for row in table.rows:
        yield [flat for column, cell in zip(table.columns, row, strict=True) for flat in _cells(column, cell)]


def columns(table: Table) -> list[Column]:
    """The column that each of the keys comes from."""
    return [column for column in table.columns for _ in _keys(column)]


def objects(table: Table) -> Iterator[dict[str, Flat]]:
    """The rows of a table, each with its keys."""
    names = keys(table)
    return (dict(zip(names, row, strict=True)) for row in rows(table))


def text(flat: Flat) -> str:
    """Write a cell where there is but text: nothing for what is not known, several names joined by `; `."""
    match flat:
        case None:
            return ""
        case bool():
            return "true" if flat else "false"
        case tuple():
            return "; ".join(flat)
    return str(flat)


def _keys(column: Column) -> list[str]:
    match column.kind:
        case "date":
            return [column.key, f"{column.key}_earliest", f"{column.key}_latest"]
        case "since":
            return [column.key, f"{column.key}_by", f"{column.key}_earliest", f"{column.key}_latest"]
    return [column.key]


def _cells(column: Column, cell: Cell) -> list[Flat]:
    if cell is None:
        return [None] * len(_keys(column))
    match cell:
        case Moved(within) | Flagged(within):
            return _cells(column, within)
        case Since(date, by):
            return [date.text, by, date.earliest.isoformat(), date.latest.isoformat()]
        case PartialDate():
            dates: list[Flat] = [cell.text, cell.earliest.isoformat(), cell.latest.isoformat()]
            return dates if column.kind == "date" else dates[:1]
        case Term() if not cell.id or (cell.silence and column.kind == "stance"):
            # Without an id it is a word for people alone.
            return [None]
        case Term():
            return [cell.id]
        case tuple():
            return [tuple(one.id if isinstance(one, Term) else one for one in cell)]
        case int() | float() | str():
            return [int(cell) if isinstance(cell, float) and cell.is_integer() else cell]
    return [cell.isoformat()]
