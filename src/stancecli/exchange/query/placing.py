"""Where in a query its fault stands. SQLite names the culprit; Python does not hand on where it found it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from stancecli.errors import Place, Problem, WrongQuery
from stancecli.exchange.query.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stancecli.exchange.query.tokens import Token

_NEAR = re.compile(r'near "(?P<word>.*)": syntax error', re.DOTALL)
_BROKEN = re.compile(r'unrecognized token: "(?P<word>.*)"', re.DOTALL)
_NAMED = re.compile(
    r"(?:no such (?:column|table|function|table-valued function)|ambiguous column name|"
    r"misuse of (?:aggregate function|window function|aggregate)|wrong number of arguments to function|"
    r"not authorized to use function):? (?P<name>.+?)(?:\(\))?",
    re.DOTALL,
)
_LONGEST = 160


class Span(NamedTuple):
    """From which character of a query to which."""

    start: int
    end: int


def wrong(query: str, span: Span | None, message: str, hint: str = "", *, shown: str = "query") -> WrongQuery:
    """Tell what is wrong with a query, under the user's own line."""
    if span is None:
        return WrongQuery(Problem(Place(shown), "wrong-query", "error", message, hint))
    before = query[: span.start]
    number, begin = before.count("\n"), before.rfind("\n") + 1
    line = query[begin:].split("\n", 1)[0].rstrip("\r")
    column = span.start - begin
    # As much of a long line as can be shown: what was cut on the left moves the caret.
    cut = max(0, column - _LONGEST // 2) if len(line) > _LONGEST else 0
    width = min(max(span.end - span.start, 1), max(len(line) - column, 1))
    excerpt = f"{'…' if cut else ''}{line[cut : cut + _LONGEST]}{'…' if cut + _LONGEST < len(line) else ''}"
    place = Place(shown, number + 1, column + 1, column + 1 + width)
    return WrongQuery(Problem(place, "wrong-query", "error", message, hint, excerpt, max(cut - 1, 0)))


def place_of(message: str, query: str, fault_of: Callable[[str], str]) -> Span | None:
    """Find the place that SQLite's message is about; `fault_of` gives its message for another query."""
    if message.startswith("incomplete input"):
        last = tokens(query)[-1:]
        return Span(last[0].end - 1, last[0].end) if last else None
    if match := _BROKEN.fullmatch(message):
        start = query.find(match["word"])
        return Span(start, start + len(match["word"])) if start >= 0 else None
    if match := _NEAR.fullmatch(message):
        return _near(match["word"], message, query, fault_of)
    if match := _NAMED.fullmatch(message):
        return _named(match["name"].casefold().split("."), tokens(query))
    return None


def name_in(message: str) -> str | None:
    """Give the name that a message is about, if it is about one."""
    match = _NAMED.fullmatch(message)
    return match["name"] if match else None


def _near(word: str, message: str, query: str, fault_of: Callable[[str], str]) -> Span | None:
    """The first place of the word up to which the query is wrong in this way: the parser stopped there."""
    found = [Span(token.start, token.end) for token in tokens(query) if token.text == word]
    stopped = (span for span in found if fault_of(query[: span.end]) == message)
    return next(stopped, found[0] if found else None)


def _named(parts: Sequence[str], found: Sequence[Token]) -> Span | None:
    """The first place of a name, which may stand behind that of its table."""
    width = 2 * len(parts) - 1
    for number in range(len(found) - width + 1):
        within = found[number : number + width]
        if [token.named for token in within[::2]] == list(parts) and all(token.text == "." for token in within[1::2]):
            return Span(within[0].start, within[-1].end)
    return _named(parts[1:], found) if len(parts) > 1 else None
