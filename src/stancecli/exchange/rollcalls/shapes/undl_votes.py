"""The UN Digital Library's recorded votes in two files: this one holds the votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.publishers import UNDL
from stancecli.exchange.rollcalls.shapes.undl_download import WORDS

if TYPE_CHECKING:
    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Sheet
    from stancecli.model.records import Source

TITLE = "UN Digital Library, votes"
GIVES: Literal["all", "heads", "votes"] = "votes"
SOURCE: Source | None = UNDL


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("undl_id", "country", "vote")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the votes. Every member is listed, with X where it did not vote; who is not was no member."""
    builder.unlisted = "not-member"
    key, country, vote = sheet.at("undl_id"), sheet.at("country"), sheet.at("vote")
    votes = ((line, row[key], row[country], row[vote]) for line, row in sheet.rows(key))
    builder.cast(sheet, votes, WORDS)
