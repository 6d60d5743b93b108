"""A table as it goes to a terminal: its headers and cells as words, each with its style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.table import Term, bare
from stancecli.render import plain
from stancecli.render.spelling import spelt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.table import Cell, Column, Table

# Fixed colours, seen on a light ground and on a dark one alike, and told apart without red and green.
TOWARD_HIGH, TOWARD_LOW, QUIET, HEAD = "color(32)", "color(166)", "color(243)", "bold"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headers, and cells row by row.

    `numeric` says which columns hold numbers; of the first columns, `placing` tell the place of an answer, and
    `naming`, which are as many or more, tell the rows apart.
    """

    heads: Sequence[str]
    brief_heads: Sequence[str]
    texts: Sequence[Sequence[str]]
    styles: Sequence[Sequence[str]]
    numeric: Sequence[bool]
    placing: int
    naming: int


def sheet(table: Table, encoding: str) -> Sheet:
    """Write a table in words that a terminal of that encoding can show."""
    shown = plain.columns(table)
    columns = [table.columns[number] for number in shown]
    cells = [[row[number] for number in shown] for row in table.rows]
    texts = [[_text(c, cell, encoding) for c, cell in zip(columns, row, strict=True)] for row in cells]
    styles = [[_style(c, cell) for c, cell in zip(columns, row, strict=True)] for row in cells]
    heads, brief = ([spelt(plain.line(title), encoding) for title in titles] for titles in _titles(columns))
    numeric = [column.kind in plain.NUMBERS for column in columns]
    placing = next((n for n, column in enumerate(columns) if not column.places), len(columns))
    return Sheet(heads, brief, texts, styles, numeric, placing, _naming(columns, texts, placing))


def _titles(columns: Sequence[Column]) -> tuple[list[str], list[str]]:
    """The titles, and those for where there is little room."""
    return [column.title for column in columns], [column.brief or column.title for column in columns]


def unrepeated(sheet: Sheet) -> list[list[str]]:
    """The cells without the place of an answer, as far as a row shares it with the row above."""
    texts = []
    above: Sequence[str] = ()
    for row in sheet.texts:
        shared = next((n for n, (one, other) in enumerate(zip(row, above, strict=False)) if one != other), len(above))
        blank = min(shared, sheet.placing)
        texts.append([*[""] * blank, *row[blank:]])
        above = row
    return texts


def _naming(columns: Sequence[Column], texts: Sequence[Sequence[str]], placing: int) -> int:
    """How many of the first columns name a row: its place, and as many as tell the rows apart."""
    for number in range(max(placing, 1), len(columns)):
        named = any(column.kind not in plain.NUMBERS for column in columns[:number])
        if named and len({tuple(row[:number]) for row in texts}) == len(texts):
            return number
    return max(placing, 1)


def _text(column: Column, cell: Cell, encoding: str) -> str:
    # A tab is as wide as where it stands, which breaks every column to its right.
    return spelt(plain.text(column, cell).replace("\t", " "), encoding)


def _style(column: Column, cell: Cell) -> str:
    within = bare(cell)
    if isinstance(within, Term) and within.silence:
        return QUIET
    leaning = plain.leaning(column, cell)
    if not leaning:
        return ""
    return TOWARD_HIGH if leaning > 0 else TOWARD_LOW
