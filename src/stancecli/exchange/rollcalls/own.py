"""The columns of our own two shapes that tell of a roll call, read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.exchange.rollcalls.cells import day, texts, totals
from stancecli.model.panel import Head

if TYPE_CHECKING:
    from stancecli.exchange.rollcalls.sheet import Row, Sheet

_TOTALS = ("yes", "no", "abstain", "absent")
COLUMNS = ("id", "symbol", "body", "series", "date", "title", "source", "record", *_TOTALS)


def head_of(sheet: Sheet, line: int, row: Row) -> Head:
    """Read a roll call."""
    identity = texts(sheet, row, "id")
    if not identity:
        sheet.fault(line, "bad-word", "a roll call has no id")
    return Head(
        identity,
        day(sheet, line, texts(sheet, row, "date")),
        texts(sheet, row, "symbol") or None,
        texts(sheet, row, "body") or None,
        texts(sheet, row, "series") or None,
        texts(sheet, row, "title"),
        texts(sheet, row, "source") or None,
        texts(sheet, row, "record") or None,
        totals(sheet, line, row, {vote: vote for vote in _TOTALS}),
    )


def row_of(head: Head) -> list[str]:
    """Write a roll call, under `COLUMNS`."""
    told: dict[str, object] = {
        "id": head.id,
        "symbol": head.symbol,
        "body": head.body,
        "series": head.series,
        "date": head.date,
        "title": head.title,
        "source": head.source,
        "record": head.record,
        **{str(vote): number for vote, number in head.totals.items()},
    }
    return ["" if told.get(name) is None else str(told[name]) for name in COLUMNS]
