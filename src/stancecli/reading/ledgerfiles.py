"""The files of a ledger: the root and all that it includes."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stancecli.errors import Problem
from stancecli.reading.contents import content_of, is_fifo, text_of
from stancecli.reading.events import MAX_DEPTH, parse
from stancecli.reading.including import Match, digest, matching, real
from stancecli.reading.located import Items, LedgerFile, Mark
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.reading.codes import Code


@dataclass
class Reading:
    """What one reading found: files in the order they were met, what each pattern stood for, and faults.

    `roll_call_files` are named, not read, and told from the ledger's folder. `is_whole` is false where all
    of a file is lost. `instead` is what some files, there or not, would hold.
    """

    root: Path
    instead: Mapping[Path, bytes] = field(default_factory=dict)
    files: list[LedgerFile] = field(default_factory=list)
    found: list[tuple[Path, str, list[Match]]] = field(default_factory=list)
    roll_call_files: list[str] = field(default_factory=list)
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


def read_files(root: Path, instead: Mapping[Path, bytes] | None = None) -> Reading:
    """Read the root and whatever it includes, directly or through others; some `instead` as they would be."""
    reading = Reading(root, instead or {})
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
    for mark, pattern in _patterns(file, "include"):
        for included in _matches(reading, file, mark, pattern, _INCLUDE):
            _include(reading, file, mark, included, (*above, path))
    for mark, pattern in _patterns(file, "roll_call_files"):
        for named in _matches(reading, file, mark, pattern, _ROLL_CALLS) if pattern.strip() else ():
            _name_roll_calls(reading, file, mark, named)


def _text(reading: Reading, path: Path, *, is_root: bool) -> str | Problem:
    """The text of a file, or its fault."""
    shown = reading.shown(path)
    content = reading.instead.get(path) or content_of(path, shown, may_be_pipe=is_root)
    # A file that cannot be read is remembered too: it is not tried again.
    reading.digests[path] = ""
    if isinstance(content, Problem):
        return content
    reading.digests[path] = digest(content)
    return text_of(content, path, shown)


def _patterns(file: LedgerFile, key: str) -> list[tuple[Mark, str]]:
    """The patterns of files that stand at a key, with their places. Their shape is judged with the other values."""
    node = file.root.get(key)
    if isinstance(node, str):
        return [(file.mark_of([key]), node)]
    if not isinstance(node, Items):
        return []
    return [(file.mark_of([key, number]), item) for number, item in enumerate(node) if isinstance(item, str)]


def _matches(reading: Reading, file: LedgerFile, mark: Mark, pattern: str, codes: _Codes) -> Sequence[Match]:
    beside = _beside(reading, file)
    if not Path(os.path.normpath(beside.parent / pattern)).is_relative_to(reading.folder):
        _fault(reading, file, mark, codes.outside, f"'{short(pattern)}' leads out of the ledger's folder")
        return ()
    found = matching(beside, pattern, reading.instead) if pattern.strip() else []
    reading.found.append((beside, pattern, found))
    if not found:
        _fault(reading, file, mark, codes.missing, f"no file '{short(pattern)}' beside {file.shown}")
    return found


def _beside(reading: Reading, file: LedgerFile) -> Path:
    """The path beside which a file's includes are looked for."""
    return reading.folder / file.path.name if file.path == reading.path else file.path


def _include(reading: Reading, file: LedgerFile, mark: Mark, included: Match, above: tuple[Path, ...]) -> None:
    path = included.path
    if path in above:
        names = " → ".join(each.name for each in (*above[above.index(path) :], path))
        _fault(reading, file, mark, "include-cycle", f"files include each other: {names}")
    elif not path.is_relative_to(reading.folder):
        _fault(reading, file, mark, "include-outside", f"'{included.name.name}' leads out of the ledger's folder")
    elif len(above) > MAX_DEPTH:
        _fault(reading, file, mark, "too-deep", f"files include each other more than {MAX_DEPTH} deep")
    elif path not in reading.digests:
        _read(reading, path, above)


def _name_roll_calls(reading: Reading, file: LedgerFile, mark: Mark, named: Match) -> None:
    """Keep the name of a file of roll calls, which whoever wants them reads."""
    if not named.path.is_relative_to(reading.folder):
        _fault(reading, file, mark, _ROLL_CALLS.outside, f"'{named.name.name}' leads out of the ledger's folder")
    elif not named.path.is_file():
        _fault(reading, file, mark, _ROLL_CALLS.missing, f"'{named.name.name}' is no file")
    else:
        reading.roll_call_files.append(named.path.relative_to(reading.folder).as_posix())


def _fault(reading: Reading, file: LedgerFile, mark: Mark, code: Code, message: str) -> None:
    reading.problems.append(file.problem(mark, code, message, _HINTS[code]))
    # What an include stands for may hold any name. A cycle's files are all read, and roll calls name no record.
    reading.is_whole = reading.is_whole and code in {"include-cycle", *_ROLL_CALLS}


class _Codes(NamedTuple):
    """The faults of a pattern."""

    outside: Code
    missing: Code


_INCLUDE = _Codes("include-outside", "include-missing")
_ROLL_CALLS = _Codes("roll-calls-outside", "roll-calls-missing")
_HINTS: Mapping[Code, str] = {
    "include-outside": "a ledger is one folder: move the file into it",
    "include-missing": "names are relative to the file that includes",
    "include-cycle": "include each file from one place",
    "too-deep": "include the files from the root",
    "roll-calls-outside": "a ledger is one folder: move the file into it",
    "roll-calls-missing": "names are relative to the file that gives them",
}
