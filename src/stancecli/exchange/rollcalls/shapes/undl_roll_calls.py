"""The UN Digital Library's recorded votes in two files: this one holds the roll calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.cells import BODIES, day, texts, totals
from stancecli.exchange.rollcalls.publishers import UNDL
from stancecli.model.panel import Head

if TYPE_CHECKING:
    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.records import Source

TITLE = "UN Digital Library, roll calls"
GIVES: Literal["all", "heads", "votes"] = "heads"
SOURCE: Source | None = UNDL
_TOTALS = {"yes": "yes", "no": "no", "abstain": "abstain", "absent": "non_voting"}


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("undl_id", "symbol", "body", "date") and not sheet.has("ms_name")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls."""
    for line, row in sheet.rows():
        builder.add(sheet, line, row[sheet.at("undl_id")], _head(sheet, line, row))


def _head(sheet: Sheet, line: int, row: Row) -> Head:
    symbol, body = texts(sheet, row, "symbol"), texts(sheet, row, "body")
    return Head(
        "" if symbol else f"undl-{row[sheet.at('undl_id')]}",
        day(sheet, line, row[sheet.at("date")]),
        symbol or None,
        BODIES.get(body, body.casefold()) or None,
        title=texts(sheet, row, "title"),
        record=row[sheet.at("undl_id")],
        totals=totals(sheet, line, row, _TOTALS),
    )
