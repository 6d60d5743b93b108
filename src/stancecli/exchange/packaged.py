"""A Data Package as files of a folder, or as one file of JSON that holds its tables too."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from stancecli.exchange.descriptor import BETWEEN, package, resource
from stancecli.exchange.relational import relations

if TYPE_CHECKING:
    from stancecli.exchange.descriptor import Json
    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Relation, Value

DESCRIPTOR = "datapackage.json"


def folder(contents: Contents) -> dict[str, bytes]:
    """Give the files of a package by name: a CSV a table, and what describes them."""
    files: dict[str, bytes] = {}
    resources = []
    for relation in relations(contents):
        name = f"{relation.name}.csv"
        files[name] = _csv(relation, contents)
        resources.append(_of_file(resource(relation, contents), name, files[name]))
    return {DESCRIPTOR: _json(package(contents, resources)), **files}


def single(contents: Contents) -> bytes:
    """Give a package as one file, whose description holds the rows of every table."""
    held = [resource(relation, contents) | {"data": _objects(relation, contents)} for relation in relations(contents)]
    return _json(package(contents, held))


def _of_file(described: Json, name: str, content: bytes) -> Json:
    schema = described.pop("schema")
    told = {
        "path": name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    return {**described, **told, "schema": schema}


def _csv(relation: Relation, contents: Contents) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in relation.columns])
    writer.writerows([_text(value) for value in row] for row in relation.rows(contents))
    return out.getvalue().encode()


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return BETWEEN.join(value)
        case Decimal():
            return format(value, "f")
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _objects(relation: Relation, contents: Contents) -> list[Json] | list[list[str]]:
    """The rows as objects; where there are none, the header alone, which readers want to see."""
    keys = [column.key for column in relation.columns]
    return [dict(zip(keys, map(_plain, row), strict=True)) for row in relation.rows(contents)] or [keys]


def _plain(value: Value) -> str | int | float | list[str] | None:
    """A cell as JSON holds it; a figure with more digits than a number keeps there is told by its digits."""
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return list(value) or None
        case Decimal():
            return int(value) if value == value.to_integral_value() else _exact(value)
    return value


def _exact(value: Decimal) -> float | str:
    return float(value) if Decimal(repr(float(value))) == value else format(value, "f")


def _json(described: Json) -> bytes:
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()
