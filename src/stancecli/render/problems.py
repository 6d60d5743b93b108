"""A fault as its reader needs it: the place, the sentence, the line itself with a caret, the way out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from stancecli.render.plain import line, visible

if TYPE_CHECKING:
    from stancecli.errors import Problem

# What takes no column of its own: accents, marks that enclose, joiners.
_NO_WIDTH = {"Mn", "Me", "Cf"}


def explained(problem: Problem) -> str:
    """Write one problem: `FILE:LINE:COL: severity: code: message`, the excerpt, a caret, the hint."""
    place = visible(str(problem.place)).replace("\n", "\\n")
    lines = [f"{place}: {problem.severity}: {problem.code}: {line(problem.message)}"]
    if problem.excerpt:
        number = str(problem.place.line)
        margin = " " * len(number)
        lines += [f" {number} | {_shown(problem.excerpt)}", f" {margin} | {_caret(problem)}"]
    if problem.hint:
        lines.append(f"   = {line(problem.hint)}")
    return "\n".join(lines)


def _caret(problem: Problem) -> str:
    """Carets under the culprit, as wide as it is shown."""
    first = problem.place.column - 1 - problem.cut
    culprit = problem.excerpt[first : max(problem.place.end_column - 1 - problem.cut, first + 1)]
    return " " * _width(problem.excerpt[:first]) + "^" * max(_width(culprit), 1)


def _shown(words: str) -> str:
    """A line of the user's with tabs as one blank, so that carets stand where they should."""
    return visible(words.replace("\t", " "))


def _width(words: str) -> int:
    """How many columns of a terminal the words take."""
    return sum(map(_columns, _shown(words)))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
