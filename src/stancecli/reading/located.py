"""The places of a file: mappings, lists and records that know where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from stancecli.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.errors import Severity
    from stancecli.reading.codes import Code

_LONGEST_EXCERPT = 160
# What YAML takes for the end of a line. Only faults ask for it, so a reading without any compiles no pattern.
_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"
_QUOTED = r""""(?:\\.|[^"\\])*"|'(?:''|[^'])*'"""


class Point(Protocol):
    """Where something begins, counted from 0: what the parser gives with each event."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The character in the line."""


class Mark(NamedTuple):
    """Where a key or value begins and ends, counted from 0."""

    line: int = 0
    column: int = 0
    end_column: int = 1


class Block(dict[str, "Node"]):
    """A mapping that knows where each key and value stands. `partial`: something in it was refused and left out."""

    __slots__ = ("keys_at", "partial", "values_at")

    def __init__(self) -> None:
        """Begin an empty mapping."""
        super().__init__()
        self.keys_at: dict[str, Point] = {}
        self.values_at: dict[str, Point] = {}
        self.partial = False


class Items(list["Node"]):
    """A list that knows where each item stands."""

    __slots__ = ("items_at",)

    def __init__(self) -> None:
        """Begin an empty list."""
        super().__init__()
        self.items_at: list[Point] = []


class Gap:
    """The place of a value that was refused: its fault is told already, and nothing more is said of it."""


Node: TypeAlias = "str | Block | Items | Gap | None"
# The way to a value of a file or of a record: keys of mappings, numbers of items.
Steps: TypeAlias = "Sequence[str | int]"


@dataclass(frozen=True)
class LedgerFile:
    """One file of a ledger: its path as shown, its text, and what it holds.

    `is_whole` is false where part of it could not be read: a name that is not found may stand there.
    """

    path: Path
    shown: str
    text: str
    root: Block = field(default_factory=Block)
    is_whole: bool = True

    @cached_property
    def lines(self) -> Sequence[str]:
        """The user's own lines. Only faults ask for them."""
        return lines_of(self.text)

    def problem(self, mark: Mark, code: Code, message: str, hint: str = "", severity: Severity = "error") -> Problem:
        """A fault at a mark of this file, with the user's own line, or as much of a long one as can be shown."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        first = max(0, mark.column - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
        last = first + _LONGEST_EXCERPT
        excerpt = f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}"
        end = min(max(mark.end_column, mark.column + 1), max(last, mark.column + 1))
        place = Place(self.shown, mark.line + 1, mark.column + 1, end + 1)
        # The caret is set under the excerpt, so a line that was cut says how much it lost on the left.
        return Problem(place, code, severity, message, hint, excerpt, max(first - 1, 0))

    def at(self, steps: Steps) -> Node:
        """What stands at the end of these steps; None where they leave the file."""
        node: Node = self.root
        for step in steps:
            node = child(node, step)
        return node

    def mark_of(self, steps: Steps, *, key: bool = False) -> Mark:
        """The mark of the value (or `key`) after these steps; of the nearest there is where they leave the file."""
        node: Node = self.root
        mark = Mark()
        for step in steps:
            if isinstance(node, Block) and isinstance(step, str) and step in node:
                value = node[step]
                if key or value is None:
                    mark = self._mark(node.keys_at[step], step)
                else:
                    mark = self._mark(node.values_at[step], value)
                node = value
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
                mark = self._mark(node.items_at[step], node[step])
                node = node[step]
            else:
                break
        return mark

    def _mark(self, point: Point, value: Node) -> Mark:
        """Where a key or value begins and ends; what goes on over several lines is pointed at where it begins."""
        rest = self.lines[point.line][point.column :] if point.line < len(self.lines) else ""
        quoted = re.match(_QUOTED, rest)
        width = quoted.end() if quoted else len(value) if isinstance(value, str) and rest.startswith(value) else 1
        return Mark(point.line, point.column, point.column + width)


class Located(NamedTuple):
    """A record and where it stands: its file and the steps to it there. What could not be typed is as it was read."""

    value: Any
    file: LedgerFile
    steps: Steps

    def problem(self, at: Steps, code: Code, message: str, hint: str = "", severity: Severity = "error") -> Problem:
        """A fault at a field of this record (`at` are the steps below it)."""
        return self.file.problem(self.file.mark_of((*self.steps, *at)), code, message, hint, severity)

    def problem_of_id(self, code: Code, message: str, hint: str, severity: Severity = "error") -> Problem:
        """A fault of this record's id, which is a key or a field."""
        return self.file.problem(self.mark_of_id, code, message, hint, severity)

    @property
    def mark_of_id(self) -> Mark:
        """Where the record's id stands."""
        listed = isinstance(self.steps[-1], int)
        return self.file.mark_of((*self.steps, "id") if listed else self.steps, key=not listed)


def lines_of(text: str) -> Sequence[str]:
    """Part a text where YAML takes a line to end."""
    return re.split(_BREAK, text)


def child(node: Node, step: str | int) -> Node:
    """What stands one step further; None where nothing does."""
    if isinstance(node, Block) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Items) and isinstance(step, int) and step < len(node):
        return node[step]
    return None
