"""A fault as its reader needs it: the place, the sentence, the line itself with a caret, the way out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from stancecli.render.plain import visible

if TYPE_CHECKING:
    from stancecli.errors import Problem


def explained(problem: Problem) -> str:
    """Write one problem: `FILE:LINE:COL: severity: code: message`, the excerpt, a caret, the hint."""
    lines = [visible(f"{problem.place}: {problem.severity}: {problem.code}: {problem.message}")]
    if problem.excerpt:
        number = str(problem.place.line)
        margin = " " * len(number)
        lines += [f" {number} | {_shown(problem.excerpt)}", f" {margin} | {_caret(problem)}"]
    if problem.hint:
        lines.append(f"   = {visible(problem.hint)}")
    return "\n".join(lines)


def _caret(problem: Problem) -> str:
    """Carets under the culprit, as wide as it is shown."""
    first = problem.place.column - 1 - problem.cut
    culprit = problem.excerpt[first : max(problem.place.end_column - 1 - problem.cut, first + 1)]
    return " " * _width(problem.excerpt[:first]) + "^" * max(_width(culprit), 1)


def _shown(words: str) -> str:
    """A line of the user's with tabs as one blank, so that carets stand where they should."""
    return visible(words.replace("\t", " ").replace("\r", ""))


def _width(words: str) -> int:
    shown = _shown(words)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown)
