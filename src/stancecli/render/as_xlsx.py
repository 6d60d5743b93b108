"""A workbook, a sheet a table: numbers and days as such, all else as text, and never a formula."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.render import flat, plain

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from stancecli.model.table import Column, Page, Table
    from stancecli.render import Screen
    from stancecli.render.flat import Flat

whole = True

# The same answer is the same file, whenever it is written.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_WIDEST, _NAME_LENGTH, _DIGITS = 60, 31, 15
# What a sheet's name may not hold; what XML may not hold and is no control character; the first day of a workbook.
_NOT_IN_NAMES, _NOT_IN_XML = re.compile(r"[\[\]:*?/\\']"), str.maketrans({"\ufffe": r"\ufffe", "\uffff": r"\uffff"})
_DAY, _FIRST_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII), "1900-03-01"
_DATES = {"date", "day", "since"}
_LINKS, _LINK_LENGTH = 65_000, 2_000
_FULL = "a workbook cannot hold the answer: a sheet has 1,048,576 rows, and a cell 32,767 characters"


def render(page: Page, _screen: Screen) -> bytes:
    """Write every table of a page, and a last sheet with titles and notes. Raises WrongCall."""
    out = io.BytesIO()
    with _workbook(out) as book:
        book.set_properties({"title": plain.line(page.answer.title), "created": _MADE})
        names: list[str] = []
        for table in page.tables:
            names.append(_name(table.name, names))
            _Sheet(book, names[-1]).fill(table)
        _notes(book, page, names)
    return out.getvalue()


def _workbook(out: io.BytesIO) -> Workbook:
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError as error:
        message = "the format xlsx needs XlsxWriter, which comes with the extra 'xlsx'"
        raise WrongCall(message, hint="install it: pip install 'stancecli[xlsx]'") from error
    return Workbook(out, _OPTIONS)


class _Sheet:
    """A sheet of a workbook, filled from a table."""

    def __init__(self, book: Workbook, name: str) -> None:
        """Add a sheet to a workbook."""
        self.sheet: Worksheet = book.add_worksheet(name)
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.text: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.plain: Format = book.add_format({"valign": "top"})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self.link: Format = book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"})
        self.links = 0

    def fill(self, table: Table) -> None:
        """Write a table, its first row the keys."""
        keys, columns = flat.keys(table), flat.columns(table)
        widths = [len(key) + 3 for key in keys]
        for number, key in enumerate(keys):
            _written(self.sheet.write_string(0, number, _text(key), self.head))
        row = 0
        for row, cells in enumerate(flat.rows(table), 1):
            for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
                self._write(row, number, column, cell)
                widths[number] = max(widths[number], _width(cell))
        for number, width in enumerate(widths):
            self.sheet.set_column(number, number, min(width, _WIDEST))
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, row, len(keys) - 1)

    def _write(self, row: int, number: int, column: Column, cell: Flat) -> None:
        match cell:
            case None | "" | ():
                return
            case bool():
                _written(self.sheet.write_boolean(row, number, cell, self.plain))
            case int() | float() if _is_exact(cell):
                _written(self.sheet.write_number(row, number, cell, self.plain))
            case str() if column.kind in _DATES and _DAY.fullmatch(cell) and cell >= _FIRST_DAY:
                _written(self.sheet.write_datetime(row, number, datetime.fromisoformat(cell), self.day))
            case str() if address := self._address(column, cell):
                _written(self.sheet.write_url(row, number, address, self.link, _text(cell)))
            case _:
                _written(self.sheet.write_string(row, number, _text(flat.text(cell)), self.text))

    def _address(self, column: Column, cell: str) -> str | None:
        """The address a cell links to; None where a sheet takes no more links, or none that long."""
        address = plain.address(column, cell)
        if address is None or len(address) > _LINK_LENGTH or self.links == _LINKS:
            return None
        self.links += 1
        return address


def _notes(book: Workbook, page: Page, names: list[str]) -> None:
    """Say on a last sheet what each of the others is and how it is to be read."""
    sheet = _Sheet(book, _name("notes", names))
    lines = [(n, words) for n, table in zip(names, page.tables, strict=True) for words in (table.title, *table.notes)]
    for row, (name, words) in enumerate((("sheet", "note"), *lines)):
        style = sheet.text if row else sheet.head
        _written(sheet.sheet.write_string(row, 0, name, style))
        _written(sheet.sheet.write_string(row, 1, _text(plain.line(words)), style))
    sheet.sheet.set_column(0, 0, max(map(len, names)) + 3)
    sheet.sheet.set_column(1, 1, _WIDEST * 2)
    sheet.sheet.freeze_panes(1, 0)


def _name(wanted: str, taken: list[str]) -> str:
    """Give a sheet a name of its own that a workbook can have."""
    name = _NOT_IN_NAMES.sub("-", _text(wanted))[:_NAME_LENGTH].strip() or "table"
    others = {each.casefold() for each in taken}
    numbers = ("", *(f" {number}" for number in range(2, len(taken) + 2)))
    candidates = (f"{name[: _NAME_LENGTH - len(number)]}{number}" for number in numbers)
    return next(each for each in candidates if each.casefold() not in others)


def _text(words: str) -> str:
    return plain.visible(words).translate(_NOT_IN_XML)


def _width(cell: Flat) -> int:
    return max((len(line) for line in flat.text(cell).split("\n")), default=0) + 2


def _is_exact(number: float) -> bool:
    """Whether a workbook, whose numbers have fifteen digits, holds a number as it is."""
    return isinstance(number, float) or abs(number) < 10**_DIGITS


def _written(code: int) -> None:
    """Hold that a cell was written: what is too long for a workbook would be cut or left out without a word."""
    if code != 0:
        raise WrongCall(_FULL, hint="choose another format, or ask for less")
