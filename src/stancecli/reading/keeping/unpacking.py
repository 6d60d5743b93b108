"""A ledger from the plain JSON values that `packing.py` makes of it.

Every record is a row of values; a plan for each class says what to make of its columns.
"""

from __future__ import annotations

from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from stancecli.model import codebook, records
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Unpacker = Callable[[Any], Any]

NOTHING, PLAIN, DATE, LAST_DAY, DECIMAL, LIST = "", "plain", "date", "last day", "decimal", "list"
EACH, BY_ID = "*", ":"
CLASSES = {
    each.__name__: each
    for module in (codebook, records)
    for each in vars(module).values()
    if isinstance(each, type) and is_dataclass(each)
} | {"Ledger": Ledger}


def unpack(packed: Mapping[str, Any]) -> Ledger:
    """Give the ledger back. Raises KeyError, TypeError or ValueError for what `pack` did not give."""
    unpackers: dict[str, Unpacker] = {
        DATE: PartialDate.parse,
        LAST_DAY: records.last_day,
        DECIMAL: Decimal,
        LIST: tuple,
    }
    for name, plan in packed["plans"].items():
        unpackers[name] = _unpacker(CLASSES[name], plan, unpackers)
    ledger = unpackers["Ledger"](packed["ledger"])
    if not isinstance(ledger, Ledger):
        raise TypeError
    return ledger


def _unpacker(cls: type, plan: list[str], known: Mapping[str, Unpacker]) -> Unpacker:
    """A function that makes a record of a row."""
    steps = [(number, _step(kind, known)) for number, kind in enumerate(plan) if kind not in {NOTHING, PLAIN}]

    def record(row: list[Any]) -> Any:
        for number, step in steps:
            if row[number] is not None:
                row[number] = step(row[number])
        return cls(*row)

    return record


def _step(kind: str, known: Mapping[str, Unpacker]) -> Unpacker:
    """What is done to a value of that kind. Classes are looked up when it is done: they may hold each other."""
    name = kind.rstrip(EACH + BY_ID)
    if kind.endswith(EACH):
        return lambda rows: tuple(map(known[name], rows))
    if kind.endswith(BY_ID):
        return lambda rows: {key: known[name](row) for key, row in rows.items()}
    if name in known:
        return known[name]
    return lambda value: known[name](value)  # noqa: PLW0108 - looked up late
