"""The rows of a table of other people's: CSV, TSV or a sheet of a workbook, as texts by column."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as time_of_day
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_WORKBOOKS = {".xlsx", ".xlsm"}
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its line in the file (in a sheet, its number), and what it holds by column."""

    line: int
    cells: dict[str, str]


def rows_of(path: Path, sheet: str | None = None) -> tuple[list[str], list[Row]]:
    """Give the columns and the rows of a table; rows that hold nothing are left out. Raises WrongCall."""
    try:
        is_workbook = path.suffix.lower() in _WORKBOOKS
        lines = list(_of_workbook(path, sheet) if is_workbook else _of_text(path.read_bytes(), path))
    except OSError as error:
        message = f"cannot read {path}: {error.strerror or error}"
        raise WrongCall(message) from error
    filled = [(number, cells) for number, cells in lines if any(cells)]
    if not filled:
        message = f"{path} holds no table"
        raise WrongCall(message, "its first row names the columns")
    header = filled[0][1]
    _hold_header(path, header)
    return [name for name in header if name], [_row(path, header, number, cells) for number, cells in filled[1:]]


def _hold_header(path: Path, header: Sequence[str]) -> None:
    twice = next((name for name in header if name and header.count(name) > 1), None)
    if twice is not None:
        message = f"{path} has two columns '{twice}'"
        raise WrongCall(message, "give each column a name of its own")


def _row(path: Path, header: Sequence[str], number: int, cells: Sequence[str]) -> Row:
    if any(cells[len(header) :]):
        message = f"{path}:{number}: more cells than columns"
        raise WrongCall(message, "a text that holds the delimiter goes into double quotes")
    return Row(number, {name: cell for name, cell in zip(header, cells, strict=False) if name})


def _of_text(content: bytes, path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = content.decode("utf-8-sig")
        first = text.partition("\n")[0]
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True)
        before = 0
        for cells in reader:
            yield before + 1, [cell.strip() for cell in cells]
            before = reader.line_num
    except UnicodeDecodeError as error:
        message = f"{path} is no UTF-8: byte 0x{content[error.start]:02x}"
        raise WrongCall(message, "save it as CSV UTF-8") from error
    except csv.Error as error:
        message = f"{path}:{reader.line_num}: {error}"
        raise WrongCall(message) from error


def _of_workbook(path: Path, sheet: str | None) -> Iterator[tuple[int, list[str]]]:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        message = "reading xlsx needs openpyxl, which comes with the extra 'xlsx'"
        raise WrongCall(message, hint="install it: pip install 'stancecli[xlsx]'") from error
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except OSError:
        raise
    except Exception as error:
        # What a damaged workbook raises is of many kinds.
        message = f"{path} is no workbook that can be read"
        raise WrongCall(message, "save it anew as .xlsx, or as CSV UTF-8") from error
    try:
        if sheet is not None and sheet not in book.sheetnames:
            message = f"{path} has no sheet '{sheet}'"
            raise WrongCall(message, f"Known: {', '.join(book.sheetnames)}")
        chosen = book[sheet] if sheet is not None else book.worksheets[0]
        yield from enumerate((_texts(cells) for cells in chosen.iter_rows(values_only=True)), start=1)
    finally:
        book.close()


def _texts(cells: Iterable[object]) -> list[str]:
    return [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    """A cell as the ledger would have it written: a day without a time, a whole number without a point."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case datetime() if cell.time() == time_of_day():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
    return str(cell).strip()
