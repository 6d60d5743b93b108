"""YAML as plain text values, with the place of every key and value.

The parser's events are put on a stack of our own: `yaml.load` reads `NO` as false and loses places and
keys given twice, and `yaml.compose` recurses in C until a deep enough file kills the process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from stancecli.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.errors import Severity

MAX_DEPTH = 64
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_KNOWN = {"", "~", "null", "Null", "NULL"}
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


class _Refused(Exception):
    """The file cannot be read further."""

    def __init__(self, mark: Mark, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.fault = (mark, code, message, hint)


def parse(path: Path, shown: str, text: str) -> tuple[LedgerFile, list[Problem]]:
    """Read one file's text. Broken syntax stops the reading: one fault; else all are found."""
    file = LedgerFile(path, shown, text.split("\n"))
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
        root = builder.root()
    except _Refused as refused:
        return file, [*builder.problems, file.problem(*refused.fault)]
    except yaml.YAMLError as error:
        return file, [*builder.problems, _syntax(file, error)]
    return LedgerFile(path, shown, file.lines, root), builder.problems


class _Builder:
    """Puts events together on a stack; collects what can be told without stopping."""

    def __init__(self, file: LedgerFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._open: list[Block | Items] = []
        self._keys: list[tuple[str, Mark] | None] = []
        self._documents = 0
        self._root: Node = None
        self._root_mark = Mark(0, 0, 1)

    def root(self) -> Block:
        """What the document holds, which must be a mapping."""
        if self._root is None:
            raise _Refused(self._root_mark, "empty-file", "the file holds nothing")
        if not isinstance(self._root, Block):
            raise _Refused(self._root_mark, "not-a-mapping", "a ledger file holds sections such as 'entries:'")
        return self._root

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_tricks(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._refuse_tricks(event)
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise _Refused(_mark(event), "alias", f"an alias, *{event.anchor}", "write the value out again")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _Refused(_mark(event), "second-document", "a second document in one file", "one document a file")

    def _refuse_tricks(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            raise _Refused(_mark(event), "alias", f"an anchor, &{event.anchor}", "write the value out where it is used")
        if getattr(event, "tag", None) is not None:
            raise _Refused(
                _mark(event), "tag", f"a tag, {getattr(event, 'tag', '')}", "plain words are typed by the ledger itself"
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = event.implicit[0]
        mark = _mark(event)
        if self._awaits_key():
            self._key(event.value, plain=plain, mark=mark)
        else:
            self._place(None if plain and event.value in _NOT_KNOWN else event.value, mark)

    def _begin(self, event: yaml.Event) -> None:
        mark = _mark(event)
        if self._awaits_key():
            raise _Refused(mark, "wrong-shape", "a key must be a plain word")
        if len(self._open) >= MAX_DEPTH:
            raise _Refused(mark, "too-deep", f"nested more than {MAX_DEPTH} deep", "a ledger is never nested so deep")
        node: Block | Items = Block(mark) if isinstance(event, yaml.MappingStartEvent) else Items(mark)
        self._place(node, mark)
        self._open.append(node)
        self._keys.append(None)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Block) and self._keys[-1] is None

    def _key(self, name: str, *, plain: bool, mark: Mark) -> None:
        block = self._open[-1]
        if name == "<<" and plain:
            raise _Refused(mark, "alias", "a merge key, <<", "write the keys out")
        if isinstance(block, Block) and name in block.keys_at:
            first = block.keys_at[name].line + 1
            problem = self.file.problem(mark, "duplicate-key", f"'{name}' is given twice", f"first in line {first}")
            self.problems.append(problem)
        self._keys[-1] = (name, mark)

    def _place(self, node: Node, mark: Mark) -> None:
        if not self._open:
            self._root, self._root_mark = node, mark
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, Items):
            parent.append(node)
            parent.items_at.append(mark)
        elif key is not None:
            name, key_mark = key
            parent[name] = node
            parent.keys_at[name] = key_mark
            parent.values_at[name] = mark if node is not None else key_mark
            self._keys[-1] = None


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    # What goes on over several lines, or opens a block, is pointed at where it begins.
    end_column = end.column if end.line == start.line else start.column + 1
    return Mark(start.line, start.column, end_column)


def _syntax(file: LedgerFile, error: yaml.YAMLError) -> Problem:
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "this is no YAML"
    mark = Mark(at.line, at.column, at.column + 1) if at else _unreadable(file, getattr(error, "position", 0))
    return file.problem(mark, "yaml-syntax", f"{said}".replace("\n", " "), _advice(file, mark))


def _advice(file: LedgerFile, mark: Mark) -> str:
    line = file.lines[mark.line] if mark.line < len(file.lines) else ""
    if "\t" in line[: mark.column + 1]:
        return "YAML is indented with spaces, never with tabs"
    return "a text that holds ': ' or ' #', or begins with one of [ ] { } & * ! | > % @ ` , goes into double quotes"


def _unreadable(file: LedgerFile, position: int) -> Mark:
    """The mark of a character, counted from the beginning, that no YAML may hold."""
    for number, line in enumerate(file.lines):
        if position <= len(line):
            return Mark(number, position, position + 1)
        position -= len(line) + 1
    return Mark(0, 0, 1)
