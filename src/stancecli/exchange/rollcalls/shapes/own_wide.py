"""Our own wide shape: a row a roll call, a column a country by its ISO alpha-3 code, cells in our own words."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.columns import read_columns
from stancecli.exchange.rollcalls.own import COLUMNS, head_of, row_of
from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Hashable

    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.panel import Head, Panel
    from stancecli.model.records import Source

TITLE = "roll calls, a row each"
GIVES: Literal["all", "heads", "votes"] = "all"
SOURCE: Source | None = None


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("id", "date") and not sheet.has("country", "vote")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls with their votes."""
    read_columns(sheet, builder, COLUMNS, _head, CODES)


def _head(sheet: Sheet, line: int, row: Row) -> tuple[Hashable, Head]:
    head = head_of(sheet, line, row)
    return head.id, head


def write(panel: Panel) -> str:
    """Write a panel in this shape."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, *panel.countries])
    codes = [ballots.codes(len(panel.heads)) for ballots in panel.countries.values()]
    for number, head in enumerate(panel.heads):
        writer.writerow([*row_of(head), *(VOTES[each[number]] for each in codes)])
    return out.getvalue()
