"""A ledger as plain JSON values, which `unpacking.py` makes a ledger again.

The plans that it needs are found from the values. All records of a class are packed at once, a column at a
time: most columns hold nothing that has to be made, and a first start waits for this.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from itertools import chain, islice
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any

from stancecli.model.dates import PartialDate
from stancecli.reading.keeping.unpacking import BY_ID, CLASSES, DATE, DECIMAL, EACH, LAST_DAY, LIST, NOTHING, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stancecli.model.ledger import Ledger

    Plans = dict[str, list[str]]
    Column = tuple[str, Sequence[Any]]

_COLUMNS = {name: attrgetter(*(field.name for field in fields(each))) for name, each in CLASSES.items()}
_AS_THEY_ARE = frozenset({str, int, bool})


def pack(ledger: Ledger) -> dict[str, Any]:
    """Give a ledger as values that JSON holds."""
    plans: Plans = {}
    return {"ledger": _rows([ledger], plans)[0], "plans": plans}


def _rows(records: Sequence[Any], plans: Plans) -> list[tuple[Any, ...]]:
    """Records of one class as rows, and what their columns must be taken for added to the plan of the class."""
    name = type(records[0]).__name__
    packed = [_column(cells, plans) for cells in zip(*map(_COLUMNS[name], records), strict=True)]
    kinds = [kind for kind, _ in packed]
    plans[name] = list(map(_wider, plans.get(name, kinds), kinds))
    return list(zip(*(cells for _, cells in packed), strict=True))


def _column(cells: Sequence[Any], plans: Plans) -> Column:
    """What a column must be taken for, and its cells as JSON holds them."""
    types = set(map(type, cells)) - {NoneType}
    if types <= _AS_THEY_ARE:
        return PLAIN if types else NOTHING, cells
    if types <= {PartialDate, Decimal, str}:
        kind = DECIMAL if Decimal in types else LAST_DAY if str in types else DATE
        return kind, [None if cell is None else str(cell) for cell in cells]
    if types == {tuple}:
        return _lists(cells, plans)
    if types == {dict}:
        return _mappings(cells, plans)
    rows = iter(_rows([cell for cell in cells if cell is not None], plans))
    return types.pop().__name__, [None if cell is None else next(rows) for cell in cells]


def _lists(cells: Sequence[tuple[Any, ...]], plans: Plans) -> Column:
    items = list(chain.from_iterable(cells))
    if not (items and is_dataclass(items[0])):
        return LIST, cells
    return f"{type(items[0]).__name__}{EACH}", _dealt(_rows(items, plans), cells)


def _mappings(cells: Sequence[dict[str, Any]], plans: Plans) -> Column:
    items = list(chain.from_iterable(cell.values() for cell in cells))
    if not (items and is_dataclass(items[0])):
        return PLAIN if items else NOTHING, cells
    dealt = _dealt(_rows(items, plans), cells)
    return f"{type(items[0]).__name__}{BY_ID}", [
        dict(zip(cell, rows, strict=True)) for cell, rows in zip(cells, dealt, strict=True)
    ]


def _dealt(rows: Iterable[Any], cells: Sequence[Any]) -> list[list[Any]]:
    """The rows that were packed together, as many to each cell as it holds."""
    rest = iter(rows)
    return [list(islice(rest, len(cell))) for cell in cells]


def _wider(one: str, other: str) -> str:
    """The kind that holds the values of both."""
    kinds = {one, other} - {NOTHING}
    if kinds == {PLAIN, DATE} or LAST_DAY in kinds:
        return LAST_DAY
    if len(kinds) > 1:
        kinds -= {LIST}
    return kinds.pop() if kinds else NOTHING
