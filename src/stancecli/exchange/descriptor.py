"""The description of a Data Package, version 2: what the package is, and what every column of its tables means."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from stancecli.exchange.relational import relations
from stancecli.model.meanings import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Column, Kind, Reference, Relation
    from stancecli.model.citation import Citation

Json = dict[str, Any]

_PROFILES = "https://datapackage.org/profiles/2.0/"
_TYPES: dict[Kind, str] = {
    "text": "string",
    "list": "list",
    "day": "date",
    "whole": "integer",
    "truth": "boolean",
    "number": "number",
}
# Between the names in a cell; ids have no spaces.
BETWEEN = "; "


def package(contents: Contents, resources: list[Json]) -> Json:
    """Describe a package of these tables."""
    ledger, cited = contents.ledger, contents.citation
    described: Json = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": _slug(ledger.title),
        "title": ledger.title,
        "description": _about(contents),
        "version": ledger.version,
        "created": f"{contents.today}T00:00:00Z",
    }
    return described | (_cited(contents, cited) if cited else {}) | {"resources": resources}


def resource(relation: Relation, contents: Contents) -> Json:
    """Describe a table; what it holds is for others to add."""
    keys = {each.name: each.key for each in relations(contents)}
    return {
        "$schema": f"{_PROFILES}dataresource.json",
        "name": relation.name,
        "type": "table",
        "title": relation.title,
        "description": relation.about,
        "schema": {
            "$schema": f"{_PROFILES}tableschema.json",
            "fields": [_field(column) for column in relation.columns],
            "missingValues": _missing(NOT_KNOWN),
            "primaryKey": list(relation.key),
            **_foreign(relation, keys),
        },
    }


def _about(contents: Contents) -> str:
    ledger = contents.ledger
    return (
        f"Where countries stand, since when, and who says so: {len(ledger.entries)} entries and "
        f"{len(ledger.roll_calls)} roll calls, each dated and with its sources.\n\n"
        "What a ledger records is in the tables of entries and roll calls and those that hang on them; the table "
        f"`stances` follows from it: the stances at the end of each year and on {contents.today}. Dates are as precise "
        "as their sources: as written, with the first and the last day they may mean."
    )


def _cited(contents: Contents, cited: Citation) -> Json:
    ledger = contents.ledger
    told: Json = {}
    if cited.url:
        told["homepage"] = cited.url
    if cited.license or cited.license_url:
        known = {"name": cited.license, "path": cited.license_url}
        told["licenses"] = [{key: value for key, value in known.items() if value}]
    if cited.authors:
        told["contributors"] = [{"title": author, "roles": ["creator"]} for author in cited.authors]
    if cited.keywords:
        told["keywords"] = list(cited.keywords)
    return {**told, "citation": cited.text(ledger.title, ledger.version)}


def _field(column: Column) -> Json:
    field: Json = {
        "name": column.key,
        "type": _TYPES[column.kind],
        "title": column.key.replace("_", " ").capitalize(),
        "description": column.about,
    }
    if column.kind == "list":
        field |= {"delimiter": BETWEEN, "itemType": "string"}
    if column.words:
        field |= {"categories": list(column.words), "categoriesOrdered": column.ranked}
    if column.missing != NOT_KNOWN and not column.required:
        field["missingValues"] = _missing(column.missing)
    constraints = dict(_constraints(column))
    return field | ({"constraints": constraints} if constraints else {})


def _constraints(column: Column) -> Iterator[tuple[str, Any]]:
    if column.required:
        yield "required", True
    # Categories say how to load a column; this says to a program that does not know them what is wrong in one.
    if column.words:
        yield "enum", list(column.words)


def _missing(label: str) -> list[Json]:
    return [{"value": "", "label": label}]


def _foreign(relation: Relation, keys: dict[str, tuple[str, ...]]) -> Json:
    """The foreign keys, but those of which a part alone may be empty: readers take that for a key that is wrong."""
    whole = [reference for reference in relation.references if _is_whole(relation, reference)]
    told = [_reference(reference, relation, keys[reference.table]) for reference in whole]
    return {"foreignKeys": told} if told else {}


def _is_whole(relation: Relation, reference: Reference) -> bool:
    return len({relation.column(key).required for key in reference.columns}) == 1


def _reference(reference: Reference, relation: Relation, key: tuple[str, ...]) -> Json:
    # A table that names itself leaves the name out.
    table = {} if reference.table == relation.name else {"resource": reference.table}
    return {"fields": list(reference.columns), "reference": {**table, "fields": list(key)}}


def _slug(title: str) -> str:
    """A name in small letters, digits and hyphens, without the years that a title may name."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")) if not re.fullmatch(r"\d{4,}", word)]
    return "-".join(words) or "ledger"
