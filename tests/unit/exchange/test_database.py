"""The database, asked by sqlite3 alone."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from stancecli.exchange.database.ddl import searched_columns
from stancecli.exchange.database.filling import database
from stancecli.exchange.database.views import VIEWS, described
from stancecli.exchange.relational import relations
from tests.unit.exchange import world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Value
    from tests.conftest import WritesLedger


@pytest.fixture
def asked(held: Contents, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the database of the full ledger."""
    (tmp_path / "ledger.db").write_bytes(database(held))
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
        yield connection


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    file = tmp_path_factory.mktemp("shipped") / "ledger.db"
    file.write_bytes(database(world.shipped()))
    with closing(sqlite3.connect(file)) as connection:
        yield connection


def test_the_database_of_the_shipped_ledger_is_sound(shipped: sqlite3.Connection) -> None:
    assert shipped.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert shipped.execute("PRAGMA foreign_key_check").fetchall() == []
    shipped.execute("INSERT INTO entries_fts(entries_fts) VALUES ('integrity-check')")
    ledger = world.shipped().ledger
    assert shipped.execute("SELECT count(*) FROM entries").fetchone() == (len(ledger.entries),)
    assert shipped.execute("SELECT count(*) FROM sources").fetchone() == (len(ledger.sources),)


def test_every_row_comes_back_as_it_is(asked: sqlite3.Connection, held: Contents) -> None:
    for relation in relations(held):
        found = asked.execute(f'SELECT * FROM "{relation.name}" ORDER BY rowid').fetchall()  # noqa: S608
        lists = [number for number, column in enumerate(relation.columns) if column.kind == "list"]
        read = [tuple(tuple(json.loads(c)) if n in lists else c for n, c in enumerate(row)) for row in found]
        assert read == [tuple(map(stored, row)) for row in relation.rows(held)]


def stored(cell: Value) -> Value:
    match type(cell).__name__:
        case "date":
            return cell.isoformat()
        case "Decimal":
            return float(cell)
    return cell


def test_every_key_of_the_tables_is_one_of_the_database(asked: sqlite3.Connection, held: Contents) -> None:
    for relation in relations(held):
        columns = asked.execute(f'PRAGMA table_info("{relation.name}")').fetchall()
        assert {name for _, name, _, _, _, key in columns if key} == set(relation.key)
        foreign: dict[int, list[str]] = {}
        for number, _, _, column, *_ in asked.execute(f'PRAGMA foreign_key_list("{relation.name}")'):
            foreign.setdefault(number, []).append(column)
        assert sorted(map(tuple, foreign.values())) == sorted(each.columns for each in relation.references)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO aliases VALUES ('nobody', 'n')",
        "UPDATE entries SET channel = 'rumour'",
        "UPDATE votes SET inferred = 2",
        "UPDATE countries SET name = NULL",
        "INSERT INTO countries SELECT * FROM countries",
    ],
)
def test_who_writes_to_the_database_is_held_to_its_rules(asked: sqlite3.Connection, statement: str) -> None:
    asked.execute("PRAGMA foreign_keys = ON")
    # Without a transaction a statement is held to every rule at its end.
    asked.isolation_level = None
    with pytest.raises(sqlite3.IntegrityError):
        asked.execute(statement)


def test_every_foreign_key_can_be_looked_up(shipped: sqlite3.Connection) -> None:
    for relation in relations(world.shipped()):
        for reference in relation.references:
            where = " AND ".join(f'"{column}" = ?' for column in reference.columns)
            query = f'EXPLAIN QUERY PLAN SELECT * FROM "{relation.name}" WHERE {where}'  # noqa: S608
            plan = shipped.execute(query, ["x"] * len(reference.columns)).fetchall()
            assert "SEARCH" in plan[0][3], (relation.name, reference)


def test_the_words_of_entries_are_found_without_accents(asked: sqlite3.Connection, held: Contents) -> None:
    query = "SELECT entry FROM entries_fts JOIN entries ON entries.rowid = entries_fts.rowid WHERE entries_fts MATCH ?"
    assert asked.execute(query, ["refused"]).fetchall() == [("no-2",)]
    assert asked.execute(query, ["ánd NO"]).fetchall() == [("no-1",)]
    assert asked.execute(query, ["treaty"]).fetchall() == []
    (entries,) = (each for each in relations(held) if each.name == "entries")
    assert searched_columns(entries) == ["summary", "by", "event", "note", "date_note"]


def test_the_views_show_the_stances_with_names(asked: sqlite3.Connection) -> None:
    now = asked.execute("SELECT country_name, toward_name, stance, means FROM stance_now WHERE issue = 'bridge'")
    assert now.fetchall() == [
        ("Norland", "River Union", None, None),
        ("Norland", "Südland", "refuses", "Refuses."),
        ("Südland", "River Union", None, None),
        ("Südland", "Südland", None, None),
    ]
    years = asked.execute("SELECT DISTINCT year FROM stance_by_year ORDER BY year").fetchall()
    assert years == [(year,) for year in range(2020, 2027)]


def test_the_views_are_described_as_they_are(asked: sqlite3.Connection, held: Contents) -> None:
    for view in described(relations(held)):
        found = [name for _, name, *_ in asked.execute(f'PRAGMA table_info("{view.name}")')]
        assert found == [column.key for column in view.columns]
    names = asked.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    assert [name for (name,) in names] == [view.name for view in VIEWS]


def test_an_alias_that_is_given_twice_is_one(ledger: WritesLedger, tmp_path: Path) -> None:
    held = world.contents(ledger("countries: {norland: {name: Norland, aliases: [north, north]}}", codebook=False))
    (tmp_path / "twice.db").write_bytes(database(held))
    with closing(sqlite3.connect(tmp_path / "twice.db")) as connection:
        assert connection.execute("SELECT * FROM aliases").fetchall() == [("norland", "north")]


def test_the_same_contents_are_the_same_bytes(held: Contents) -> None:
    assert database(held) == database(world.contents(held.ledger))
