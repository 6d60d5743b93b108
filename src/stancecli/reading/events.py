"""YAML as events, put on a stack of our own: plain text values with the place of every key and value.

`yaml.load` reads `NO` as false and loses places and keys given twice; `yaml.compose` recurses in C until
a deep enough file kills the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from stancecli.reading.located import Block, Items, LedgerFile, Mark

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.errors import Problem
    from stancecli.reading.located import Node

MAX_DEPTH = 64
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_KNOWN = {"", "~", "null", "Null", "NULL"}


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
            raise _Refused(_mark(event), "tag", "a tag", "plain words are typed by the ledger itself")

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
