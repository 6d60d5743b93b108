"""From a record's own fields to columns: what a field is typed as says what its columns are.

A list or a mapping is no column: its items are a table of their own.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass, replace
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from stancecli.exchange.relational.relation import Column
from stancecli.model.dates import PartialDate
from stancecli.model.meanings import meaning, missing
from stancecli.model.words import Confidence, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import Field

    from stancecli.exchange.relational.relation import Kind

    Get = Callable[[Any], Any]

_KINDS: dict[Any, Kind] = {str: "text", int: "whole", bool: "truth", Decimal: "number"}
# Words that have a rank, from the lowest up.
_RANKED = {Confidence: get_args(Confidence)[::-1], Stage: get_args(Stage)}


def typed(record: type, *, key: str | None = None, at: Get = lambda row: row) -> tuple[Column, ...]:
    """Give the columns of a record; its id is called `key`. `at` finds the record in what a row is made from."""
    return tuple(column for field in fields(record) for column in _columns(record, field, key, at))


def _columns(record: type, field: Field[Any], key: str | None, at: Get) -> Iterator[Column]:
    kind, optional = _bare(field.type)
    name = key if field.name == "id" and key else field.name.rstrip("_")
    if get_origin(kind) in {tuple, dict}:
        return
    column = Column(
        name,
        _KINDS.get(kind, "text"),
        meaning(record, field.name),
        _getter(at, field.name),
        required=not optional and (field.default is MISSING or field.default is not None),
        words=_RANKED.get(kind) or (get_args(kind) if get_origin(kind) is Literal else ()),
        ranked=kind in _RANKED,
        missing=missing(record, field.name),
        tells=(record.__name__, field.name),
    )
    if is_dataclass(kind) and kind is not PartialDate:
        yield from (_within(each, column) for each in typed(_class(kind), at=column.of))
    else:
        yield from dated(column) if kind is PartialDate else (column,)


def dated(column: Column) -> Iterator[Column]:
    """A date is told three times: as written, and by the first and the last day it may mean."""
    get = column.of
    yield replace(column, of=lambda row: None if (when := get(row)) is None else str(when))
    for end in ("earliest", "latest"):
        about = f"The {'first' if end == 'earliest' else 'last'} day that {column.key} may mean."
        none = "no day" if column.missing == "not known" else column.missing
        of = _end(get, end)
        yield replace(column, key=f"{column.key}_{end}", kind="day", about=about, of=of, missing=none)


def _end(get: Get, end: str) -> Get:
    """One end of a date; of the word `open` there is none."""
    return lambda row: getattr(get(row), end, None)


def _within(column: Column, outer: Column) -> Column:
    """The column of a record within a record, which may be missing: then it is too, and for the same reason."""
    key = f"{outer.key}_{column.key}"
    if outer.required:
        return replace(column, key=key)
    return replace(column, key=key, required=False, missing=outer.missing)


def _getter(at: Get, name: str) -> Get:
    return lambda row: None if (record := at(row)) is None else getattr(record, name)


def _bare(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401 - what a type is has no type to name
    """What a field holds, without its markers, and whether it may be missing."""
    if get_origin(kind) is Annotated:
        inner, optional = _bare(kind.__origin__)
        return inner, optional
    if get_origin(kind) in {Union, UnionType}:
        inner = [each for each in get_args(kind) if each is not NoneType]
        return _bare(inner[0])[0], NoneType in get_args(kind)
    return kind, False


def _class(kind: object) -> type:
    if not isinstance(kind, type):
        raise TypeError(kind)
    return kind
