"""A matrix after Voeten: a row a roll call, a column a country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.cells import day
from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.columns import read_columns
from stancecli.exchange.rollcalls.publishers import VOETEN
from stancecli.model.panel import Head

if TYPE_CHECKING:
    from collections.abc import Hashable

    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.records import Source

TITLE = "matrix after Voeten"
GIVES: Literal["all", "heads", "votes"] = "all"
SOURCE: Source | None = VOETEN
_OWN = ("rcid", "date", "session", "resid", "unres", "me", "nu", "di", "hr", "co", "ec")
_ISSUES = ("me", "nu", "di", "hr", "co", "ec")
_NUMBERS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent", "9": "not-member"}
# Written as a whole number or, by programs that lost it, as one with a point.
_WORDS = {f"{number}{point}": CODES[vote] for number, vote in _NUMBERS.items() for point in ("", ".0")}


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("rcid", "date", *_ISSUES)


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls with their votes. A number is used again decades later: the key is it with the date."""
    read_columns(sheet, builder, _OWN, _head, _WORDS)


def _head(sheet: Sheet, line: int, row: Row) -> tuple[Hashable, Head]:
    number, date = row[sheet.at("rcid")].removesuffix(".0"), row[sheet.at("date")].strip()
    head = Head(f"rcid-{number}-{date}", day(sheet, line, date), body="unga", record=number)
    return (number, date), head
