"""The files of a ledger: the root and all that it includes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.errors import Place, Problem
from stancecli.reading.events import parse
from stancecli.reading.located import Items, LedgerFile, Mark

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class Reading:
    """What one reading found: files in the order they were met, include patterns, and faults."""

    root: Path
    files: list[LedgerFile] = field(default_factory=list)
    patterns: list[tuple[Path, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """The ledger's folder, which no include may leave."""
        return self.root.resolve().parent

    def shown(self, path: Path) -> str:
        """A path as messages show it: beside the root as the user named it."""
        if path == self.root.resolve():
            return str(self.root)
        return str(self.root.parent / path.relative_to(self.folder))


def read_files(root: Path) -> Reading:
    """Read the root and whatever it includes, directly or through others."""
    reading = Reading(root)
    _read(reading, root.resolve(), ())
    return reading


def _read(reading: Reading, path: Path, above: tuple[Path, ...]) -> None:
    shown = reading.shown(path)
    text = _text(reading, path, shown)
    if text is None:
        return
    file, problems = parse(path, shown, text)
    reading.problems += problems
    reading.files.append(file)
    for mark, pattern in _patterns(reading, file):
        for included in _matches(reading, file, mark, pattern):
            _include(reading, file, mark, included, (*above, path))


def _text(reading: Reading, path: Path, shown: str) -> str | None:
    """The text of a file, or None and a fault."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {(error.strerror or str(error)).lower()}"
        reading.problems.append(Problem(Place(shown), "unreadable-file", "error", message))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reading.problems.append(_not_utf8(shown, content, error.start))
        return None


def _not_utf8(shown: str, content: bytes, start: int) -> Problem:
    before = content[:start]
    line = before.count(b"\n") + 1
    column = len(before) - (before.rfind(b"\n") + 1) + 1
    message = f"byte 0x{content[start]:02x} is no UTF-8"
    return Problem(Place(shown, line, column, column + 1), "not-utf8", "error", message, "save the file as UTF-8")


def _patterns(reading: Reading, file: LedgerFile) -> list[tuple[Mark, str]]:
    """The include patterns of a file, with their places. Their shape is judged with the other values."""
    node = file.root.get("include")
    found: list[tuple[Mark, str]] = []
    if isinstance(node, str):
        found = [(file.root.values_at["include"], node)]
    elif isinstance(node, Items):
        pairs = zip(node.items_at, node, strict=True)
        found = [(mark, item) for mark, item in pairs if isinstance(item, str)]
    reading.patterns += [(file.path, pattern) for _, pattern in found]
    return found


def _matches(reading: Reading, file: LedgerFile, mark: Mark, pattern: str) -> Sequence[Path]:
    if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
        _fault(reading, file, mark, "include-outside", f"'{pattern}' leads out of the ledger's folder")
        return ()
    if not pattern.strip():
        _fault(reading, file, mark, "include-missing", "an include without a name")
        return ()
    found = matching(file.path, pattern)
    if not found:
        _fault(reading, file, mark, "include-missing", f"no file '{pattern}' beside {file.path.name}")
    return found


def matching(path: Path, pattern: str) -> list[Path]:
    """Give the files a pattern of the file at `path` stands for, by name; never itself by a wildcard."""
    if not any(sign in pattern for sign in "*?["):
        named = path.parent / pattern
        return [named] if named.exists() else []
    return sorted(found for found in path.parent.glob(pattern) if found.is_file() and found.resolve() != path)


def _include(reading: Reading, file: LedgerFile, mark: Mark, included: Path, above: tuple[Path, ...]) -> None:
    path = included.resolve()
    if path in above:
        names = " → ".join(each.name for each in (*above[above.index(path) :], path))
        _fault(reading, file, mark, "include-cycle", f"files include each other: {names}")
    elif not path.is_relative_to(reading.folder):
        _fault(reading, file, mark, "include-outside", f"'{included.name}' leads out of the ledger's folder")
    elif all(path != read.path for read in reading.files):
        _read(reading, path, above)


def _fault(reading: Reading, file: LedgerFile, mark: Mark, code: str, message: str) -> None:
    reading.problems.append(file.problem(mark, code, message, _HINTS[code]))


_HINTS = {
    "include-outside": "a ledger is one folder: move the file into it",
    "include-missing": "names are relative to the file that includes",
    "include-cycle": "include each file from one place",
}
