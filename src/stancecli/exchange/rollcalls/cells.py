"""Cells that are no votes: days, totals, bodies, texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from stancecli.exchange.rollcalls.faults import short
from stancecli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.words import Vote

BODIES = {"GA": "unga", "SC": "unsc"}
_BY_SYMBOL = (("A/HRC/", "hrc"), ("A/", "unga"), ("S/", "unsc"))
_COUNT = re.compile(r"([0-9]{1,9})(?:\.0)?")


def day(sheet: Sheet, line: int, text: str) -> PartialDate | None:
    """Read a date; None, with its fault, for what is none; None for what is not given."""
    if not text.strip():
        return None
    try:
        return PartialDate.parse(text.strip())
    except ValueError as error:
        sheet.fault(line, "bad-date", str(error))
        return None


def texts(sheet: Sheet, row: Row, name: str) -> str:
    """The text in a column, its line breaks as blanks; empty where there is no such column."""
    return " ".join(row[sheet.names[name]].split()) if name in sheet.names else ""


def totals(sheet: Sheet, line: int, row: Row, names: Mapping[str, str]) -> dict[Vote, int]:
    """How many voted how in the whole body, as far as the file says."""
    found: dict[Vote, int] = {}
    for vote, name in names.items():
        text = texts(sheet, row, name)
        if match := _COUNT.fullmatch(text):
            found[cast("Vote", vote)] = int(match[1])
        elif text:
            sheet.fault(line, "bad-total", f"'{short(text)}' is no count of votes in '{name}'")
    return found


def body_of(symbol: str) -> str | None:
    """The body that voted, by the symbol of its text."""
    return next((body for start, body in _BY_SYMBOL if symbol.startswith(start)), None)
