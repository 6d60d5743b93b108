"""The records of a file in order: whole blocks of lines are moved, and white space at line ends is mended.

No value is written anew. What stands above an entry, up to the blank lines that part it from the one before,
goes with it; the blank lines stay where they are.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from stancecli.errors import CannotWrite
from stancecli.model.dates import PartialDate
from stancecli.writing.layout import break_of, layout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.writing.layout import Layout, Section

_BLANKS = " \t"
_SORTED = "entries"


def ordered(text: str) -> str:
    """Give the text of a sound file with its entries by country, issue, date and id. Raises CannotWrite."""
    mended = _mended(layout(text))
    laid_out = layout(mended)
    section = laid_out.sections.get(_SORTED)
    return mended if section is None else "".join(_moved(laid_out.lines, section))


def _mended(file: Layout) -> str:
    """Take the white space off the ends of lines, and end the last; what lies within a text stays as it is."""
    lines = list(file.lines)
    for number, line in enumerate(lines):
        if number not in file.within_texts:
            end = break_of(line)
            lines[number] = line.removesuffix(end).rstrip(_BLANKS) + end
    if lines and not break_of(lines[-1]) and len(lines) - 1 not in file.within_texts:
        lines[-1] += break_of(lines[0]) or "\n"
    return "".join(lines)


def _moved(lines: Sequence[str], section: Section) -> list[str]:
    """The lines of a file with the records of a section in order."""
    items = section.items
    begins = sorted(range(len(items)), key=lambda number: _key(items[number].texts))
    if begins == list(range(len(items))):
        return list(lines)
    if not break_of(lines[items[-1].end - 1]):
        message = "the last line of the file is not ended, and lies within a text"
        raise CannotWrite(message)
    if not all(item.movable for item in items):
        message = "an entry ends with a text that keeps the empty lines behind it (|+)"
        raise CannotWrite(message)
    gaps, blocks = zip(*_parted(lines, section), strict=True)
    moved = chain.from_iterable((*gap, *blocks[number]) for gap, number in zip(gaps, begins, strict=True))
    return [*lines[: section.line + 1], *moved, *lines[items[-1].end :]]


def _parted(lines: Sequence[str], section: Section) -> list[tuple[Sequence[str], Sequence[str]]]:
    """The blank lines before each record, and its lines with the comments above it."""
    ends = [section.line + 1, *(item.end for item in section.items)]
    return [_part(lines[end : item.end]) for end, item in zip(ends, section.items, strict=False)]


def _part(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    blank = next(number for number, line in enumerate(lines) if line.strip())
    return lines[:blank], lines[blank:]


def _key(texts: Mapping[str, str]) -> tuple[str, str, tuple[int, int, str], str]:
    try:
        when = PartialDate.parse(texts.get("date", "")).sort_key
    except ValueError:
        # What is no date comes first, where it is seen.
        when = (0, 0, texts.get("date", ""))
    return texts.get("country", ""), texts.get("issue", ""), when, texts.get("id", "")
