"""CSV after RFC 4180: a header even when empty, and every cell exact."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from stancecli.render import flat

if TYPE_CHECKING:
    from stancecli.model.table import Page
    from stancecli.render import Screen
    from stancecli.render.flat import Flat

whole = False


def render(page: Page, _screen: Screen) -> str:
    """Write the answer of a page. Several names in a cell are joined by `; `."""
    out = io.StringIO(newline="")
    # With a lone "\n" as terminator Python 3.11 leaves a carriage return in a cell unquoted, and it is lost.
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(flat.keys(page.answer))
    writer.writerows([_text(cell) for cell in row] for row in flat.rows(page.answer))
    return out.getvalue()


def _text(cell: Flat) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case tuple():
            return "; ".join(cell)
    return str(cell)
