"""Queries: what is answered, what is refused, and where a wrong one is wrong."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from stancecli.errors import WrongCall, WrongQuery
from stancecli.exchange.query import asking
from stancecli.exchange.query.asking import ask, schema
from stancecli.exchange.relational import relations
from tests.unit.exchange import world

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.exchange.relational.contents import Contents

ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT {} FROM t"


def test_a_query_is_answered_with_its_own_names(held: Contents) -> None:
    answer = ask("SELECT entry AS id, as_of, count(*) OVER () FROM entries LIMIT 1;", held)
    assert [column.key for column in answer.columns] == ["id", "as_of", "count(*) OVER ()"]
    assert answer.rows == (("no-1", 1, 4),)
    assert [column.kind for column in answer.columns] == ["text", "truth", "figure"]


def test_names_that_are_the_same_are_numbered(held: Contents) -> None:
    answer = ask("SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a", held)
    assert [column.key for column in answer.columns] == ["a", "a_2", "a_2_2", "a_3"]
    assert answer.rows == ((1, 2, 3, 4),)


@pytest.mark.parametrize("end", ["", " LIMIT 0"])
def test_a_column_that_carries_the_name_of_a_tables_is_of_its_kind(end: str, held: Contents) -> None:
    query = "SELECT country, date_earliest, as_of, year, flags, url FROM stance_by_year, entries e USING (country)"
    answer = ask(f"{query}, sources{end}", held)
    assert [column.kind for column in answer.columns] == ["text", "day", "truth", "count", "names", "link"]


def test_cells_are_what_a_table_of_their_kind_holds(held: Contents) -> None:
    query = "SELECT as_of, date_earliest, '[\"a\", \"b\"]' AS flags, DATE_LATEST FROM entries WHERE entry = 'no-1'"
    (row,) = ask(query, held).rows
    assert row[0] is True
    assert row[2] == ("a", "b")
    assert isinstance(row[1], date)
    assert isinstance(row[3], date)


@pytest.mark.parametrize(
    ("made", "cell", "kind"),
    [
        ("'soon' AS date_earliest", "soon", "text"),
        ("'20260101' AS date_earliest", "20260101", "text"),
        ("2 AS as_of", 2, "figure"),
        ("count(*) AS entries", 1, "figure"),
        ("'[1]' AS flags", "[1]", "text"),
        ("'[' AS flags", "[", "text"),
        ("1.5 AS year", 1.5, "figure"),
        ("7 AS country", 7, "figure"),
    ],
)
def test_a_cell_that_does_not_fit_the_name_keeps_its_own_kind(
    made: str, cell: object, kind: str, held: Contents
) -> None:
    answer = ask(f"SELECT {made}", held)
    assert (answer.columns[0].kind, answer.rows[0][0]) == (kind, cell)


def test_what_is_no_text_and_no_number_is_written_out(held: Contents) -> None:
    (row,) = ask("SELECT x'00ff', 9e999, NULL, CAST(x'ff' AS TEXT), 1.5", held).rows
    assert row == ("x'00ff'", "inf", None, "\ufffd", 1.5)


@pytest.mark.parametrize("end", ["", ";", " ; ;\n", "; -- all of it", "/* so */;"])
def test_one_statement_may_end_as_it_likes(end: str, held: Contents) -> None:
    assert ask(f"SELECT ';' AS a{end}", held).rows == ((";",),)


def test_an_answer_without_rows_has_its_columns(held: Contents) -> None:
    answer = ask("SELECT entry FROM entries WHERE 0", held)
    assert ([column.key for column in answer.columns], answer.rows) == (["entry"], ())


def test_every_table_and_view_can_be_asked(held: Contents) -> None:
    for relation in relations(held):
        counted = ask(f'SELECT count(*) FROM "{relation.name}"', held).rows  # noqa: S608
        assert counted == ((len(list(relation.rows(held))),),)
    names = {row[0] for row in schema(held).answer.rows}
    assert {"stance_now", "stance_by_year", "entries"} <= names
    for name in names:
        listed = [row[1] for row in schema(held).answer.rows if row[0] == name]
        assert [column.key for column in ask(f'SELECT * FROM "{name}" LIMIT 0', held).columns] == listed  # noqa: S608


def test_only_the_tables_that_are_read_are_filled(held: Contents) -> None:
    with patch("stancecli.exchange.query.asking.fill", wraps=asking.fill) as filled:
        ask("SELECT count(*) FROM figures, (SELECT 1 FROM bodies)", held)
        assert filled.call_args.args[2] == {"figures", "bodies"}
        ask("SELECT 1", held)
        assert filled.call_args.args[2] == set()
        ask("SELECT 1 FROM stance_now", held)
        read = {"stances", "countries", "issues", "counterparts", "positions", "ledger"}
        assert filled.call_args.args[2] == read


@pytest.mark.parametrize(
    "query",
    [
        "SELECT entry FROM entries_fts f JOIN entries e ON e.rowid = f.rowid WHERE entries_fts MATCH 'refused'",
        "SELECT entry FROM entries WHERE rowid IN (SELECT rowid FROM entries_fts('refused') ORDER BY rank)",
        "SELECT 'no-2' FROM entries_fts WHERE summary = 'Refused.' AND entries_fts MATCH 'summary: refused'",
    ],
)
def test_words_are_searched(query: str, held: Contents) -> None:
    assert ask(query, held).rows == (("no-2",),)


def test_lists_are_taken_apart_by_json_each(held: Contents) -> None:
    query = "SELECT DISTINCT e.value FROM stances, json_each(stances.entries) e WHERE issue = 'bridge' ORDER BY 1"
    assert ask(query, held).rows == (("no-1",), ("no-2",))


@pytest.mark.parametrize("query", ["PRAGMA table_info(entries)", "SELECT name FROM pragma_table_info('entries')"])
def test_the_tables_may_be_asked_what_they_are(query: str, held: Contents) -> None:
    assert len(ask(query, held).rows) == 22


@pytest.mark.parametrize("query", ["EXPLAIN SELECT 1", "explain query plan SELECT * FROM stance_now"])
def test_a_plan_may_be_asked_for(query: str, held: Contents) -> None:
    assert ask(query, held).rows


WRITING = [
    ("INSERT INTO aliases VALUES ('norland', 'x')", "INSERT"),
    ("REPLACE INTO aliases VALUES ('norland', 'x')", "INSERT"),
    ("UPDATE entries SET note = ''", "UPDATE"),
    ("DELETE FROM entries", "DELETE"),
    ("WITH a AS (SELECT 1) DELETE FROM entries", "DELETE"),
    ("INSERT INTO entries_fts(entries_fts) VALUES ('rebuild')", "INSERT"),
    ("CREATE TABLE a (b)", "CREATE"),
    ("CREATE TEMP TABLE a (b)", "CREATE"),
    ("CREATE VIEW a AS SELECT 1", "CREATE"),
    ("CREATE VIRTUAL TABLE a USING fts5(b)", "CREATE"),
    ("CREATE INDEX a ON entries (note)", "CREATE"),
    ("DROP TABLE entries", "DROP"),
    ("DROP VIEW stance_now", "DROP"),
    ("ALTER TABLE entries ADD COLUMN x", "ALTER"),
    ("ATTACH 'other.db' AS other", "ATTACH"),
    ("DETACH main", "DETACH"),
    ("VACUUM", "VACUUM"),
    ("VACUUM INTO 'other.db'", "VACUUM"),
    ("BEGIN", "BEGIN"),
    ("SAVEPOINT a", "SAVEPOINT"),
    ("REINDEX", "REINDEX"),
    ("ANALYZE", "ANALYZE"),
    ("PRAGMA journal_mode = wal", "PRAGMA journal_mode"),
    ("PRAGMA query_only = off", "PRAGMA query_only"),
    ("PRAGMA writable_schema = 1", "PRAGMA writable_schema"),
    ("SELECT load_extension('other')", "the function load_extension"),
    ("SELECT fts3_tokenizer('simple')", "the function fts3_tokenizer"),
]


@pytest.mark.parametrize(("query", "what"), WRITING)
def test_what_would_write_is_refused(
    query: str, what: str, held: Contents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(WrongQuery) as error:
        ask(query, held)
    assert error.value.problem.message == f"{what} is refused: a query only reads"
    assert error.value.problem.place.line == 1
    assert sorted(tmp_path.iterdir()) == before


def test_the_schema_is_no_table_to_write_to(held: Contents) -> None:
    with pytest.raises(WrongQuery, match="sqlite_master may not be modified"):
        ask("UPDATE sqlite_master SET sql = ''", held)


@pytest.mark.parametrize("function", ["readfile('x')", "writefile('x', 'y')", "edit('x')", "shell('x')"])
def test_no_function_reaches_a_file(function: str, held: Contents) -> None:
    with pytest.raises(WrongQuery, match="no such function"):
        ask(f"SELECT {function}", held)


@pytest.mark.parametrize(
    ("query", "line", "column", "end", "message", "hint"),
    [
        ("SELECT stanc FROM entries", 1, 8, 13, "no such column: stanc", "did you mean 'stance'"),
        ("SELECT note,\n  e.foo\nFROM entries e", 2, 3, 8, "no such column: e.foo", "--schema"),
        ("SELECT 'foo', /* foo */ foo FROM entries", 1, 25, 28, "no such column: foo", "--schema"),
        ("SELECT *\r\nFROM entris", 2, 6, 12, "no such table: entris", "did you mean 'entries'"),
        ('SELECT * FROM "nothing here"', 1, 15, 29, "no such table: nothing here", "--schema"),
        ("SELECT * FORM entries WHERE note = 'FORM'", 1, 10, 14, 'near "FORM": syntax error', ""),
        ("SELECT 1 AS a FROM entries WHERE, a", 1, 33, 34, 'near ",": syntax error', ""),
        ("SELECT nofun(1)", 1, 8, 13, "no such function: nofun", ""),
        ("SELECT abs(1, 2)", 1, 8, 11, "wrong number of arguments to function abs()", ""),
        ("SELECT issue FROM entries JOIN issues", 1, 8, 13, "ambiguous column name: issue", "of which table"),
        ("SELECT max(min(1)) FROM entries", 1, 12, 15, "misuse of aggregate function min()", ""),
        ("SELECT 'abc", 1, 8, 12, """unrecognized token: "'abc\"""", ""),
        ("SELECT * FROM entries WHERE ", 1, 27, 28, "the query ends before it is whole", ""),
        ("SELECT 1; SELECT 2", 1, 11, 17, "a second statement: one query is asked at a time", ""),
    ],
)
def test_a_wrong_query_is_told_with_its_place(
    query: str, line: int, column: int, end: int, message: str, hint: str, held: Contents
) -> None:
    with pytest.raises(WrongQuery) as error:
        ask(query, held)
    problem = error.value.problem
    assert problem.message == message
    assert (problem.place.line, problem.place.column, problem.place.end_column) == (line, column, end)
    assert hint in problem.hint
    assert problem.excerpt[column - 1 - problem.cut : end - 1 - problem.cut].strip()


