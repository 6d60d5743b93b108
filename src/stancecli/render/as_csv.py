"""CSV after RFC 4180: a header even when empty, and every cell exact."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from stancecli.render import flat

if TYPE_CHECKING:
    from stancecli.model.table import Page
    from stancecli.render import Screen
    from stancecli.render.flat import Flat

whole = False

# By this mark a spreadsheet knows UTF-8.
_MARK = "\ufeff"
# Where a spreadsheet takes a cell for a formula: at its beginning; and within it after a semicolon or a line break,
# for a spreadsheet of a country that writes a decimal comma parts cells there. The wide signs count as the narrow.
_FORMULA = re.compile(r"^(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;\r\n])(?=[=+\-@＝＋－＠])")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def render(page: Page, screen: Screen) -> str:
    """Write the answer of a page; for a spreadsheet with a byte-order mark, and no cell that it would run."""
    out = io.StringIO(newline="")
    # With a lone "\n" as terminator Python 3.11 leaves a carriage return in a cell unquoted, and it is lost.
    writer = csv.writer(out, lineterminator="\r\n")
    text = _inert if screen.spreadsheet else flat.text
    writer.writerow([text(key) for key in flat.keys(page.answer)])
    writer.writerows([text(cell) for cell in row] for row in flat.rows(page.answer))
    return (_MARK if screen.spreadsheet else "") + out.getvalue()


def _inert(cell: Flat) -> str:
    """Write an apostrophe before what a spreadsheet would run. A number stays one."""
    words = flat.text(cell)
    is_number = isinstance(cell, int | float) or _NUMBER.fullmatch(words)
    return words if is_number else _FORMULA.sub("'", words)
