"""A table where nothing limits its width and nothing is coloured: its lines, written without further ado.

A matrix of two hundred countries takes rich longer than all of its numbers take to compute.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from stancecli.render.widths import GAP, spanned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.render.sheet import Sheet


def ruled(rows: Sheet, widths: Sequence[int]) -> Iterator[str]:
    """The header, a rule, and the rows, each column as wide as its widest cell."""
    yield from _lines(rows.heads, widths, rows.numeric)
    yield "─" * spanned(widths)
    for row in rows.texts:
        yield from _lines(row, widths, rows.numeric)


def _lines(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> Iterator[str]:
    for parts in zip_longest(*(cell.split("\n") for cell in cells), fillvalue=""):
        yield (" " * GAP).join(map(_padded, parts, widths, numeric))


def _padded(part: str, width: int, numeric: bool) -> str:  # noqa: FBT001 - a column's, mapped with its width
    blank = " " * (width - cell_len(part))
    return blank + part if numeric else part + blank
