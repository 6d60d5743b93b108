"""The places of a file: mappings and lists that know where each key and value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stancecli.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.errors import Severity

_LONGEST_EXCERPT = 160


class Mark(NamedTuple):
    """Where a key or value begins and ends, counted from 0."""

    line: int
    column: int
    end_column: int


class Block(dict[str, "Node"]):
    """A mapping that knows where each key and value stands."""

    __slots__ = ("keys_at", "start", "values_at")

    def __init__(self, start: Mark) -> None:
        """Begin an empty mapping."""
        super().__init__()
        self.start = start
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Items(list["Node"]):
    """A list that knows where each item stands."""

    __slots__ = ("items_at", "start")

    def __init__(self, start: Mark) -> None:
        """Begin an empty list."""
        super().__init__()
        self.start = start
        self.items_at: list[Mark] = []


Node: TypeAlias = "str | Block | Items | None"


@dataclass(frozen=True)
class LedgerFile:
    """One file of a ledger: its path as shown, its lines, and what it holds."""

    path: Path
    shown: str
    lines: Sequence[str]
    root: Block = field(default_factory=lambda: Block(Mark(0, 0, 0)))

    def problem(self, mark: Mark, code: str, message: str, hint: str = "", severity: Severity = "error") -> Problem:
        """A fault at a mark of this file, with the user's own line."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        first = max(0, mark.column - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
        excerpt = line[first : first + _LONGEST_EXCERPT]
        end = max(mark.end_column, mark.column + 1)
        place = Place(self.shown, mark.line + 1, mark.column + 1, end + 1)
        # The caret is set under the excerpt, so a line that was cut says how much it lost on the left.
        return Problem(place, code, severity, message, hint, f"{'…' if first else ''}{excerpt}", max(first - 1, 0))

    def mark_of(self, path: Sequence[str | int], *, key: bool = False) -> Mark:
        """The mark of the value (or `key`) at a path; of the nearest that exists where the path leaves the file."""
        node: Node = self.root
        mark = self.root.start
        for step in path:
            if isinstance(node, Block) and isinstance(step, str) and step in node:
                mark = (node.keys_at if key else node.values_at)[step]
                node = node[step]
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
                mark = node.items_at[step]
                node = node[step]
        return mark
