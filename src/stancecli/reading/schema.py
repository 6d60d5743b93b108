"""What validates a record: pydantic's core, with a schema made of the record's own fields.

The annotations are the definition; `pydantic.TypeAdapter` makes the same of them, but importing it and
building the adapters costs more than reading a ledger does. A shape that is not known here is a TypeError.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import SchemaValidator, core_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import CoreSchema

_KEYWORDS = {"from_": "from"}
_HOOK = "__get_pydantic_core_schema__"
_PAIR = 2


@cache
def validator(kind: Any) -> SchemaValidator:
    """Give the validator of a record, or of anything a field may hold."""
    return SchemaValidator(_schema(kind))


def keys_of(kind: Any, steps: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that are known where a fault stands, `steps` below a record of that kind."""
    for step in steps:
        kind = next((each.type for each in _fields(kind) if key_of(each) == step), kind)
    return tuple(map(key_of, _fields(kind)))


def _fields(kind: Any) -> tuple[Field[Any], ...]:
    """The fields of the record that a type is, or holds."""
    if is_dataclass(kind):
        return fields(kind)
    return next((found for inner in get_args(kind) if (found := _fields(inner))), ())


def key_of(field: Field[Any]) -> str:
    """What a field is called in a ledger."""
    return _KEYWORDS.get(field.name, field.name)


def _schema(kind: Any) -> CoreSchema:
    origin, inner = get_origin(kind), get_args(kind)
    if kind is str:
        return core_schema.str_schema()
    if origin is Annotated and len(kind.__metadata__) == 1:
        return _hooked(kind.__metadata__[0], kind.__origin__)
    if hasattr(kind, _HOOK):
        return _hooked(kind, kind)
    if origin is Literal:
        return core_schema.literal_schema(list(inner))
    if origin in {Union, UnionType} and len(inner) == _PAIR and NoneType in inner:
        return core_schema.nullable_schema(_schema(inner[inner[0] is NoneType]))
    if origin is tuple and len(inner) == _PAIR and inner[1] is Ellipsis:
        return core_schema.tuple_schema([_schema(inner[0])], variadic_item_index=0)
    if origin is dict:
        return core_schema.dict_schema(_schema(inner[0]), _schema(inner[1]))
    return _record_schema(kind)


def _hooked(hook: Any, source: Any) -> CoreSchema:
    """The schema that a type or a marker of the model gives for itself."""
    make = getattr(hook, _HOOK, None)
    if make is None:
        message = f"{source!r} is marked with {hook!r}, which gives no schema"
        raise TypeError(message)
    made: CoreSchema = make(source, _schema)
    return made


def _record_schema(kind: type[Any]) -> CoreSchema:
    if not (isinstance(kind, type) and is_dataclass(kind)):
        message = f"no field of a record can be {kind!r}"
        raise TypeError(message)
    arguments = [
        core_schema.dataclass_field(field.name, _with_default(field), validation_alias=_KEYWORDS.get(field.name))
        for field in fields(kind)
    ]
    taken = core_schema.dataclass_args_schema(kind.__name__, arguments, extra_behavior="forbid")
    return core_schema.dataclass_schema(kind, taken, [field.name for field in fields(kind)], slots=True)


def _with_default(field: Field[Any]) -> CoreSchema:
    schema = _schema(field.type)
    if field.default is not MISSING:
        return core_schema.with_default_schema(schema, default=field.default)
    if field.default_factory is not MISSING:
        return core_schema.with_default_schema(schema, default_factory=field.default_factory)
    return schema
