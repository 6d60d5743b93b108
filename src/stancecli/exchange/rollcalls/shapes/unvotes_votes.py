"""The votes of the General Assembly after Voeten, as the package `unvotes` has them: a row a vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.publishers import UNVOTES

if TYPE_CHECKING:
    from stancecli.exchange.rollcalls.building import Builder
    from stancecli.exchange.rollcalls.sheet import Sheet
    from stancecli.model.records import Source

TITLE = "unvotes, votes"
GIVES: Literal["all", "heads", "votes"] = "votes"
SOURCE: Source | None = UNVOTES
_WORDS = {"yes": CODES["yes"], "no": CODES["no"], "abstain": CODES["abstain"]}


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("rcid", "country", "country_code", "vote")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the votes. Who is not listed was absent or no member: which, the file does not tell."""
    builder.unlisted = "unknown"
    key, code = sheet.at("rcid"), sheet.at("country_code")
    country, vote = sheet.at("country"), sheet.at("vote")
    votes = ((line, row[key], (row[code], row[country]), row[vote]) for line, row in sheet.rows(key))
    builder.cast(sheet, votes, _WORDS)
