"""The rows that a query gave, as a table."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from stancecli.model.table import Column, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.table import Cell, Table

Value = str | int | float | bytes | None


def answer(names: Sequence[str], rows: Sequence[tuple[Value, ...]]) -> Table:
    """Give the rows under their names: each column of numbers, or of text."""
    told = [tuple(map(_cell, row)) for row in rows]
    columns = (_column(name, [row[number] for row in told]) for number, name in enumerate(_each_once(names)))
    return table("answer", "Answer", columns, told)


def _column(name: str, cells: Sequence[Cell]) -> Column:
    known = [cell for cell in cells if cell is not None]
    is_number = bool(known) and all(isinstance(cell, int | float) for cell in known)
    return Column(name, name, "figure" if is_number else "text")


def _each_once(names: Sequence[str]) -> list[str]:
    """Names by which every cell can be asked for: the second `name` is `name_2`."""
    taken: list[str] = []
    for name in names:
        numbered = (name, *(f"{name}_{number}" for number in range(2, len(names) + 2)))
        taken.append(next(each for each in numbered if each not in taken))
    return taken


def _cell(value: Value) -> Cell:
    """A cell; what is no text and no finite number is written out."""
    match value:
        case bytes():
            return f"x'{value.hex()}'"
        case float() if not isfinite(value):
            return str(value)
    return value