def test_a_long_line_is_shown_around_the_fault(held: Contents) -> None:
    query = "SELECT " + "entry, " * 100 + "nothing" + ", entry" * 100 + " FROM entries"
    with pytest.raises(WrongQuery) as error:
        ask(query, held)
    problem = error.value.problem
    start = problem.place.column - 1 - problem.cut
    assert problem.excerpt[start : start + 7] == "nothing"
    assert len(problem.excerpt) < 170


@pytest.mark.parametrize("query", ["", " \n", ";", "-- nothing", "/* open"])
def test_an_empty_query_is_told(query: str, held: Contents) -> None:
    with pytest.raises(WrongCall, match="the query is empty"):
        ask(query, held)


@pytest.mark.parametrize("query", ["SELECT ?", "SELECT :a", "SELECT * FROM entries WHERE entry = @b"])
def test_a_parameter_has_no_value(query: str, held: Contents) -> None:
    with pytest.raises(WrongQuery, match="the query has parameters"):
        ask(query, held)


def test_a_query_that_runs_too_long_is_stopped(held: Contents) -> None:
    with pytest.raises(WrongCall, match=r"stopped: it ran for more than 0\.05 seconds") as error:
        ask(ENDLESS.format("count(*)"), held, timeout=0.05)
    assert "--timeout" in error.value.hint


