"""The tables of a ledger as tables of an answer, for the formats that write those, and the codebook of them all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from stancecli.exchange.relational import relations
from stancecli.model.table import Column as Told
from stancecli.model.table import Page, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Column, Kind, Relation, Value
    from stancecli.model.table import Cell, Table
    from stancecli.model.table import Kind as Shown

_KINDS: dict[Kind, Shown] = {
    "text": "text",
    "list": "names",
    "day": "day",
    "whole": "count",
    "truth": "truth",
    "number": "figure",
}
_CODEBOOK = (
    Told("table", "Table", places=True),
    Told("column", "Column", places=True),
    Told("type", "Type"),
    Told("key", "Key"),
    Told("refers_to", "Refers to"),
    Told("required", "Required", "truth", for_machines=True),
    Told("words", "Words", "names"),
    Told("empty", "Empty"),
    Told("means", "Means"),
)


def pages(contents: Contents) -> Page:
    """Give every table with its rows, and the codebook before them."""
    first = codebook(relations(contents), contents.ledger.title)
    return Page((first, *(_table(relation, contents) for relation in relations(contents))))


def sources(contents: Contents) -> Page:
    """Give the sources alone, for the formats of bibliographies."""
    (relation,) = (each for each in relations(contents) if each.name == "sources")
    return Page((_table(relation, contents),))


def codebook(described: Sequence[Relation], title: str) -> Table:
    """Say what every column of every table is and means."""
    rows = (_row(relation, column) for relation in described for column in relation.columns)
    return table("codebook", f"Codebook: {title}", _CODEBOOK, rows)


def listed(described: Sequence[Relation]) -> Table:
    """Say what each table is."""
    columns = (Told("table", "Table", places=True), Told("means", "Means"))
    return table("tables", "Tables", columns, ((relation.name, relation.about) for relation in described))


def _row(relation: Relation, column: Column) -> tuple[Cell, ...]:
    refers = next(_referring(relation, column.key), None)
    return (
        relation.name,
        column.key,
        column.kind,
        "key" if column.key in relation.key else None,
        refers,
        column.required,
        column.words,
        None if column.required else column.missing,
        column.about,
    )


def _referring(relation: Relation, key: str) -> Iterator[str]:
    """The tables that a column refers to; first those to which it does so alone."""
    for reference in sorted(relation.references, key=lambda each: len(each.columns)):
        if key in reference.columns:
            yield reference.table


def _table(relation: Relation, contents: Contents) -> Table:
    columns = (Told(column.key, column.key, shown(column)) for column in relation.columns)
    rows = (tuple(map(_cell, row)) for row in relation.rows(contents))
    return table(relation.name, relation.about, columns, rows)


def shown(column: Column) -> Shown:
    """Give the kind that a column of a table has in an answer; an address is a link."""
    return "link" if column.key == "url" else _KINDS[column.kind]


def _cell(value: Value) -> Cell:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
