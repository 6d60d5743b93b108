"""A CSV file small enough to be held whole, which knows the line and column of every cell."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.errors import FileInvalid, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LONGEST_EXCERPT = 200


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a record, and the lines of the file it takes (the first counted from 0, the last left out)."""

    cells: tuple[str, ...]
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A CSV file: its header, its rows, and its lines as they stand."""

    path: Path
    header: Row
    rows: tuple[Row, ...]
    lines: tuple[str, ...]

    def fault(self, row: Row, column: int, code: str, message: str, hint: str = "") -> Problem:
        """A fault of one cell, with the user's own line."""
        record = "".join(self.lines[row.first : row.behind])
        spans = list(_spans(record))
        begin, end = spans[min(column, len(spans) - 1)]
        line = row.first + record[:begin].count("\n")
        start = begin - (record.rfind("\n", 0, begin) + 1)
        excerpt = self.lines[line].rstrip("\r\n")
        place = Place(str(self.path), line + 1, start + 1, start + 1 + max(end - begin, 1))
        return Problem(place, code, "error", message, hint, excerpt if len(excerpt) <= _LONGEST_EXCERPT else "")


def placed(path: Path) -> Placed:
    """Read a CSV file in UTF-8. Raises FileInvalid with every row of another length than the header."""
    lines = tuple(io.StringIO(_text(path), newline=""))
    records = tuple(_records(path, lines))
    if not records:
        raise FileInvalid([_whole(path, "empty-file", "holds nothing", "its first line names the columns")])
    header, *rows = records
    file = Placed(path, header, tuple(rows), lines)
    wrong = [
        file.fault(
            row, len(row.cells) - 1, "wrong-length", f"{_cells(len(row.cells))} under {len(header.cells)} columns"
        )
        for row in rows
        if len(row.cells) != len(header.cells)
    ]
    if wrong:
        raise FileInvalid(wrong)
    return file


def _text(path: Path) -> str:
    try:
        read = path.read_bytes()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise FileInvalid([_whole(path, "unreadable-file", f"cannot be read: {why}")]) from error
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = read[: error.start].count(b"\n") + 1
        message = f"holds the byte 0x{read[error.start]:02x}, which is no UTF-8"
        raise FileInvalid([_whole(path, "not-utf8", message, "save it as CSV in UTF-8", line)]) from error


def _records(path: Path, lines: Sequence[str]) -> Iterator[Row]:
    """The records that are not blank."""
    reader = csv.reader(lines, strict=True)
    first = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(tuple(cell.strip() for cell in cells), first, reader.line_num)
            first = reader.line_num
    except csv.Error as error:
        message = f"is no CSV from here on: {error}"
        raise FileInvalid([_whole(path, "bad-csv", message, "give a CSV file", first + 1)]) from error


def _spans(record: str) -> Iterator[tuple[int, int]]:
    """Where each cell of a record begins and ends."""
    begin, quoted = 0, False
    for at, sign in enumerate(record.rstrip("\r\n")):
        if sign == '"':
            quoted = not quoted
        elif sign == "," and not quoted:
            yield begin, at
            begin = at + 1
    yield begin, len(record.rstrip("\r\n"))


def _whole(path: Path, code: str, message: str, hint: str = "", line: int = 0) -> Problem:
    """A fault of a file as a whole, or from a line on."""
    return Problem(Place(str(path), line), code, "error", message, hint)


def _cells(many: int) -> str:
    return f"{many} cell{'s' * (many != 1)}"
