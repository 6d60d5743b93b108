from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from stancecli.model.table import Page
from stancecli.render import Screen, flat, plain, renderer
from tests.laws.tables import TEXT_TABLES, tables

if TYPE_CHECKING:
    from stancecli.model.table import Table

OBEYED = {"Cc", "Cf", "Zl", "Zp", "Cs"}
JOINERS = "\u200c\u200d\u00ad"
COLOURED = re.compile(r"\x1b\[[0-9;]*m")


def rendered(name: str, table: Table, screen: Screen | None = None) -> str:
    text = renderer(name).render(Page.of(table), screen or Screen())
    assert isinstance(text, str)
    return text


def controls(text: str) -> set[str]:
    """The characters a terminal would obey instead of showing, less those that only join or part letters."""
    return {character for character in text if unicodedata.category(character) in OBEYED} - {"\n", *JOINERS}


@given(TEXT_TABLES)
def test_every_text_survives_csv(table: Table) -> None:
    header, *rows = csv.reader(io.StringIO(rendered("csv", table), newline=""), strict=True)
    assert header == [column.key for column in table.columns]
    assert rows == [["" if cell is None else cell for cell in row] for row in table.rows]


@given(tables())
def test_every_row_of_csv_is_as_long_as_its_header(table: Table) -> None:
    header, *rows = csv.reader(io.StringIO(rendered("csv", table), newline=""), strict=True)
    assert header == flat.keys(table)
    assert [len(row) for row in rows] == [len(header)] * len(table.rows)


@given(TEXT_TABLES)
def test_every_text_survives_json(table: Table) -> None:
    rows = json.loads(rendered("json", table))["rows"]
    assert [list(row.values()) for row in rows] == [list(row) for row in table.rows]


@given(tables())
def test_every_cell_survives_json_with_its_type(table: Table) -> None:
    read = json.loads(rendered("json", table))
    expected = [[list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in flat.rows(table)]
    assert [list(row.values()) for row in read["rows"]] == expected
    assert [list(row) for row in read["rows"]] == [flat.keys(table)] * len(table.rows)
    assert (read["title"], read["notes"]) == (table.title, list(table.notes))


@given(tables(), st.none() | st.integers(20, 120))
def test_a_table_for_people_holds_nothing_that_a_terminal_obeys(table: Table, width: int | None) -> None:
    assert controls(rendered("table", table, Screen(width))) == set()


@given(tables(), st.integers(20, 120))
def test_a_coloured_table_holds_nothing_that_a_terminal_obeys_but_its_colours(table: Table, width: int) -> None:
    assert controls(COLOURED.sub("", rendered("table", table, Screen(width, color=True)))) == set()


@given(tables())
def test_markdown_holds_nothing_that_a_terminal_obeys(table: Table) -> None:
    assert controls(rendered("md", table)) == set()


@given(tables(), st.none() | st.integers(20, 120))
def test_nothing_that_people_see_is_ever_cut(table: Table, width: int | None) -> None:
    shown = Counter(rendered("table", table, Screen(width)))
    cells = [plain.text(table.columns[n], row[n]) for row in table.rows for n in plain.columns(table)]
    told = Counter("".join("".join([*cells, *map(plain.visible, table.notes)]).split()))
    assert told <= shown
