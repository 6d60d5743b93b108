"""The roll calls of the General Assembly after Voeten, as the package `unvotes` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.cells import day, texts
from stancecli.exchange.rollcalls.ids import full_symbol
from stancecli.exchange.rollcalls.publishers import UNVOTES
from stancecli.model.panel import Head

if TYPE_CHECKING:
    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.records import Source

TITLE = "unvotes, roll calls"
GIVES: Literal["all", "heads", "votes"] = "heads"
SOURCE: Source | None = UNVOTES


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("rcid", "date", "unres")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls."""
    for line, row in sheet.rows():
        builder.add(sheet, line, row[sheet.at("rcid")], _head(sheet, line, row))


def _head(sheet: Sheet, line: int, row: Row) -> Head:
    number, symbol = row[sheet.at("rcid")], full_symbol(row[sheet.at("unres")])
    return Head(
        "" if symbol else f"rcid-{number}",
        day(sheet, line, row[sheet.at("date")]),
        symbol,
        "unga",
        title=texts(sheet, row, "short") or texts(sheet, row, "descr"),
        record=number,
    )
