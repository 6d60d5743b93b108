"""The files of coders, one a coder: positions on the ledger's issues, or codes of any kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.errors import FileInvalid, UnknownName, WrongCall, suggestion
from stancecli.exchange.placed import placed
from stancecli.model.ratings import NO_POSITION, ROUND, Ratings, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from stancecli.errors import Problem
    from stancecli.exchange.placed import Placed, Row
    from stancecli.model.codebook import Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.ratings import Unit

_POSITION, _VALUE = "position", "value"
_NAMING, _NEEDED = (ROUND, "claim", "issue", "country", "toward"), ("claim", "issue")
_NONE = "none"
_SHAPES = (
    "a coder's file has the columns claim, issue, position, and may have round, country and toward; or a unit and value"
)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Coded:
    """One coder's file as read: the columns that name a unit, and the code of each."""

    file: Placed
    columns: tuple[str, ...]
    of_positions: bool
    codes: Mapping[Unit, str | None]


def read(ledger: Ledger, paths: Sequence[Path]) -> Ratings:
    """Read the files of two coders or more. Raises WrongCall, or FileInvalid with every fault of every file."""
    if len(paths) < _LEAST:
        message = "one file shows no agreement"
        raise WrongCall(message, hint="give the files of two coders or more")
    if len({path.resolve() for path in paths}) < len(paths):
        message = "a file is given twice"
        raise WrongCall(message, hint="every coder has a file of their own")
    found: list[Problem] = []
    coders: list[_Coded] = []
    for path in paths:
        coded = _coded(ledger, path, coders[0].columns if coders else (), found)
        coders += [coded] if coded else []
    found += [_unlike(coders[0], coded) for coded in coders[1:] if _shape(coded) != _shape(coders[0])]
    if found:
        raise FileInvalid(found)
    # A unit stands where the first file that has it puts it.
    units = dict.fromkeys(unit for coded in coders for unit in coded.codes)
    codes = {unit: tuple(coded.codes.get(unit) for coded in coders) for unit in units}
    return Ratings(tuple(map(str, paths)), coders[0].columns, codes, coders[0].of_positions)


def _shape(coded: _Coded) -> tuple[bool, tuple[str, ...]]:
    return coded.of_positions, coded.columns


def _unlike(first: _Coded, other: _Coded) -> Problem:
    message = f"names its units by {', '.join(other.columns)}; {first.file.path} by {', '.join(first.columns)}"
    return other.file.fault(other.file.header, 0, "other-columns", message, "all coders' files have the same columns")


def _coded(ledger: Ledger, path: Path, columns: Sequence[str], found: list[Problem]) -> _Coded | None:
    """Read one file; None where it cannot be, and what is wrong with it is added to what was found.

    Its columns may stand in another order than those of the first file, which is the order kept.
    """
    try:
        file = placed(path)
    except FileInvalid as error:
        found += error.problems
        return None
    faults = list(_header_faults(file))
    if faults:
        found += faults
        return None
    return _Reading(ledger, file, columns, found).coded()


def _header_faults(file: Placed) -> Iterator[Problem]:
    names = file.header.cells
    for number, name in enumerate(names):
        if name in names[:number]:
            yield file.fault(file.header, number, "column-twice", f"the column '{name}' is given twice")
        elif _POSITION in names and name not in {*_NAMING, _POSITION}:
            hint = suggestion(name, (*_NAMING, _POSITION), (*_NAMING, _POSITION))
            yield file.fault(file.header, number, "unknown-column", f"'{name}' is no column of a coder's file", hint)
    lacking = [name for name in _NEEDED if _POSITION in names and name not in names]
    if lacking:
        yield file.fault(file.header, 0, "missing-column", f"lacks the column {' and '.join(lacking)}", _SHAPES)
    elif not {_POSITION, _VALUE} & set(names) or names == (_VALUE,):
        message = f"the header '{','.join(names)[:60]}' is none of a coder's file"
        yield file.fault(file.header, 0, "unknown-header", message, _SHAPES)


