"""The tables tell all that a ledger holds, and hold together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from stancecli.exchange.relational import relations
from stancecli.library.questions import LoadedLedger
from stancecli.model import codebook, records
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger
from stancecli.model.strict import Strict
from stancecli.render import flat
from tests.unit.exchange import world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Relation, Value

RECORDS = [
    kind
    for module in (codebook, records)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Strict) and kind is not Strict and kind.__module__ == module.__name__
]
# Where a ledger was read is nothing that it says.
UNTOLD = {"Ledger.path"}
EVERY = {f"{kind.__name__}.{field.name}" for kind in [*RECORDS, Ledger] for field in fields(kind)} - UNTOLD


def others(value: object) -> Iterator[tuple[str, object]]:
    """Values that differ from one in one place each, with the field that differs."""
    match value:
        case PartialDate():
            yield "", PartialDate.parse("1999")
        case bool():
            yield "", not value
        case str():
            yield "", f"{value}-other"
        case int() | Decimal():
            yield "", value + 1
        case tuple() if value:
            yield "", value[:-1]
            for number, item in enumerate(value):
                yield from ((name, (*value[:number], new, *value[number + 1 :])) for name, new in others(item))
        case Mapping() if value:
            yield "", dict(list(value.items())[:-1])
            for key, item in value.items():
                yield from ((name, {**value, key: new}) for name, new in others(item))
        case _ if is_dataclass(value):
            yield from _other_records(value)


def _other_records(record: object) -> Iterator[tuple[str, object]]:
    for field in fields(record):
        whole = f"{type(record).__name__}.{field.name}"
        for name, new in others(getattr(record, field.name)):
            yield from ((each, replace(record, **{field.name: new})) for each in {name or whole, whole})


def test_whatever_is_changed_in_a_ledger_changes_a_table(full: Ledger) -> None:
    before = world.rows(world.contents(full))
    before.pop("stances")
    seen = set()
    for name, other in others(full):
        if name in UNTOLD:
            continue
        seen.add(name)
        held = world.contents(other)
        after = {each.name: list(each.rows(held)) for each in relations(held) if each.name != "stances"}
        assert after != before, name
    assert seen == EVERY


def test_every_field_that_a_column_tells_is_one_of_the_model(held: Contents) -> None:
    told = {".".join(column.tells) for each in relations(held) for column in each.columns if column.tells}
    assert told <= EVERY


@pytest.mark.parametrize("ledger", ["full", "shipped"])
def test_every_key_is_unique_and_whole_and_every_name_leads_to_a_row(ledger: str, held: Contents) -> None:
    held = held if ledger == "full" else world.shipped()
    tables = {each.name: each for each in relations(held)}
    keys = {name: keyed(each, each.key, held) for name, each in tables.items()}
    for name, relation in tables.items():
        assert len(set(keys[name])) == len(keys[name]), name
        assert not any(None in key for key in keys[name]), name
        for reference in relation.references:
            named = {key for key in keyed(relation, reference.columns, held) if None not in key}
            assert named <= set(keys[reference.table]), (name, reference)


def keyed(relation: Relation, columns: tuple[str, ...], held: Contents) -> list[tuple[Value, ...]]:
    getters = [relation.column(key).of for key in columns]
    return [tuple(get(record) for get in getters) for record in relation.records(held)]


@pytest.mark.parametrize("ledger", ["full", "shipped"])
def test_every_cell_is_of_the_kind_of_its_column(ledger: str, held: Contents) -> None:
    held = held if ledger == "full" else world.shipped()
    for relation in relations(held):
        for row in relation.rows(held):
            for column, cell in zip(relation.columns, row, strict=True):
                assert cell is not None or not column.required, (relation.name, column.key)
                assert cell is None or KINDS[column.kind](cell), (relation.name, column.key, cell)
                assert cell is None or not column.words or cell in column.words


KINDS = {
    "text": lambda cell: isinstance(cell, str),
    "list": lambda cell: isinstance(cell, tuple),
    "whole": lambda cell: type(cell) is int,
    "number": lambda cell: isinstance(cell, int | float | Decimal),
    "truth": lambda cell: isinstance(cell, bool),
    "day": lambda cell: type(cell).__name__ == "date",
}


def test_every_column_says_what_it_means_and_what_it_means_to_be_empty(held: Contents) -> None:
    for relation in relations(held):
        assert relation.about.endswith(".")
        for column in relation.columns:
            assert column.about.endswith("."), (relation.name, column.key)
            assert column.missing or column.required


def test_words_with_a_rank_go_from_the_lowest_up(held: Contents) -> None:
    ranked = {column.key: column.words for each in relations(held) for column in each.columns if column.ranked}
    assert ranked == {
        "confidence": ("low", "medium", "high"),
        "amount_stage": ("pledged", "decided", "delivered"),
    }


def test_the_stances_are_those_of_the_tidy_table_by_year_and_of_today(full: Ledger, held: Contents) -> None:
    (stances,) = (each for each in relations(held) if each.name == "stances")
    asked = LoadedLedger(full, world.TODAY)
    years, now = (list(flat.rows(each.page.answer)) for each in (asked.table(by="year", long=True), asked.at("today")))
    keys = list(asked.at("today").columns)
    assert [column.key for column in stances.columns] == ["cell", *keys]
    rows = [[_as_written(cell) for cell in row[1:]] for row in stances.rows(held)]
    period = keys.index("period")
    assert [row for row in rows if row[period] != str(world.TODAY)] == years
    # Today follows upon the years here, and upon nothing where it is asked for alone.
    same = [number for number, key in enumerate(keys) if key != "change"]
    today = [row for row in rows if row[period] == str(world.TODAY)]
    assert [[row[number] for number in same] for row in today] == [[row[number] for number in same] for row in now]


def _as_written(cell: Value) -> Value:
    return cell.isoformat() if type(cell).__name__ == "date" else cell
