"""Who held one after another in a cell, and where a run of one position was broken."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from stancecli.model.records import Entry


def succession(entries: Sequence[Entry]) -> list[Entry]:
    """Give the entries that held one after another, of entries in reading order.

    A weaker one (an assessment, something passed on, low confidence) holds only until the first firm one.
    """
    placed = [entry for entry in entries if entry.position is not None]
    first_firm = next((number for number, entry in enumerate(placed) if entry.is_firm), len(placed))
    return placed[:first_firm] + [entry for entry in placed[first_firm:] if entry.is_firm]


def runs(holders: Sequence[Entry]) -> list[list[Entry]]:
    """Part holders into unbroken runs: of the same position, without a gap where one had ended."""
    found: list[list[Entry]] = []
    for entry in holders:
        if found and _continues(found[-1][-1], entry):
            found[-1].append(entry)
        else:
            found.append([entry])
    return found


def has_ended(entry: Entry, day: date) -> bool:
    """Whether its last day lies before that day, however late in its month or year it was."""
    return entry.ends is not None and entry.ends.latest < day


def may_have_ended(entry: Entry, day: date) -> bool:
    """Whether its last day may lie before that day."""
    return entry.ends is not None and entry.ends.earliest < day


def _continues(earlier: Entry, later: Entry) -> bool:
    if earlier.position != later.position:
        return False
    first = later.date.earliest
    return earlier.ends is None or first - earlier.ends.latest <= timedelta(days=1)
