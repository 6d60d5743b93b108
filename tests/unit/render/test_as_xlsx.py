from __future__ import annotations

import io
import sys
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from stancecli.errors import WrongCall
from stancecli.model.dates import PartialDate
from stancecli.model.table import Cell, Column, Page, Since, Term, table
from stancecli.render import Screen, renderer
from tests.unit.cli.run import in_a_terminal
from tests.unit.render import back
from tests.unit.render.asked import LEDGERS
from tests.unit.render.pages import page, words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = (
    Column("name", "Name"),
    Column("n", "N", "number"),
    Column("since", "Since", "since"),
    Column("url", "Address", "link"),
    Column("names", "Names", "names"),
)
DAY, MONTH = PartialDate.parse("2022-03-02"), PartialDate.parse("2022-03")


def sheet(*rows: tuple[Cell, ...]) -> Worksheet:
    return back.workbook(Page((table("t", "T", COLUMNS, rows),))).worksheets[0]


def values(*row: Cell) -> list[object]:
    return [cell.value for cell in sheet(row)[2]]


def test_numbers_days_and_truth_are_typed_and_what_is_no_day_is_text() -> None:
    day, first, last = datetime(2022, 3, 2), datetime(2022, 3, 1), datetime(2022, 3, 31)  # noqa: DTZ001 - as a workbook has them
    assert values("a", 1.5, Since(DAY), None, ("x", "y")) == ["a", 1.5, day, False, day, day, None, "x; y"]
    assert values("a", 2, Since(MONTH, by=True), None, ()) == ["a", 2, "2022-03", True, first, last, None, None]


def test_a_day_is_shown_as_it_is_written() -> None:
    cell = sheet(("a", 1, Since(DAY), None, ()))["C2"]
    assert cell.number_format == "yyyy-mm-dd"


def test_a_day_before_workbooks_begin_and_a_number_too_long_for_them_stay_exact_as_text() -> None:
    row = values("a", 10**15 + 1, Since(PartialDate.parse("1899-12-31")), None, ())
    assert row[1:3] == ["1000000000000001", "1899-12-31"]


def test_the_header_is_bold_stays_in_sight_and_filters() -> None:
    filled = sheet(("a", 1, Since(DAY), None, ()), ("b", 2, Since(DAY), None, ()))
    assert [cell.value for cell in filled[1]][:4] == ["name", "n", "since", "since_by"]
    assert all(cell.font.b for cell in filled[1])
    assert filled.freeze_panes == "A2"
    assert filled.auto_filter.ref == "A1:H3"


def test_columns_are_as_wide_as_their_words_within_bounds() -> None:
    filled = sheet(("a" * 500, 1, Since(DAY), None, ()))
    assert filled.column_dimensions["A"].width == pytest.approx(60, abs=1)
    assert filled.column_dimensions["B"].width < 10


@pytest.mark.parametrize("text", ["=1+1", "{=1}", "http://example.org", "mailto:x", "internal:t!A1", "123", "true"])
def test_text_stays_text(text: str) -> None:
    cell = sheet((text, 1, None, None, ()))["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_web_address_is_a_link_and_any_other_is_text() -> None:
    cell = sheet(("a", 1, None, "https://example.org/ü#b", ()))["G2"]
    assert cell.value == "https://example.org/ü#b"
    assert (cell.hyperlink.target, cell.hyperlink.location) == ("https://example.org/%C3%BC", "b")
    assert sheet(("a", 1, None, "javascript:alert(1)", ()))["G2"].hyperlink is None


def test_an_address_too_long_for_a_link_is_text_in_full() -> None:
    address = f"https://example.org/{'a' * 5000}"
    cell = sheet(("a", 1, None, address, ()))["G2"]
    assert (cell.value, cell.hyperlink) == (address, None)


def test_what_xml_cannot_hold_is_written_out() -> None:
    assert values("a\x00\x1b\ufffe\uffff_x0041_", 1, None, None, ())[0] == r"a\x00\x1b\ufffe\uffff_x0041_"


def test_every_table_has_a_sheet_of_its_own_name_and_the_last_tells_how_to_read_them() -> None:
    names = ("entries", "Entries", "a/b:c" * 9, "notes")
    tables = tuple(table(name, f"Title {name}", COLUMNS[:1], [("x",)]).with_notes("=note") for name in names)
    book = back.workbook(Page(tables))
    assert book.sheetnames == ["entries", "Entries 2", ("a-b-c" * 9)[:31], "notes", "notes 2"]
    told = [[cell.value for cell in row] for row in book["notes 2"].iter_rows(max_row=3)]
    assert told == [["sheet", "note"], ["entries", "Title entries"], ["entries", "=note"]]


def test_no_file_of_a_workbook_tells_when_it_was_made() -> None:
    written = renderer("xlsx").render(page(("a", "b")), Screen())
    assert isinstance(written, bytes)
    with zipfile.ZipFile(io.BytesIO(written)) as files:
        assert {file.date_time[0] for file in files.infolist()} == {1980}
        assert b"2000-01-01" in files.read("docProps/core.xml")


def test_a_text_longer_than_a_cell_of_a_workbook_is_refused_and_not_cut() -> None:
    with pytest.raises(WrongCall, match="a workbook cannot hold the answer") as error:
        back.workbook(page(("a" * 32_768, "b")))
    assert error.value.hint == "choose another format, or ask for less"


def test_without_the_extra_its_name_and_its_installation_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(WrongCall, match="comes with the extra 'xlsx'") as error:
        renderer("xlsx").render(page(("a", "b")), Screen())
    assert error.value.hint == "install it: pip install 'stancecli[xlsx]'"
    assert error.value.exit_code == 2


def test_a_silence_is_an_empty_cell_as_in_every_format_for_machines() -> None:
    silent = Page((table("t", "T", [Column("s", "S", "stance")], [(Term("", "– lapsed", silence="lapsed"),)]),))
    assert back.workbook(silent).worksheets[0]["A2"].value is None


def test_words_are_there_as_they_are() -> None:
    assert [cell.value for cell in back.workbook(Page((words(("Türkiye", "é漢👍")),))).worksheets[0][2]] == [
        "Türkiye",
        "é漢👍",
    ]


def test_a_workbook_is_not_put_on_a_terminal() -> None:
    assert in_a_terminal("countries", "-f", "xlsx", ledger=LEDGERS / "small.yaml") == (
        "stance: xlsx is not for a terminal\n   = write it to a file: --output answer.xlsx\n"
    )
