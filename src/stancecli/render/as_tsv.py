r"""Tab-separated values: one line a row, whatever its cells hold.

A tab, a line feed, a carriage return and a backslash within a cell are written `\t`, `\n`, `\r` and `\\`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.render import flat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.table import Page
    from stancecli.render import Screen
    from stancecli.render.flat import Flat

whole = False

_WRITTEN = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def render(page: Page, _screen: Screen) -> str:
    """Write the answer of a page. Several names in a cell are joined by `; `."""
    return _line(flat.keys(page.answer)) + "".join(map(_line, flat.rows(page.answer)))


def _line(cells: Iterable[Flat]) -> str:
    return "\t".join(flat.text(cell).translate(_WRITTEN) for cell in cells) + "\n"
