"""Records at the end of a section of a file, with every other byte as it was."""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.writing.layout import break_of, layout
from stancecli.writing.style import listed, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.writing.layout import Item, Layout, Section
    from stancecli.writing.style import Tree

_INDENT = 2
_OWN_FILE = "write the list with a dash before each record, in lines of its own"


def with_entries(text: str, entries: Sequence[Mapping[str, Tree]]) -> str:
    """Give a file's text with these entries behind those it has. Raises WrongCall where it is laid out otherwise."""
    file = layout(text)
    section = file.sections.get("entries")
    line_end = _break(file)
    if section is None or not section.items:
        blocks = [listed(entry, _INDENT, line_end) for entry in entries]
        return _below_key(file, section, "entries", "".join(blocks))
    blocks = [listed(entry, section.column, line_end) for entry in entries]
    apart = line_end if _is_apart(file, section.items) else ""
    return _inserted(file, section.items[-1].end, "".join(f"{apart}{block}" for block in blocks))


def with_sources(text: str, sources: Mapping[str, Mapping[str, Tree]]) -> str:
    """Give a file's text with these sources: among the others where those are sorted, else behind them."""
    for name, source in sources.items():
        text = _with_source(layout(text), name, source)
    return text


def _with_source(file: Layout, name: str, source: Mapping[str, Tree]) -> str:
    section = file.sections.get("sources")
    if section is None or not section.items:
        return _below_key(file, section, "sources", named(name, source, _INDENT, _break(file)))
    names = [item.texts[""] for item in section.items]
    before = bisect(names, name) if names == sorted(names) else len(names)
    # Comments above a source go with it, so the new one stands directly behind the one before.
    end = section.items[before - 1].end if before else section.items[0].first
    return _inserted(file, end, named(name, source, section.column, _break(file)))


def _below_key(file: Layout, section: Section | None, name: str, block: str) -> str:
    """The first records of a section: a new one at the end of the file, or one written as an empty list."""
    line_end = _break(file)
    if section is None:
        return _inserted(file, len(file.lines), f"{line_end if file.lines else ''}{name}:{line_end}{block}")
    value, line = section.value, file.lines[section.value.line]
    if not value.flow or value.inside or value.line != section.line or value.end != value.line + 1:
        message = f"'{name}' is not written as a list to which records can be added"
        raise WrongCall(message, _OWN_FILE)
    kept = line[: value.column].rstrip() + line[value.end_column :]
    lines = [*file.lines[: section.line], kept, *file.lines[section.line + 1 :]]
    return _inserted(file, section.line + 1, block, lines)


def _inserted(file: Layout, at: int, block: str, lines: Sequence[str] | None = None) -> str:
    """Put lines before the line of that number; the line before them is ended if it was not."""
    old = file.lines if lines is None else lines
    joint = _break(file) if at and not break_of(old[at - 1]) else ""
    return "".join([*old[:at], joint, block, *old[at:]])


def _break(file: Layout) -> str:
    """The end that the lines of a file have."""
    return next((found for line in file.lines if (found := break_of(line))), "\n")


def _is_apart(file: Layout, items: Sequence[Item]) -> bool:
    """Whether blank lines part the records, most of them."""
    apart = [not file.lines[before.end].strip() for before, _ in pairwise(items)]
    return 2 * sum(apart) > len(apart)
