"""Our own long shape: a row a vote, the roll call in each."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.own import COLUMNS, head_of, row_of
from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.rollcalls.building import Builder, Cast
    from stancecli.exchange.rollcalls.sheet import Sheet
    from stancecli.model.panel import Panel
    from stancecli.model.records import Source

TITLE = "roll calls, a row a vote"
GIVES: Literal["all", "heads", "votes"] = "all"
SOURCE: Source | None = None


def fits(sheet: Sheet) -> bool:
    """Whether the header is this shape's."""
    return sheet.has("id", "date", "country", "vote")


def read(sheet: Sheet, builder: Builder) -> None:
    """Read the roll calls and their votes."""
    builder.cast(sheet, _votes(sheet, builder), CODES)


def _votes(sheet: Sheet, builder: Builder) -> Iterator[Cast]:
    key, country, vote = sheet.at("id"), sheet.at("country"), sheet.at("vote")
    numbers = builder.numbers
    for line, row in sheet.rows(key):
        if row[key] not in numbers:
            builder.add(sheet, line, row[key], head_of(sheet, line, row))
        yield line, row[key], row[country].strip(), row[vote].strip()


def write(panel: Panel) -> str:
    """Write a panel in this shape."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, "country", "vote"])
    codes = {country: ballots.codes(len(panel.heads)) for country, ballots in panel.countries.items()}
    for number, head in enumerate(panel.heads):
        cells = row_of(head)
        writer.writerows([*cells, country, VOTES[each[number]]] for country, each in codes.items())
    return out.getvalue()
