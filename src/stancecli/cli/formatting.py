"""What `fmt` does: each file of a ledger in order, and the same ledger as before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.errors import CannotWrite, LedgerInvalid
from stancecli.files import locked, replace_all

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from stancecli.reading.ledgerfiles import Reading
    from stancecli.reading.located import LedgerFile, Node

_SORTED = "entries"
_BOM = b"\xef\xbb\xbf"


def formatted(root: Path, *, check: bool, wait: float) -> int:
    """Bring the files into order, or tell which are not; the exit code. Raises LedgerInvalid or CannotWrite."""
    if check:
        reading, contents = _changes(root)
        _tell(reading, contents, "is not in order")
        return int(bool(contents))
    try:
        with locked(root, wait=wait, tell=streams.tell):
            reading, contents = _changes(root)
            replace_all(contents)
    except OSError as error:
        message = f"cannot write to {root}: {error.strerror or error}"
        raise CannotWrite(message) from error
    _tell(reading, contents, "was brought into order")
    return 0


def _changes(root: Path) -> tuple[Reading, dict[Path, bytes]]:
    """The files that are not in order, and what they would hold. A file that cannot be read is not touched."""
    from stancecli.reading.ledgerfiles import read_files

    reading = read_files(root)
    if reading.problems:
        raise LedgerInvalid(reading.problems)
    changes = {}
    for file in reading.files:
        before = file.path.read_bytes()
        after = (_BOM if before.startswith(_BOM) else b"") + _ordered(file).encode()
        if after != before:
            changes[file.path] = after
    return reading, changes


def _ordered(file: LedgerFile) -> str:
    """The text of a file in order. Raises CannotWrite where it would say something else then."""
    from stancecli.reading.events import parse
    from stancecli.writing.ordering import ordered

    try:
        text = ordered(file.text)
    except CannotWrite as error:
        message = f"cannot bring {file.shown} into order: {error}"
        raise CannotWrite(message) from None
    again, problems = parse(file.path, file.shown, text)
    if problems or _content(again.root) != _content(file.root):
        message = f"cannot bring {file.shown} into order: it would say something else"
        raise CannotWrite(message)
    return text


def _content(root: Mapping[str, Node]) -> tuple[object, ...]:
    """What a file says, whatever the order of its entries."""
    rest = {name: node for name, node in root.items() if name != _SORTED}
    entries = root.get(_SORTED)
    return rest, sorted(map(repr, entries)) if isinstance(entries, list) else entries


def _tell(reading: Reading, contents: Mapping[Path, bytes], what: str) -> None:
    for path in contents:
        streams.tell(f"{reading.shown(path)} {what}")
    if not contents:
        streams.tell(f"{len(reading.files)} file{'s' * (len(reading.files) != 1)} in order")
