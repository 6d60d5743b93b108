"""What is written in a format is what is read back from it, whatever the cells hold."""

from __future__ import annotations

import json
from math import isclose
from typing import TYPE_CHECKING

from hypothesis import given

from stancecli.model.table import Page
from stancecli.render import Screen, flat, plain
from tests.laws.tables import TEXT_TABLES, tables
from tests.unit.render import back

if TYPE_CHECKING:
    from stancecli.model.table import Table
    from stancecli.render.flat import Flat

SPREADSHEET = Screen(spreadsheet=True)
NUMBERED = 10**15


def texts(table: Table) -> list[list[str]]:
    return [flat.keys(table), *([flat.text(cell) for cell in row] for row in flat.rows(table))]


@given(tables())
def test_every_cell_survives_tsv(table: Table) -> None:
    assert back.tsv_rows(back.text("tsv", Page.of(table))) == texts(table)


@given(tables())
def test_every_cell_survives_csv(table: Table) -> None:
    assert back.csv_rows(back.text("csv", Page.of(table))) == texts(table)


@given(tables())
def test_every_cell_survives_json_lines_with_its_type(table: Table) -> None:
    rows = [json.loads(line) for line in back.text("jsonl", Page.of(table)).split("\n")[:-1]]
    assert rows == json.loads(json.dumps(list(flat.objects(table))))


@given(TEXT_TABLES)
def test_a_spreadsheet_gets_every_text_with_apostrophes_alone_added(table: Table) -> None:
    read = back.csv_rows(back.text("csv", Page.of(table), SPREADSHEET).removeprefix("\ufeff"))
    assert [[cell.replace("'", "") for cell in row] for row in read] == [
        [cell.replace("'", "") for cell in row] for row in texts(table)
    ]


@given(tables())
def test_every_cell_is_told_in_full_by_html(table: Table) -> None:
    (read,) = back.Html(back.text("html", Page.of(table))).tables
    shown = plain.columns(table)
    told = [[plain.text(table.columns[n], row[n]) for n in shown] for row in table.rows if shown]
    assert read == [[plain.line(table.columns[n].title) for n in shown], *told]


@given(tables())
def test_every_cell_survives_a_workbook(table: Table) -> None:
    sheet = back.workbook(Page.of(table)).worksheets[0]
    read = [list(row) for row in sheet.iter_rows(min_row=2, max_col=len(flat.keys(table)))]
    assert [cell.value for cell in sheet[1]] == flat.keys(table)
    for number, cells in enumerate(flat.rows(table)):
        # Rows of which nothing is known stand empty at the end, and a reader does not see them.
        found = read[number] if number < len(read) else [None] * len(cells)
        for cell, one in zip(cells, found, strict=True):
            assert one is None or one.data_type != "f"
            assert _same(cell, None if one is None else one.value)


def _same(cell: Flat, found: object) -> bool:
    match cell:
        case None | "" | ():
            return found is None
        case bool():
            return found is cell
        case int() if abs(cell) >= NUMBERED:
            return found == str(cell)
        case int() | float():
            return isinstance(found, int | float) and isclose(found, cell, rel_tol=1e-15)
    # A date is told as its day.
    told = f"{found:%Y-%m-%d}" if hasattr(found, "strftime") else found
    return told == plain.visible(flat.text(cell)) or flat.text(cell) == ""
