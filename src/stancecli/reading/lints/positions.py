"""Entries of one cell that stand beside each other: they contradict each other, or say the same twice."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from stancecli.reading.lints.allowing import Finding
from stancecli.reading.lints.cells import grouped, placed_entries
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.records import Entry
    from stancecli.reading.draft import Draft
    from stancecli.reading.lints.cells import Placed


def opposite_positions(draft: Draft) -> Iterator[Finding]:
    """On one day nobody takes positions on both sides of zero through one channel, unless a dispute says so.

    This one is an error, found whenever a ledger is read: it would answer with both. Of dates wider than a day it
    is not known that the days are one, and zero is opposite to nothing.
    """
    of_a_day = (each for each in placed_entries(draft) if _is_day(each.entry) and each.score)
    for group in grouped(of_a_day, lambda each: (each.cell, each.entry.channel, each.entry.by, each.entry.date.latest)):
        sides: dict[bool, list[Placed]] = {True: [], False: []}
        for later in group:
            other_side = sides[later.score < 0]
            earlier = next((each for each in other_side if not later.disputes(each)), None)
            sides[later.score > 0].append(later)
            if earlier is not None:
                yield _opposites(earlier, later)


def told_twice(draft: Draft) -> Iterator[Finding]:
    """What one cell holds twice on one date, with one position, is one event: unless each names an event of its own.

    A shared event is one event; what is in dispute is told twice for a reason.
    """
    with_position = (each for each in placed_entries(draft) if each.entry.position is not None)
    for group in grouped(with_position, _what_is_told):
        for number, later in enumerate(group):
            earlier = next((each for each in islice(group, number) if not later.disputes(each)), None)
            if earlier is not None:
                message = f"the same position on the same date as '{short(earlier.entry.id)}'"
                hint = "make them one entry with the evidence of both, or give each an event of its own"
                problem = later.located.problem(["position"], "told-twice", message, hint, "warning")
                yield Finding(problem, (earlier.located, later.located))


def _opposites(earlier: Placed, later: Placed) -> Finding:
    message = (
        f"'{short(later.entry.position)}' is opposite to '{short(earlier.entry.position)}' of "
        f"'{short(earlier.entry.id)}': one day, one channel, one 'by'"
    )
    hint = f"if the sources contradict each other, write disputes: [{short(earlier.entry.id)}]; else mend one of them"
    problem = later.located.problem(["position"], "opposite-positions", message, hint)
    return Finding(problem, (earlier.located, later.located))


def _is_day(entry: Entry) -> bool:
    return entry.date.earliest == entry.date.latest and not entry.date.doubtful


def _what_is_told(placed: Placed) -> tuple[object, ...]:
    entry = placed.entry
    return (placed.cell, entry.date.earliest, entry.date.latest, entry.position, entry.event)
