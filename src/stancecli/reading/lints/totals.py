"""Totals: what was given up to a day does not get less."""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING, NamedTuple

from stancecli.reading.lints.allowing import Finding
from stancecli.reading.lints.cells import grouped, placed_entries
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from stancecli.model.records import Figure
    from stancecli.reading.draft import Draft
    from stancecli.reading.lints.cells import Placed


class _Total(NamedTuple):
    """A figure of a cumulative amount, the how-manieth it is, and its measure."""

    placed: Placed
    number: int
    figure: Figure
    value: Decimal
    measure: tuple[str | None, ...]


def falling_totals(draft: Draft) -> Iterator[Finding]:
    """A cumulative total is no lower than one of the same cell that is certainly earlier."""
    for group in grouped(_totals(draft), lambda total: total.measure):
        yield from _falling(group)


def _totals(draft: Draft) -> Iterator[_Total]:
    for placed in placed_entries(draft):
        amount = placed.entry.amount
        if amount is None or amount.basis != "cumulative":
            continue
        for number, figure in enumerate(amount.figures):
            if figure.value is not None:
                measure = (placed.entry.country, placed.entry.issue, figure.in_, amount.stage)
                yield _Total(placed, number, figure, figure.value, measure)


def _falling(group: Sequence[_Total]) -> Iterator[Finding]:
    """Go through the totals of one measure by date, with the highest that are certainly earlier at hand."""
    waiting = sorted(group, key=lambda total: total.placed.entry.date.latest, reverse=True)
    highest: list[_Total] = []
    for later in sorted(group, key=lambda total: total.placed.entry.sort_key):
        while waiting and waiting[-1].placed.entry.date.certainly_before(later.placed.entry.date):
            # What is at most so much may have been less.
            if waiting[-1].figure.bound != "at-most":
                insort(highest, waiting[-1], key=lambda total: -total.value)
            waiting.pop()
        earlier = next((total for total in highest if not later.placed.disputes(total.placed)), None)
        # What is at least so much may be more.
        if earlier is not None and later.value < earlier.value and later.figure.bound != "at-least":
            yield _fallen(earlier, later)


def _fallen(earlier: _Total, later: _Total) -> Finding:
    before = earlier.placed.entry
    message = f"a total of {_said(later)}, and of {_said(earlier)} before ('{short(before.id)}', {before.date})"
    hint = "mend one of them, write single for one gift, or let them dispute each other"
    at = ("amount", "figures", later.number, "value")
    problem = later.placed.located.problem(at, "total-falls", message, hint, "warning")
    return Finding(problem, (earlier.placed.located, later.placed.located))


def _said(total: _Total) -> str:
    return f"{total.value} {short(total.figure.in_)}"
