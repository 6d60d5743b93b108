"""A file of rows under a header, plain or gzipped, read as a stream: never more of it than a row is held."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, cast

from stancecli.errors import Place, WrongCall
from stancecli.exchange.rollcalls.faults import give_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from stancecli.exchange.rollcalls.faults import Code, Faults

    Progress = Callable[[float], None]

Row = list[str]
_GZIP = b"\x1f\x8b"
_NO_TEXT = (b"PK\x03\x04", b"%PDF", b"PAR1", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xfe\xff")
_HINT = "give a CSV file, plain or gzipped"
_BETWEEN = 20_000
_LONGEST_CELL = 1_000_000
# Faults without whose cure nothing can be said of a roll call: when it was, or which it is.
_SPOILING = {"bad-date", "bad-word"}


class Sheet:
    """One file: its header, and its rows with their lines. A row of another length than the header is a fault.

    `spoilt` is the last line whose roll call is not to be used. `lost` are the keys of the roll calls on which
    votes could not be read, with None for those that are not to be told.
    """

    def __init__(self, path: Path, raw: io.BufferedReader, faults: Faults, progress: Progress | None = None) -> None:
        """Read the header. Raises FileInvalid where there is none."""
        self.path, self.faults = path, faults
        self._raw, self._progress = raw, progress
        self._size = max(raw.seek(0, io.SEEK_END), 1) if raw.seekable() else 0
        if raw.seekable():
            raw.seek(0)
        self._line, self.spoilt = 1, 0
        self.lost: set[str | None] = set()
        with self._guarded():
            # It is kept, for a stream that nobody holds is closed with a warning.
            self._text = _text(raw, path)
            first = self._text.readline(_LONGEST_CELL)
            self._reader = csv.reader(chain([first], self._text), delimiter=_delimiter(first), strict=True)
            self.header = [name.strip() for name in next(self._reader, [])]
        if not any(self.header):
            give_up(path, 1, "not-a-table", "has no header", _HINT)
        self.names = {name.casefold(): number for number, name in reversed(list(enumerate(self.header)))}

    def at(self, *names: str) -> int:
        """The column that has the first of these names."""
        return next(self.names[name] for name in names if name in self.names)

    def has(self, *names: str) -> bool:
        """Whether the header has every one of these names; those of an `either|or` are one."""
        return all(any(each in self.names for each in name.split("|")) for name in names)

    def rows(self, key: int | None = None) -> Iterator[tuple[int, Row]]:
        """The rows, each with the line it begins on. Of a row a vote, `key` is the column that tells the roll call."""
        width, reader = len(self.header), self._reader
        self._line = reader.line_num + 1
        with self._guarded():
            for number, row in enumerate(reader):
                if len(row) == width:
                    yield self._line, row
                elif row:
                    many = f"{len(row)} cell{'s' * (len(row) != 1)}"
                    self.fault(self._line, "bad-row", f"a row of {many} under {width} columns")
                    self._lose(row, key)
                self._line = reader.line_num + 1
                if self._progress and not number % _BETWEEN and self._size:
                    self._progress(self._raw.tell() / self._size)

    def fault(self, line: int, code: Code, message: str, hint: str = "", about: object = None) -> None:
        """Tell a fault of a line."""
        if code in _SPOILING:
            self.spoilt = line
        self.faults.add(Place(str(self.path), line), code, message, hint, about=about)

    def _lose(self, row: Row, key: int | None) -> None:
        if key is not None:
            self.lost.add(row[key] if key < len(row) else None)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn what ends the reading of a file into its fault."""
        try:
            yield
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            message = f"the gzip file is cut off or damaged: {error}"
            give_up(self.path, self._line, "truncated", message, "fetch the file again")
        except UnicodeDecodeError as error:
            message = f"holds the byte 0x{error.object[error.start]:02x}, which is no UTF-8"
            give_up(self.path, self._line, "not-a-table", message, _HINT)
        except csv.Error as error:
            give_up(self.path, self._line, "not-a-table", f"is no CSV from here on: {error}", _HINT)


@contextmanager
def opened(path: Path, faults: Faults, progress: Progress | None = None) -> Iterator[Sheet]:
    """Open a file of rows. Raises WrongCall where there is none, FileInvalid where it is of another kind."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        raw = path.open("rb")
    except OSError as error:
        message = f"cannot read {path}: {(error.strerror or str(error)).lower()}"
        raise WrongCall(message, _HINT) from error
    with raw:
        yield Sheet(path, raw, faults, progress)


def _text(raw: io.BufferedReader, path: Path) -> io.TextIOWrapper:
    start, source = raw.peek(4)[:4], raw
    if start.startswith(_GZIP):
        source = io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=raw)))
        start = source.peek(4)[:4]
    if start.startswith(_NO_TEXT):
        give_up(path, 1, "not-a-table", "is no text, but a file of another kind", _HINT)
    return io.TextIOWrapper(source, encoding="utf-8-sig", newline="")


def _delimiter(header: str) -> str:
    """The sign between the names of a header: the most frequent of those that tables use."""
    return max(",\t;", key=header.count)
