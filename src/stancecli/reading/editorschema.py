"""The JSON Schema of a ledger's files, made from the classes that validate them, for editors.

It describes what an editor sees, which reads YAML 1.2: where the ledger takes text, and so a text that looks like
a number or a flag, the schema takes both. Draft 7, which every editor knows.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from inspect import cleandoc
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from stancecli.model import codebook, records, scalars
from stancecli.model.dates import PartialDate
from stancecli.model.meanings import meaning
from stancecli.reading.drafting import BY_ID, FORMAT, LISTED, ROOT_ONLY, SINGLE
from stancecli.reading.schema import key_of

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_SAYS = r"\S"
_DAY = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(~?\??|\?~)"
_DATE: Schema = {"anyOf": [{"type": "string", "pattern": f"^{_DAY}(/{_DAY})?$"}, {"type": "integer"}]}
_ID: Schema = {"type": ["string", "number", "boolean"], "pattern": r"^[\w(][\w./()-]*$"}
# What each way of reading a text takes, as an editor sees it.
_READ: dict[Callable[[str], object], Schema] = {
    scalars.truth: {"enum": [True, False, "true", "false"]},
    scalars.count: {"type": ["integer", "string"], "pattern": "^[0-9]{1,9}$", "minimum": 0},
    scalars.score: {"type": ["integer", "string"], "pattern": "^[+-]?[0-2]$", "minimum": -2, "maximum": 2},
    scalars.figure: {"type": ["number", "string"], "pattern": r"^[0-9]{1,24}(\.[0-9]{1,12})?$", "minimum": 0},
    scalars.span_of_years: {"type": "string", "pattern": "^[1-9][0-9]{0,2}[ym]$"},
    scalars.identifier: _ID,
    records.last_day: {"anyOf": [{"const": "open"}, *_DATE["anyOf"]]},
}
_CODE: Schema = {"type": ["string", "null"], "pattern": f"^{scalars.CODE}$"}
# What the checks of a whole ledger ask of a field beyond its type, where a schema can ask it too.
_CHECKED: dict[tuple[type, str], Schema] = {
    (codebook.Country, "iso"): _CODE,
    (codebook.Counterpart, "iso"): _CODE,
    (records.Figure, "currency"): _CODE,
    (records.Entry, "evidence"): {"minItems": 1},
    (records.RollCall, "evidence"): {"minItems": 1},
}


def written() -> bytes:
    """The schema as a file holds it."""
    return f"{json.dumps(ledger_schema(), ensure_ascii=False, indent=2)}\n".encode()


def ledger_schema() -> Schema:
    """The schema of any file of a ledger: the root, which has all keys that stand there alone, or an included one."""
    named: dict[str, Schema] = {}
    sections = {
        "format": {"enum": [int(FORMAT), FORMAT]},
        **{name: _schema(kind, named) for name, kind in SINGLE.items()},
        **{name: {"type": "object", **_of_ids(kind, named)} for name, kind in BY_ID.items()},
        **{name: {"type": "array", "items": _schema(kind, named)} for name, kind in LISTED.items()},
    }
    return {
        "$schema": DRAFT,
        "title": "A file of a ledger of stances",
        "description": "The root of a ledger, or a file that it includes.",
        "type": "object",
        "properties": sections,
        "additionalProperties": False,
        # The keys of the root stand together: whoever writes one of them writes all.
        "dependencies": {name: [other for other in ROOT_ONLY if other != name] for name in ROOT_ONLY},
        "definitions": dict(sorted(named.items())),
    }


def _of_ids(kind: Any, named: dict[str, Schema]) -> Schema:
    """A mapping of ids to records, whose id is no key of theirs."""
    _schema(kind, named)
    record = named[kind.__name__]
    record["properties"].pop("id", None)
    record["required"] = [key for key in record["required"] if key != "id"]
    return {"propertyNames": {"pattern": _ID["pattern"]}, "additionalProperties": _reference(kind)}


def _schema(kind: Any, named: dict[str, Schema]) -> Schema:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(kind, named)
    if kind is PartialDate:
        return _DATE
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in {Union, UnionType} and NoneType in inner:
        return {"anyOf": [_schema(next(each for each in inner if each is not NoneType), named), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema(inner[0], named)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(inner[1], named)}
    return _record(kind, named)


def _marked(kind: Any, named: dict[str, Schema]) -> Schema:
    marker, source = kind.__metadata__[0], kind.__origin__
    match marker:
        case scalars.Reads():
            return _READ[marker.parse]
        case scalars.Says():
            return {"type": ["string", "number", "boolean"], "pattern": _SAYS}
        case scalars.OneOrMore():
            return {"anyOf": [_schema(get_args(source)[0], named), _schema(source, named)]}
    message = f"{kind!r} is marked with {marker!r}, which no editor knows"
    raise TypeError(message)


def _record(kind: Any, named: dict[str, Schema]) -> Schema:
    """A record, which is described once and referred to."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        message = f"no field of a record can be {kind!r}"
        raise TypeError(message)
    if kind.__name__ not in named:
        named[kind.__name__] = {}
        named[kind.__name__] = {
            "description": " ".join(cleandoc(kind.__doc__ or "").split()),
            "type": "object",
            "properties": {key_of(each): _field(kind, each, named) for each in fields(kind)},
            "required": [key_of(each) for each in fields(kind) if _is_needed(each)],
            "additionalProperties": False,
        }
    return _reference(kind)


def _field(kind: type, field: Field[Any], named: dict[str, Schema]) -> Schema:
    """A field of a record, with what it means. What refers to another record is told there."""
    schema = _schema(field.type, named)
    if "$ref" in schema:
        return schema
    return {"description": meaning(kind, field.name), **schema, **_CHECKED.get((kind, field.name), {})}


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _reference(kind: Any) -> Schema:
    return {"$ref": f"#/definitions/{kind.__name__}"}
