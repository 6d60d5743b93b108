"""The words of a query: as much of SQL as it takes to tell one statement from several, and where a word stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
      (?P<blank> \s+ | --[^\n]* | /\*.*?(?:\*/|\Z) )
    | (?P<text> '(?:''|[^'])*'? )
    | (?P<name> "(?:""|[^"])*"? | `(?:``|[^`])*`? | \[[^\]]*\]? | [^\W\d][\w$]* )
    | (?P<number> [0-9][\w.]* | \.[0-9]\w* )
    | (?P<given> [?][0-9]* | [:@$][\w$]+ )
    | (?P<sign> \|\| | <= | >= | <> | == | != | << | >> | ->>? | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTED = {'"': '"', "`": "`", "[": "]"}


class Token(NamedTuple):
    """A word or sign of a query, and where it begins and ends."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def named(self) -> str:
        """What a name says, without the quotes around it; in small letters, for names know no case."""
        close = _QUOTED.get(self.text[:1])
        bare = self.text[1:].removesuffix(close).replace(close * 2, close) if close else self.text
        return bare.casefold()


def tokens(query: str) -> list[Token]:
    """Give the words and signs of a query, without blanks and comments."""
    return [token for token in _all(query) if token.kind != "blank"]


def _all(query: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(query):
        yield Token(match.lastgroup or "sign", match[0], match.start(), match.end())
