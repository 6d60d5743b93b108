"""Parquet, read by pyarrow and by polars."""

from __future__ import annotations

import io
import sys
from datetime import date
from math import isclose
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given

from stancecli.errors import WrongCall
from stancecli.model.dates import PartialDate
from stancecli.model.table import Column, Page, Since, Table, Term
from stancecli.render import Screen, flat, renderer
from tests.laws.tables import tables
from tests.unit.render import back

COLUMNS = (
    Column("who", "Who"),
    Column("is_so", "Is so", "truth"),
    Column("n", "N", "number"),
    Column("whole", "Whole", "count"),
    Column("exact", "Exact", "figure"),
    Column("score", "Score", "score"),
    Column("when", "When", "date"),
    Column("day", "Day", "day"),
    Column("since", "Since", "since"),
    Column("stance", "Stance", "stance"),
    Column("names", "Names", "names"),
    Column("url", "Address", "link"),
)
TYPES = {
    "who": pa.string(),
    "is_so": pa.bool_(),
    "n": pa.float64(),
    "whole": pa.int64(),
    "exact": pa.float64(),
    "score": pa.float64(),
    "when": pa.string(),
    "when_earliest": pa.date32(),
    "when_latest": pa.date32(),
    "day": pa.date32(),
    "since": pa.string(),
    "since_by": pa.bool_(),
    "since_earliest": pa.date32(),
    "since_latest": pa.date32(),
    "stance": pa.string(),
    "names": pa.list_(pa.string()),
    "url": pa.string(),
}
ROW = (
    Term("norland", "Norland"),
    True,
    3,
    2**53 + 1,
    2.5,
    -1,
    PartialDate.parse("2022-03"),
    date(2022, 3, 2),
    Since(PartialDate.parse("2021"), by=True),
    Term("(lapsed)", "lapsed", silence="lapsed"),
    (Term("a", "A"), "b"),
    "https://example.org",
)
READ = {
    "who": "norland",
    "is_so": True,
    "n": 3.0,
    "whole": 2**53 + 1,
    "exact": 2.5,
    "score": -1.0,
    "when": "2022-03",
    "when_earliest": date(2022, 3, 1),
    "when_latest": date(2022, 3, 31),
    "day": date(2022, 3, 2),
    "since": "2021",
    "since_by": True,
    "since_earliest": date(2021, 1, 1),
    "since_latest": date(2021, 12, 31),
    "stance": None,
    "names": ["a", "b"],
    "url": "https://example.org",
}


def page(*rows: tuple[Any, ...]) -> Page:
    return Page.of(Table("rows", "A title", COLUMNS, rows, ("a note", "another: ä")))


@pytest.mark.parametrize("rows", [(), (ROW,), (ROW, (None,) * len(COLUMNS))])
def test_the_types_of_the_columns_are_the_same_whichever_rows_there_are(rows: tuple[Any, ...]) -> None:
    schema = back.arrow(page(*rows)).schema
    assert dict(zip(schema.names, schema.types, strict=True)) == TYPES


def test_every_cell_is_read_back_by_pyarrow_with_its_type() -> None:
    read = back.arrow(page(ROW, (None,) * len(COLUMNS))).to_pylist()
    assert read == [READ, dict.fromkeys(READ)]


def test_every_cell_is_read_back_by_polars_with_its_type() -> None:
    written = renderer("parquet").render(page(ROW), Screen())
    assert isinstance(written, bytes)
    read = pl.read_parquet(io.BytesIO(written))
    assert read.to_dicts() == [READ]
    assert read.schema["when_earliest"] == pl.Date


def test_a_column_of_scores_that_says_why_there_is_none_is_of_text() -> None:
    rows = ((1.5,), (Term("(not-covered)", "not covered", silence="not-covered"),))
    read = back.arrow(Page.of(Table("rows", "", (Column("norland", "Norland", "score"),), rows)))
    assert read.to_pylist() == [{"norland": "1.5"}, {"norland": "(not-covered)"}]


def test_the_title_and_the_notes_go_with_it() -> None:
    metadata = back.arrow(page(ROW)).schema.metadata
    assert metadata[b"title"] == b"A title"
    assert metadata[b"notes"].decode() == '["a note", "another: ä"]'


@given(tables())
def test_every_cell_survives_parquet(table: Table) -> None:
    read = back.arrow(Page.of(table))
    assert read.schema.names == flat.keys(table)
    for row, cells in zip(read.to_pylist() if table.columns else (), flat.rows(table), strict=True):
        for told, cell in zip(row.values(), cells, strict=True):
            assert told == cell or _written(told) == flat.text(cell) or isclose(told, float(str(cell)))


def _written(told: object) -> str:
    return told.isoformat() if isinstance(told, date) else flat.text(tuple(told) if isinstance(told, list) else told)


def test_the_same_answer_is_the_same_bytes() -> None:
    assert renderer("parquet").render(page(ROW), Screen()) == renderer("parquet").render(page(ROW), Screen())


def test_a_missing_library_names_the_extra_and_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(WrongCall, match="parquet needs pyarrow, which comes with the extra 'parquet'") as error:
        renderer("parquet").render(page(ROW), Screen())
    assert error.value.hint == "install it: pip install 'stancecli[parquet]'"
