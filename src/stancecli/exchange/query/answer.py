"""The rows that a query gave, as a table: a column that carries the name of a table's is of its kind."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING

from stancecli.exchange.workbook import shown
from stancecli.model.table import Column, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.exchange.relational.relation import Relation
    from stancecli.model.table import Cell, Kind, Table

Value = str | int | float | bytes | None

_TEXTS = {"text", "link"}
_NUMBERS: set[Kind] = {"count", "figure"}


def answer(names: Sequence[str], rows: Sequence[tuple[Value, ...]], relations: Iterable[Relation] = ()) -> Table:
    """Give the rows under their names, with the kinds that columns of these names have in the tables and views."""
    kinds = _kinds(relations)
    told = [
        _column(key, kinds.get(name.casefold()), [_cell(row[number]) for row in rows])
        for number, (name, key) in enumerate(zip(names, _each_once(names), strict=True))
    ]
    return table("answer", "Answer", (column for column, _ in told), zip(*(cells for _, cells in told), strict=True))


def _kinds(relations: Iterable[Relation]) -> dict[str, Kind]:
    """The kind that each name has, unless it has different ones; counts and other numbers are numbers all."""
    found: defaultdict[str, set[Kind]] = defaultdict(set)
    for relation in relations:
        for column in relation.columns:
            found[column.key.casefold()].add(shown(column))
    for kinds in found.values():
        if kinds == _NUMBERS:
            kinds.discard("count")
    return {name: kind for name, (kind, *others) in found.items() if not others}


def _column(key: str, kind: Kind | None, cells: Sequence[Cell]) -> tuple[Column, Sequence[Cell]]:
    """A column and its cells: of the kind that its name has where all of them fit, else of numbers, or of text."""
    if kind is not None:
        try:
            return Column(key, key, kind), [None if cell is None else _as(kind, cell) for cell in cells]
        except ValueError:
            pass
    known = [cell for cell in cells if cell is not None]
    is_number = bool(known) and all(isinstance(cell, int | float) for cell in known)
    return Column(key, key, "figure" if is_number else "text"), cells


def _as(kind: Kind, cell: Cell) -> Cell:
    """Give a cell of a kind from what SQLite holds of it. Raises ValueError where it is none."""
    match cell:
        case str() if kind in _TEXTS:
            return cell
        case str() if kind == "day" and (day := date.fromisoformat(cell)).isoformat() == cell:
            return day
        case str() if kind == "names":
            return _listed(cell)
        case 0 | 1 if kind == "truth":
            return bool(cell)
        case int() if kind in _NUMBERS:
            return cell
        case float() if kind == "figure":
            return cell
    message = f"no {kind}: {cell!r}"
    raise ValueError(message)


def _listed(cell: str) -> tuple[str, ...]:
    """Take apart several names in JSON, as the database keeps them. Raises ValueError."""
    names = json.loads(cell)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        message = "no list of names"
        raise ValueError(message)
    return tuple(names)


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
