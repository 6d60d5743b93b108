"""YAML as events, put on a stack of our own: plain text values with the place of every key and value.

`yaml.load` reads `NO` as false and loses places and keys given twice; `yaml.compose` recurses in C until
a deep enough file kills the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from stancecli.reading.located import Block, Gap, Items, LedgerFile, Mark
from stancecli.reading.nearest import short
from stancecli.reading.syntax import syntax_fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.errors import Problem
    from stancecli.reading.codes import Code
    from stancecli.reading.located import Node, Point

MAX_DEPTH = 64
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_KNOWN = frozenset({"", "~", "null", "Null", "NULL"})


class _Dropped(str):
    """In the place of a key whose value is left out."""

    __slots__ = ()


_DROPPED = _Dropped()


class _Stop(Exception):
    """The file is read no further. What was read so far may be lost."""


def parse(path: Path, shown: str, text: str) -> tuple[LedgerFile, list[Problem]]:
    """Read one file's text. Broken syntax stops the reading: one fault; else all are found."""
    builder = _Builder(LedgerFile(path, shown, text))
    loader = _Loader(text)
    try:
        # The beginning and end of the stream, and the end of a document, say nothing.
        next_event, takes = loader.get_event, builder.takes
        while (event := next_event()) is not None:
            if (take := takes.get(type(event))) is not None:
                take(event)
        root = builder.root()
    except _Stop:
        return LedgerFile(path, shown, text, is_whole=False), builder.problems
    except yaml.YAMLError as error:
        lost = LedgerFile(path, shown, text, is_whole=False)
        return lost, [*builder.problems, syntax_fault(lost, error)]
    return LedgerFile(path, shown, text, root, builder.is_whole), builder.problems


class _Builder:
    """Puts events together on a stack; collects what can be told without stopping. `takes` says what takes which."""

    def __init__(self, file: LedgerFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.is_whole = True
        self._documents = Items()
        self._parent: Block | Items = self._documents
        self._above: list[Block | Items] = []
        self._key: str | None = None
        self.takes: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def root(self) -> Block:
        """What the document holds, which must be a mapping."""
        root = self._documents[0] if self._documents else None
        if root is None:
            raise self._stop(Mark(), "empty-file", "the file holds nothing", "write sections, or delete the file")
        if not isinstance(root, Block):
            raise self._stop(Mark(), "not-a-mapping", "the file holds no sections", "begin with one, such as entries:")
        return root

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_tricks(event)
        value, parent = event.value, self._parent
        if self._key is not None or isinstance(parent, Items):
            self._place(None if value in _NOT_KNOWN and event.implicit[0] else value, event.start_mark)
        elif value in parent or value == "<<":
            self._odd_key(parent, value, event)
        else:
            self._key = value
            parent.keys_at[value] = event.start_mark

    def _odd_key(self, parent: Block, name: str, event: Any) -> None:
        """A key that is there already, or that takes in another mapping: unless it is quoted."""
        if name in parent:
            self._duplicate(parent, name, event)
        elif event.implicit[0]:
            self._fault(_mark(event), "alias", "a merge key, <<", "write the keys out")
            self._drop(parent)
        else:
            self._key = name
            parent.keys_at[name] = event.start_mark

    def _duplicate(self, parent: Block, name: str, event: Any) -> None:
        first = parent.keys_at[name].line + 1
        self._fault(_mark(event), "duplicate-key", f"'{short(name)}' is given twice", f"first in line {first}")
        self._key = _DROPPED
        # With a whole section the names of its records are left out.
        self.is_whole = self.is_whole and len(self._above) > 1

    def _drop(self, parent: Block) -> None:
        self._key = _DROPPED
        parent.partial = True
        self.is_whole = False

    def _place(self, node: Node, point: Point) -> None:
        parent, key = self._parent, self._key
        self._key = None
        if isinstance(parent, Items):
            parent.append(node)
            parent.items_at.append(point)
        elif key is not None and key is not _DROPPED:
            parent[key] = node
            parent.values_at[key] = point

    def _begin(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_tricks(event)
        if self._key is None and type(self._parent) is Block:
            raise self._stop(_mark(event), "wrong-shape", "a key must be a plain word", "write the word alone")
        if len(self._above) >= MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} deep"
            raise self._stop(_mark(event), "too-deep", message, "no record of a ledger is nested so deep")
        node = Block() if type(event) is yaml.MappingStartEvent else Items()
        self._place(node, event.start_mark)
        self._above.append(self._parent)
        self._parent = node

    def _end(self, _event: Any) -> None:
        self._parent = self._above.pop()

    def _alias(self, event: Any) -> None:
        # What a merge key takes in is told with the merge key.
        if self._key is not _DROPPED:
            self._fault(_mark(event), "alias", f"an alias, *{short(event.anchor)}", "write the value out again")
        if self._key is None and isinstance(self._parent, Block):
            self._drop(self._parent)
        else:
            self._place(Gap(), event.start_mark)
            self.is_whole = False

    def _document(self, event: Any) -> None:
        if self._documents:
            raise self._stop(_mark(event), "second-document", "a second document in one file", "one document a file")

    def _refuse_tricks(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"an anchor, &{short(event.anchor)}"
            self._fault(_mark(event), "alias", message, "write the value out where it is used")
        if event.tag is not None:
            self._fault(_mark(event), "tag", "a tag", "plain words are typed by the ledger itself")

    def _fault(self, mark: Mark, code: Code, message: str, hint: str) -> None:
        self.problems.append(self.file.problem(mark, code, message, hint))

    def _stop(self, mark: Mark, code: Code, message: str, hint: str) -> _Stop:
        self._fault(mark, code, message, hint)
        return _Stop()


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    # What goes on over several lines, or opens a block, is pointed at where it begins.
    return Mark(start.line, start.column, end.column if end.line == start.line else start.column + 1)
