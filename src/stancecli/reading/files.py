"""The files of a ledger: the root and all that it includes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.errors import Problem
from stancecli.reading.contents import content_of, is_fifo, text_of
from stancecli.reading.events import MAX_DEPTH, parse
from stancecli.reading.including import digest, matching, real
from stancecli.reading.located import Items, LedgerFile, Mark
from stancecli.reading.spelling import short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.reading.codes import Code


@dataclass
class Reading:
    """What one reading found: files in the order they were met, include patterns, and faults.

    `is_whole` is false where all of a file is lost.
    """

    root: Path
    files: list[LedgerFile] = field(default_factory=list)
    patterns: list[tuple[Path, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    digests: dict[Path, str] = field(default_factory=dict)
    is_whole: bool = True
    path: Path = field(init=False)
    folder: Path = field(init=False)

    def __post_init__(self) -> None:
        """Find the root's real path, and the ledger's folder, which no include may leave.

        A pipe has neither: what comes through it includes from the current folder.
        """
        is_pipe = is_fifo(self.root)
        self.path = self.root.absolute() if is_pipe else real(self.root)
        self.folder = Path.cwd() if is_pipe else self.path.parent
        self._beside = Path() if is_pipe else self.root.parent

    def shown(self, path: Path) -> str:
        """A path as messages show it: beside the root as the user named it."""
        return str(self.root if path == self.path else self._beside / path.relative_to(self.folder))


def read_files(root: Path) -> Reading:
    """Read the root and whatever it includes, directly or through others."""
    reading = Reading(root)
    _read(reading, reading.path, ())
    return reading


def _read(reading: Reading, path: Path, above: tuple[Path, ...]) -> None:
    text = _text(reading, path, is_root=not above)
    if isinstance(text, Problem):
        reading.problems.append(text)
        reading.is_whole = False
        return
    file, problems = parse(path, reading.shown(path), text)
    reading.problems += problems
    reading.files.append(file)
    for mark, pattern in _patterns(reading, file):
        for included in _matches(reading, file, mark, pattern):
            _include(reading, file, mark, included, (*above, path))


def _text(reading: Reading, path: Path, *, is_root: bool) -> str | Problem:
    """The text of a file, or its fault."""
    shown = reading.shown(path)
    content = content_of(path, shown, may_be_pipe=is_root)
    # A file that cannot be read is remembered too: it is not tried again.
    reading.digests[path] = ""
    if isinstance(content, Problem):
        return content
    reading.digests[path] = digest(content)
    return text_of(content, path, shown)


def _patterns(reading: Reading, file: LedgerFile) -> list[tuple[Mark, str]]:
    """The include patterns of a file, with their places. Their shape is judged with the other values."""
    node = file.root.get("include")
    found: list[tuple[Mark, str]] = []
    if isinstance(node, str):
        found = [(file.mark_of(["include"]), node)]
    elif isinstance(node, Items):
        marked = ((file.mark_of(["include", number]), item) for number, item in enumerate(node))
        found = [(mark, item) for mark, item in marked if isinstance(item, str)]
    reading.patterns += [(file.path, pattern) for _, pattern in found]
    return found


def _matches(reading: Reading, file: LedgerFile, mark: Mark, pattern: str) -> Sequence[Path]:
    if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
        _fault(reading, file, mark, "include-outside", f"'{short(pattern)}' leads out of the ledger's folder")
        return ()
    found = matching(_beside(reading, file), pattern) if pattern.strip() else []
    if not found:
        _fault(reading, file, mark, "include-missing", f"no file '{short(pattern)}' beside {file.shown}")
    return found


def _beside(reading: Reading, file: LedgerFile) -> Path:
    """The path beside which a file's includes are looked for."""
    return reading.folder / file.path.name if file.path == reading.path else file.path


def _include(reading: Reading, file: LedgerFile, mark: Mark, included: Path, above: tuple[Path, ...]) -> None:
    path = real(included)
    if path in above:
        names = " → ".join(each.name for each in (*above[above.index(path) :], path))
        _fault(reading, file, mark, "include-cycle", f"files include each other: {names}")
    elif not path.is_relative_to(reading.folder):
        _fault(reading, file, mark, "include-outside", f"'{included.name}' leads out of the ledger's folder")
    elif len(above) > MAX_DEPTH:
        _fault(reading, file, mark, "too-deep", f"files include each other more than {MAX_DEPTH} deep")
    elif path not in reading.digests:
        _read(reading, path, above)


def _fault(reading: Reading, file: LedgerFile, mark: Mark, code: Code, message: str) -> None:
    reading.problems.append(file.problem(mark, code, message, _HINTS[code]))
    # A cycle's files are all read; what another include stands for may hold any name.
    reading.is_whole = reading.is_whole and code == "include-cycle"


_HINTS: Mapping[Code, str] = {
    "include-outside": "a ledger is one folder: move the file into it",
    "include-missing": "names are relative to the file that includes",
    "include-cycle": "include each file from one place",
    "too-deep": "include the files from the root",
}