class _Reading:
    """The reading of one file whose header is known."""

    def __init__(self, ledger: Ledger, file: Placed, columns: Sequence[str], found: list[Problem]) -> None:
        self._ledger, self._file, self._found = ledger, file, found
        self._at = {name: number for number, name in enumerate(file.header.cells)}
        self._of_positions = _POSITION in self._at
        self._code_at = self._at[_POSITION if self._of_positions else _VALUE]
        own = _NAMING if self._of_positions else file.header.cells
        naming = [name for name in own if name in self._at and name != _VALUE]
        self._columns = tuple(columns if set(columns) == set(naming) else naming)

    def coded(self) -> _Coded:
        """Give the code of every unit; what is wrong is added to what was found."""
        codes: dict[Unit, str | None] = {}
        lines: dict[Unit, int] = {}
        if not self._file.rows:
            self._tell(self._file.header, 0, "empty-file", "has a header and no unit")
        for row in self._file.rows:
            unit = tuple(self._name(row, column) for column in self._columns)
            if unit in lines:
                told = ", ".join(part for part in unit if part)
                self._tell(row, 0, "unit-twice", f"'{told}' is given twice", f"first in line {lines[unit]}")
            lines.setdefault(unit, row.first + 1)
            codes[unit] = self._code(row)
        return _Coded(self._file, self._columns, self._of_positions, codes)

    def _name(self, row: Row, column: str) -> str:
        """The id that a cell names: of an issue, a country or a counterpart; else the cell itself."""
        word = row.cells[self._at[column]]
        if not word and column in _NEEDED:
            self._tell(row, self._at[column], "empty-cell", f"no {column} is given")
        if not word or not self._of_positions or column not in _FINDERS:
            return word
        try:
            return _FINDERS[column](self._ledger, word)
        except UnknownName as error:
            self._tell(row, self._at[column], f"unknown-{column}", str(error), error.hint)
            return word

    def _code(self, row: Row) -> str | None:
        word = row.cells[self._code_at]
        if not self._of_positions:
            return _plain(word) or None
        issue = self._issue(row.cells[self._at["issue"]])
        if issue is None or not word or (word == _NONE and issue.position(_NONE) is None):
            return NO_POSITION
        if issue.position(word) is None:
            known = tuple(step.position for step in issue.scale)
            message = f"'{word}' is no position of {issue.id}"
            self._tell(
                row,
                self._code_at,
                "unknown-position",
                message,
                suggestion(word, known, tuple(dict.fromkeys((*known, _NONE)))),
            )
        return word

    def _issue(self, word: str) -> Issue | None:
        """The issue a cell names; None where it names none, which is told with the cell."""
        try:
            return self._ledger.issues[_issue(self._ledger, word)]
        except UnknownName:
            return None

    def _tell(self, row: Row, column: int, code: str, message: str, hint: str = "") -> None:
        self._found.append(self._file.fault(row, column, code, message, hint))


def _issue(ledger: Ledger, word: str) -> str:
    issue = ledger.find_issue(word)
    if issue.measure != _POSITION:
        known = ", ".join(each.id for each in ledger.issues.values() if each.measure == _POSITION)
        message = f"'{issue.id}' is answered by {issue.measure}s, and has no positions"
        raise UnknownName(message, f"Known: {known}")
    return issue.id


def _plain(word: str) -> str:
    """Write a number in one way: 2 for 2.0."""
    if not is_number(word):
        return word
    whole, _, part = word.removeprefix("-").partition(".")
    number = f"{whole.lstrip('0') or 0}.{part.rstrip('0')}".removesuffix(".")
    return f"-{number}" if word.startswith("-") and number != "0" else number


_FINDERS: dict[str, Callable[[Ledger, str], str]] = {
    "issue": _issue,
    "country": lambda ledger, word: ledger.find_country(word).id,
    "toward": lambda ledger, word: ledger.find_toward(word),
}
