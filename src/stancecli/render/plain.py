"""A table as people read it: words for ids, and nothing in them that a terminal would obey."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from stancecli.model.table import Flagged, Moved, Term, bare

if TYPE_CHECKING:
    from stancecli.model.table import Cell, Column, Page, Table

NUMBERS = frozenset({"count", "number", "figure", "score"})
# Before what moved since the period before: seen without colour, and heard.
_MOVED = "→ "
_HARMLESS = {"\n", "\t"}
_OBEYED = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}
_SOFT_HYPHEN = "\u00ad"
_ADDRESS = re.compile(r"https?://\S+")
# What an address may not hold as it is; without it nothing in an address has a meaning in any markup.
_ENCODED = re.compile(r"[^A-Za-z0-9%._~:/?#\[\]@!$&'()*+,;=-]")


def tables(page: Page) -> list[Table]:
    """The tables people see: the answer, and those beside it that have rows and say something else."""
    return [page.answer, *(table for table in page.tables[1:] if table.rows and not table.quotable)]


def columns(table: Table) -> list[int]:
    """The columns people see, by number: not those for machines, nor those in which no row says anything."""
    return [
        number
        for number, column in enumerate(table.columns)
        if not column.for_machines and (not table.rows or any(row[number] not in (None, (), "") for row in table.rows))
    ]


def text(column: Column, cell: Cell) -> str:
    """Write a cell for people."""
    match cell:
        case Moved(within):
            return _MOVED + text(column, within)
        case Flagged(number, flags):
            return f"{text(column, number)} ({flags})"
        case None:
            return ""
        case Term():
            return visible(cell.text)
        case tuple():
            return visible(", ".join(one.text if isinstance(one, Term) else one for one in cell))
        case int() | float() if column.kind == "score":
            return f"{cell:+.3g}" if cell else "0"
        case float() if column.kind == "figure":
            return str(int(cell) if cell.is_integer() else cell)
        case float():
            return f"{cell:.3g}"
    return visible(str(cell).lower() if isinstance(cell, bool) else str(cell))


def leaning(column: Column, cell: Cell) -> float | None:
    """Give the score that a cell stands for, from −2 to +2; None where it has none."""
    within = bare(cell)
    told = within.leaning if isinstance(within, Term) else within if column.kind == "score" else None
    return told if isinstance(told, int | float) else None


def address(column: Column, cell: Cell) -> str | None:
    """Give the address that a cell links to, in the signs that addresses have; None where it is no web address."""
    if column.kind != "link" or not isinstance(cell, str) or not (cell.isprintable() and _ADDRESS.fullmatch(cell)):
        return None
    return _ENCODED.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), cell)


def line(words: str) -> str:
    """Write a title, a header or a note for people: visible, and in one line."""
    return " ".join(visible(words).split())


def visible(words: str) -> str:
    r"""Write out the characters that a terminal obeys instead of showing (escapes, direction marks): `\x1b`."""
    if words.isprintable():
        return words
    return "".join(character if is_harmless(character) else _written_out(character) for character in words)


def is_harmless(character: str) -> bool:
    """Whether a terminal shows the character, or at most begins a line for it."""
    return character in _HARMLESS or character in _JOINERS or unicodedata.category(character) not in _OBEYED


def _written_out(character: str) -> str:
    # A soft hyphen is one that is not seen unless a word is broken there.
    return "" if character == _SOFT_HYPHEN else character.encode("unicode_escape").decode("ascii")
