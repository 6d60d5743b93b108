from __future__ import annotations

import pytest

from stancecli.model.dates import PartialDate
from stancecli.model.table import Column, Page, Since, table

COLUMNS = (Column("country", "Country"), Column("score", "Score", "score"))


@pytest.mark.parametrize("row", [(), ("azerbaijan",), ("azerbaijan", 1, 2)])
def test_a_row_is_as_long_as_the_header(row: tuple[str | int, ...]) -> None:
    with pytest.raises(ValueError, match=f"a row of {len(row)} cells under 2 columns"):
        table("stances", "Stances", COLUMNS, [row])


def test_a_table_may_have_no_rows() -> None:
    assert table("stances", "Stances", COLUMNS, []).rows == ()


def test_a_column_is_found_by_its_key() -> None:
    found = table("stances", "Stances", COLUMNS, [("azerbaijan", 0), ("georgia", 1)])
    assert found.column("score") == [0, 1]
    with pytest.raises(KeyError):
        found.column("silence")


def test_notes_are_added_after_those_there_are() -> None:
    found = table("stances", "Stances", COLUMNS, []).with_notes("first").with_notes("second", "third")
    assert found.notes == ("first", "second", "third")


def test_a_table_is_a_page_of_one_and_a_page_stays_itself() -> None:
    only = table("stances", "Stances", COLUMNS, [])
    page = Page.of(only)
    assert page.answer is only
    assert Page.of(page) is page


def test_since_says_by_where_a_source_saw_the_state_and_not_its_beginning() -> None:
    march = PartialDate.parse("2022-03")
    assert [str(Since(march)), str(Since(march, by=True))] == ["2022-03", "by 2022-03"]
