"""Where the sections and records of a file stand in its text: what may be moved or added to, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What YAML takes for the end of a line.
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_BLOCK_STYLES = ("|", ">")
_OPENS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSES = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


@dataclass
class Node:
    """A value: where it begins, the line behind its last one, and what it holds, in lines of its own or in brackets.

    `keeps_empty`: it is a text to which the empty lines behind it belong.
    """

    line: int
    column: int
    end: int
    end_column: int = 0
    text: str | None = None
    is_list: bool = False
    flow: bool = False
    inside: list[Node] = field(default_factory=list)
    keeps_empty: bool = False

    def keys(self) -> Mapping[str, Node]:
        """The values of a mapping by their keys."""
        pairs = zip(self.inside[::2], self.inside[1::2], strict=True)
        return {} if self.is_list else {key.text or "": value for key, value in pairs}

    def last(self) -> Node:
        """The value with which it ends."""
        node = self
        while node.inside:
            node = node.inside[-1]
        return node


@dataclass(frozen=True)
class Item:
    """A record: its first line and the one behind its last, the texts of its own keys, and whether it may be moved."""

    first: int
    end: int
    texts: Mapping[str, str]
    movable: bool = True


@dataclass(frozen=True)
class Section:
    """A section of a file: its key's line, its value, and its records where each has lines of its own."""

    line: int
    value: Node
    column: int = 0
    items: Sequence[Item] = ()


@dataclass(frozen=True)
class Layout:
    """A file as lines, each with its end; the sections by name; and the lines that end within a text."""

    lines: Sequence[str]
    sections: Mapping[str, Section]
    within_texts: frozenset[int]


def layout(text: str) -> Layout:
    """See how a file is laid out, whose YAML was found to be sound."""
    lines = lines_of(text)
    scalars: list[Node] = []
    root = _root(text, lines, scalars)
    keys = {key.text or "": key for key in root.inside[::2]} if root else {}
    values = root.keys() if root else {}
    within = (line for each in scalars for line in range(each.line, each.end if each.end_column == 0 else each.end - 1))
    sections = {name: _section(lines, keys[name], value) for name, value in values.items()}
    return Layout(lines, sections, frozenset(within))


def lines_of(text: str) -> list[str]:
    """Part a text where YAML takes a line to end; each line keeps its end."""
    ends = [match.end() for match in _BREAK.finditer(text)]
    parts = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return parts if parts[-1] else parts[:-1]


def break_of(line: str) -> str:
    """The end of a line: one of the characters that YAML takes for one, or nothing."""
    found = _BREAK.search(line)
    return found[0] if found else ""


def _root(text: str, lines: Sequence[str], scalars: list[Node]) -> Node | None:
    """Put the events together on a stack of our own, as reading does: nothing recurses."""
    loader = _Loader(text)
    top = Node(0, 0, 0)
    stack = [top]
    while (event := loader.get_event()) is not None:
        if isinstance(event, _CLOSES):
            done = stack.pop()
            if done.flow:
                _ends(done, event.end_mark)
            else:
                done.end = max((each.end for each in done.inside), default=done.end)
        elif isinstance(event, (*_OPENS, yaml.ScalarEvent, yaml.AliasEvent)):
            node = _node(event, lines)
            stack[-1].inside.append(node)
            if not isinstance(event, _OPENS):
                scalars.append(node)
            else:
                stack.append(node)
    return top.inside[0] if top.inside and not top.inside[0].is_list else None


def _node(event: Any, lines: Sequence[str]) -> Node:  # noqa: ANN401 - the parser's events have no types
    start = event.start_mark
    node = Node(start.line, start.column, start.line + 1)
    if isinstance(event, _OPENS):
        node.is_list, node.flow = isinstance(event, yaml.SequenceStartEvent), bool(event.flow_style)
        return node
    node.text = getattr(event, "value", None)
    _ends(node, event.end_mark)
    if getattr(event, "style", None) in _BLOCK_STYLES:
        # Its last line is all its own, even where the file ends with it; the empty ones behind are so with a + alone.
        node.end_column = 0
        node.keeps_empty = "+" in lines[node.line][node.column :].partition("#")[0]
        while not node.keeps_empty and not lines[node.end - 1].strip("\r\n"):
            node.end -= 1
    return node


def _ends(node: Node, mark: Any) -> None:  # noqa: ANN401 - the parser's marks have no types
    """A block of text ends where the next line begins, all else within its last line."""
    is_block = mark.column == 0 and mark.line > node.line
    node.end, node.end_column = mark.line + (not is_block), mark.column


def _section(lines: Sequence[str], key: Node, value: Node) -> Section:
    if value.flow or not value.inside:
        return Section(key.line, value)
    if not value.is_list:
        pairs = zip(value.inside[::2], value.inside[1::2], strict=True)
        items = [Item(name.line, max(each.end, name.end), {"": name.text or ""}) for name, each in pairs]
        return Section(key.line, value, value.column, _with_remarks(lines, items, value.column))
    column = value.column
    items = [
        Item(_dash(lines, each.line, column), each.end, _texts(each), not each.last().keeps_empty)
        for each in value.inside
    ]
    return Section(key.line, value, column, _with_remarks(lines, items, column))


def _dash(lines: Sequence[str], line: int, column: int) -> int:
    """The line of the dash before what begins in `line`."""
    while not (lines[line][:column].strip() == "" and lines[line][column : column + 1] == "-"):
        line -= 1
    return line


def _texts(node: Node) -> dict[str, str]:
    return {key: value.text for key, value in node.keys().items() if value.text is not None}


def _with_remarks(lines: Sequence[str], items: Sequence[Item], column: int) -> list[Item]:
    """The records, each with the comments that follow it at once and stand as far in as what it holds."""
    return [replace(each, end=_behind_remarks(lines, each.end, column)) for each in items]


def _behind_remarks(lines: Sequence[str], end: int, column: int) -> int:
    while end < len(lines) and lines[end].lstrip(" ").startswith("#") and lines[end].index("#") > column:
        end += 1
    return end
