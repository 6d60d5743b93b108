"""A ledger as plain JSON values, which `unpacking.py` makes a ledger again.

The plans that it needs are found from the values while a ledger is packed, where time does not matter.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from stancecli.model.dates import PartialDate
from stancecli.reading.keeping.unpacking import BY_ID, CLASSES, DATE, DECIMAL, EACH, LAST_DAY, LIST, NOTHING, PLAIN

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger

    Plans = dict[str, list[str]]

_COLUMNS = {name: attrgetter(*(field.name for field in fields(each))) for name, each in CLASSES.items()}
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})
_SIMPLE = {
    **dict.fromkeys((str, int, bool), PLAIN),
    type(None): NOTHING,
    PartialDate: DATE,
    Decimal: DECIMAL,
}


def pack(ledger: Ledger) -> dict[str, Any]:
    """Give a ledger as values that JSON holds."""
    plans: Plans = {}
    return {"ledger": _packed(ledger, plans), "plans": plans}


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
    plan = plans.setdefault(name, [NOTHING] * len(cells))
    for number, cell in enumerate(cells):
        kind = _kind(cell)
        if kind not in {NOTHING, plan[number]}:
            plan[number] = _wider(plan[number], kind)
    return [_packed(cell, plans) for cell in cells]


def _kind(value: Any) -> str:
    """What a column must be taken for, to hold this value."""
    simple = _SIMPLE.get(type(value))
    if simple is not None:
        return simple
    if not value:
        return LIST if value == () else NOTHING
    if isinstance(value, tuple):
        return f"{type(value[0]).__name__}{EACH}" if is_dataclass(value[0]) else LIST
    if isinstance(value, dict):
        first = next(iter(value.values()))
        return f"{type(first).__name__}{BY_ID}" if is_dataclass(first) else PLAIN
    return type(value).__name__


def _wider(one: str, other: str) -> str:
    """The kind that holds the values of both."""
    kinds = {one, other} - {NOTHING}
    if kinds == {PLAIN, DATE} or LAST_DAY in kinds:
        return LAST_DAY
    if len(kinds) > 1:
        kinds -= {LIST}
    return kinds.pop() if kinds else NOTHING
