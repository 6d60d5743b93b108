"""BibTeX: the sources of an answer, for LaTeX and for reference managers.

Written here and not by a library: see docs/decisions.md.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from stancecli.render import bibliography
from stancecli.render.plain import is_harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.table import Page
    from stancecli.render import Screen
    from stancecli.render.bibliography import Reference

whole = False

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A brace counts in BibTeX with or without a backslash before it: only its name keeps an entry in balance.
_MEANING = {
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_ESCAPED = str.maketrans(_MEANING)
_OF_ADDRESSES = "%/:?#[]@!$&'()*+,;="


def render(page: Page, _screen: Screen) -> str:
    """Write each source of a page as an entry of the type that every style knows."""
    return "\n".join(_entry(reference) for reference in bibliography.references(page))


def _entry(reference: Reference) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    # Parentheses may stand in an id of ours and not in a key of biber's.
    key = re.sub(r"[()]", "+", reference.id)
    return f"@misc{{{key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # A second pair of braces keeps an author's name and a title's capitals as they are printed.
    if reference.author:
        yield "author", f"{{{{{_text(reference.author)}}}}}"
    if reference.title:
        yield "title", f"{{{{{_text(reference.title)}}}}}"
    if reference.publisher:
        yield "howpublished", f"{{{_text(reference.publisher)}}}"
    yield from _date(reference)
    if reference.url:
        yield "url", f"{{{quote(reference.url, safe=_OF_ADDRESSES)}}}"
    if reference.language:
        yield "language", f"{{{_text(reference.language)}}}"
    yield "keywords", f"{{{_text(reference.kind)}}}"


def _date(reference: Reference) -> Iterator[tuple[str, str]]:
    """Year, month and day as far as they are known; as written, too, where BibTeX cannot say it."""
    if not reference.days:
        return
    years = dict.fromkeys(f"{year:04}" for year, *_ in reference.days)
    yield "year", f"{{{'--'.join(years)}}}"
    if len(reference.days) == 1:
        names = zip(("month", "day"), reference.days[0][1:], strict=False)
        yield from ((name, _MONTHS[number - 1] if name == "month" else f"{{{number}}}") for name, number in names)
    if not reference.is_exact:
        yield "note", f"{{Published {_text(reference.published)}}}"


def _text(words: str) -> str:
    """Take the meaning from every sign that has one in LaTeX or BibTeX; in one line, without what cannot be set."""
    line = " ".join("".join(one if is_harmless(one) else " " for one in words).split())
    return line.translate(_ESCAPED)
