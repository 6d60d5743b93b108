"""The UN Digital Library's "General Assembly Voting Data" as downloaded: a row a vote, the roll call in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.cells import body_of, day, texts, totals
from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.publishers import UNDL
from stancecli.model.panel import Head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.rollcalls.building import Builder, Cast
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.records import Source

TITLE = "UN Digital Library, voting data as downloaded"
GIVES: Literal["all", "heads", "votes"] = "all"
SOURCE: Source | None = UNDL
# An earlier edition wrote the plurals, and NV for what is X now.
_NEEDED = ("undl_id", "ms_code|ms_codes", "ms_name", "ms_vote|ms_votes", "date", "resolution|resolutions")
WORDS = {"Y": CODES["yes"], "N": CODES["no"], "A": CODES["abstain"]}
WORDS |= dict.fromkeys(("X", "NV", ""), CODES["absent"]) | {"?": CODES["unknown"]}
_TOTALS = {"yes": "total_yes", "no": "total_no", "abstain": "total_abstentions", "absent": "total_non_voting"}


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has(*_NEEDED)


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls and their votes. Who was not a member is not listed."""
    builder.unlisted = "not-member"
    builder.cast(sheet, _votes(sheet, builder), WORDS)


def _votes(sheet: Sheet, builder: Builder) -> Iterator[Cast]:
    key, code = sheet.at("undl_id"), sheet.at("ms_code", "ms_codes")
    name, vote = sheet.at("ms_name"), sheet.at("ms_vote", "ms_votes")
    numbers = builder.numbers
    for line, row in sheet.rows(key):
        if row[key] not in numbers:
            builder.add(sheet, line, row[key], _head(sheet, line, row))
        yield line, row[key], (row[code], row[name]), row[vote]


def _head(sheet: Sheet, line: int, row: Row) -> Head:
    symbol = row[sheet.at("resolution", "resolutions")].strip()
    return Head(
        "" if symbol else f"undl-{row[sheet.at('undl_id')]}",
        day(sheet, line, row[sheet.at("date")]),
        symbol or None,
        body_of(symbol),
        title=texts(sheet, row, "title"),
        record=row[sheet.at("undl_id")],
        totals=totals(sheet, line, row, _TOTALS),
    )
