"""Words folded into lines of a width, broken where a reader would break them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where a word too long for its line may be broken: first after a stroke (addresses, spans of dates), then after
# what joins the parts of an id, a symbol or a file's name.
_STROKES = re.compile(r"[^/|]*[/|]+|[^/|]+")
_JOINTS = re.compile(r"[^-–_.,;:?&=@+~]*[-–_.,;:?&=@+~]+|[^-–_.,;:?&=@+~]+")


def folded(words: str, width: int) -> list[str]:
    """Give lines no wider than `width`, broken at blanks; a longer word after a sign within it, else anywhere."""
    # No line holds less than one wide character.
    return [line for paragraph in words.split("\n") for line in _folded(paragraph, max(width, 2))]


def unbroken(words: str) -> list[str]:
    """The parts that had better stay whole: words, dates, the parts of a path; an address, which is to be clicked."""
    return [part for word in words.split() for part in ([word] if is_address(word) else _STROKES.findall(word))]


def jointed(word: str) -> list[str]:
    """The parts of an id or a file's name."""
    return _JOINTS.findall(word)


def is_address(word: str) -> bool:
    """Whether a word is the address of a page."""
    return "://" in word


def _folded(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        for number, part in enumerate(_parts(word, width, (_STROKES, _JOINTS))):
            glue = " " if lines[-1] and not number else ""
            if _fits(f"{lines[-1]}{glue}{part}", width) and _may_follow(lines[-1], word, number, width):
                lines[-1] += glue + part
            else:
                lines.append(part)
    return lines[1:] if lines[0] == "" and len(lines) > 1 else lines


def _fits(words: str, width: int) -> bool:
    return cell_len(words) <= width


def _may_follow(line: str, word: str, number: int, width: int) -> bool:
    """Whether a word may begin behind others: one that will be broken begins a line of its own."""
    return number > 0 or line == "" or _fits(word, width)


def _parts(word: str, width: int, signs: Sequence[re.Pattern[str]]) -> list[str]:
    """The parts of a word that fit the width, broken at as few kinds of sign as will do."""
    if _fits(word, width):
        return [word] if word else []
    if not signs:
        return chop_cells(word, width)
    return [part for piece in signs[0].findall(word) for part in _parts(piece, width, signs[1:])]
