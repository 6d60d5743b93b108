"""A ledger as plain JSON values and back.

Every record is packed into a row of values; a plan for each class says what to make of its columns. The
plans are found from the values while a ledger is packed, where time does not matter.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from stancecli.model import codebook, records
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Plans = dict[str, list[str]]
    Unpacker = Callable[[Any], Any]

_NOTHING, _PLAIN, _DATE, _LAST_DAY, _DECIMAL, _LIST = "", "plain", "date", "last day", "decimal", "list"
_EACH, _BY_ID = "*", ":"
_CLASSES = {
    each.__name__: each
    for module in (codebook, records)
    for each in vars(module).values()
    if isinstance(each, type) and is_dataclass(each)
} | {"Ledger": Ledger}
_COLUMNS = {name: attrgetter(*(field.name for field in fields(each))) for name, each in _CLASSES.items()}
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})
_SIMPLE = {
    **dict.fromkeys((str, int, bool), _PLAIN),
    type(None): _NOTHING,
    PartialDate: _DATE,
    Decimal: _DECIMAL,
}


def pack(ledger: Ledger) -> dict[str, Any]:
    """Give a ledger as values that JSON holds."""
    plans: Plans = {}
    return {"ledger": _packed(ledger, plans), "plans": plans}


def unpack(packed: Mapping[str, Any]) -> Ledger:
    """Give the ledger back. Raises KeyError, TypeError or ValueError for what `pack` did not give."""
    unpackers: dict[str, Unpacker] = {
        _DATE: PartialDate.parse,
        _LAST_DAY: records.last_day,
        _DECIMAL: Decimal,
        _LIST: tuple,
    }
    for name, plan in packed["plans"].items():
        unpackers[name] = _unpacker(_CLASSES[name], plan, unpackers)
    ledger = unpackers["Ledger"](packed["ledger"])
    if not isinstance(ledger, Ledger):
        raise TypeError
    return ledger


def _packed(value: Any, plans: Plans) -> Any:
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, PartialDate | Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_packed(item, plans) for item in value]
    if isinstance(value, dict):
        return {key: _packed(item, plans) for key, item in value.items()}
    return _row(value, plans)


def _row(record: Any, plans: Plans) -> list[Any]:
    """A record as a row, and what its columns must be taken for added to the plan of its class."""
    name = type(record).__name__
    cells = _COLUMNS[name](record)
    plan = plans.setdefault(name, [_NOTHING] * len(cells))
    for number, cell in enumerate(cells):
        kind = _kind(cell)
        if kind not in {_NOTHING, plan[number]}:
            plan[number] = _wider(plan[number], kind)
    return [_packed(cell, plans) for cell in cells]


def _kind(value: Any) -> str:
    """What a column must be taken for, to hold this value."""
    simple = _SIMPLE.get(type(value))
    if simple is not None:
        return simple
    if not value:
        return _LIST if value == () else _NOTHING
    if isinstance(value, tuple):
        return f"{type(value[0]).__name__}{_EACH}" if is_dataclass(value[0]) else _LIST
    if isinstance(value, dict):
        first = next(iter(value.values()))
        return f"{type(first).__name__}{_BY_ID}" if is_dataclass(first) else _PLAIN
    return type(value).__name__


def _wider(one: str, other: str) -> str:
    """The kind that holds the values of both."""
    kinds = {one, other} - {_NOTHING}
    if kinds == {_PLAIN, _DATE} or _LAST_DAY in kinds:
        return _LAST_DAY
    if len(kinds) > 1:
        kinds -= {_LIST}
    return kinds.pop() if kinds else _NOTHING


def _unpacker(cls: type, plan: list[str], known: Mapping[str, Unpacker]) -> Unpacker:
    """A function that makes a record of a row."""
    steps = [(number, _step(kind, known)) for number, kind in enumerate(plan) if kind not in {_NOTHING, _PLAIN}]

    def record(row: list[Any]) -> Any:
        for number, step in steps:
            if row[number] is not None:
                row[number] = step(row[number])
        return cls(*row)

    return record


def _step(kind: str, known: Mapping[str, Unpacker]) -> Unpacker:
    """What is done to a value of that kind. Classes are looked up when it is done: they may hold each other."""
    name = kind.rstrip(_EACH + _BY_ID)
    if kind.endswith(_EACH):
        return lambda rows: tuple(map(known[name], rows))
    if kind.endswith(_BY_ID):
        return lambda rows: {key: known[name](row) for key, row in rows.items()}
    return lambda value: known[name](value)  # noqa: PLW0108 - looked up late