def test_an_answer_without_end_is_told(held: Contents) -> None:
    with patch.object(asking, "MOST_ROWS", 1000), pytest.raises(WrongCall, match="more than 1,000 rows"):
        ask(ENDLESS.format("n"), held)


def test_a_cell_without_measure_is_refused(held: Contents) -> None:
    with pytest.raises(WrongQuery, match="too big"):
        ask("SELECT length(zeroblob(1000000000))", held)


def test_a_ctrl_c_while_a_query_runs_is_a_ctrl_c(held: Contents) -> None:
    def pressed(_watch: object) -> bool:
        raise KeyboardInterrupt

    with patch("stancecli.exchange.query.guarding.Watch.__call__", pressed), pytest.raises(KeyboardInterrupt):
        ask(ENDLESS.format("count(*)"), held, timeout=30)


def test_a_sqlite_without_full_text_search_is_told(held: Contents) -> None:
    from stancecli.errors import StanceError

    lacking = ["CREATE VIRTUAL TABLE a USING lacking(b)"]
    with (
        patch("stancecli.exchange.database.filling.statements", lambda _: lacking),
        pytest.raises(StanceError, match=f"SQLite {sqlite3.sqlite_version} cannot make the tables: no such module"),
    ):
        ask("SELECT 1", held)


def test_the_shipped_ledger_is_asked_like_any_other() -> None:
    query = "SELECT stance, means FROM stance_now WHERE country_name = 'Georgia' AND issue = 'sanctions'"
    ((stance, means),) = ask(query, world.shipped()).rows
    assert stance == "not-joined"
    assert means
