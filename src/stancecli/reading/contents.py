"""The text of one file, or the fault that keeps it from being read."""

from __future__ import annotations

import codecs
import stat
from typing import TYPE_CHECKING

from stancecli.errors import Place, Problem
from stancecli.reading.located import LedgerFile, Mark, lines_of

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 100_000_000
_OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE = "save the file as UTF-8"


def content_of(path: Path, shown: str, *, may_be_pipe: bool) -> bytes | Problem:
    """Read a regular file, or a pipe where that is allowed; a device or a pipe met unasked might never end."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _unreadable(shown, "it is a folder", f"name the files in it, such as {path.name}/*.yaml")
        if not (stat.S_ISREG(mode) or (may_be_pipe and stat.S_ISFIFO(mode))):
            return _unreadable(shown, "it is no regular file", "a ledger is a file, or comes through a pipe you name")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(shown, (error.strerror or str(error)).lower(), "name a file that you may read")
    if len(content) > MAX_BYTES:
        return _unreadable(shown, f"it has more than {MAX_BYTES // 1_000_000} MB", "part it, and include the parts")
    return content


def is_fifo(path: Path) -> bool:
    """Whether the path leads to a pipe."""
    try:
        return path.is_fifo()
    except OSError:
        return False


def text_of(content: bytes, path: Path, shown: str) -> str | Problem:
    """Decode what was read: UTF-8, with a byte-order mark or without."""
    if content.startswith(_OTHER_ENCODINGS) or b"\0" in content:
        message = "holds bytes of zero or a mark of UTF-16: another encoding, or no text at all"
        return Problem(Place(shown, 1, 1, 2), "not-utf8", "error", message, _SAVE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = lines_of(content[: error.start].decode("utf-8-sig"))
        mark = Mark(len(before) - 1, len(before[-1]), len(before[-1]) + 1)
        file = LedgerFile(path, shown, content.decode("utf-8-sig", "replace"))
        return file.problem(mark, "not-utf8", f"byte 0x{content[error.start]:02x} is no UTF-8", _SAVE)


def _unreadable(shown: str, why: str, hint: str) -> Problem:
    return Problem(Place(shown), "unreadable-file", "error", f"cannot be read: {why}", hint)
