"""Why an answer is empty: the first reason that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.stances.stance import Silent, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from stancecli.model.codebook import Coverage
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, RollCall
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View


def is_applicable(view: View, cell: Cell) -> bool:
    """Whether the question is asked of the country at that moment."""
    issue = view.ledger.issues[cell.issue]
    too_early = issue.asked_from is not None and view.moment.last < issue.asked_from.earliest
    return not too_early and cell.country not in issue.not_applicable and cell.toward != cell.country


def silent(view: View, cell: Cell, recorded: Iterable[Entry | RollCall]) -> Stance:
    """Give the silence of a cell whose question is asked and in which nothing has ended.

    `recorded`: what is on record without a source that says what; with none, it depends on how far was searched.
    """
    ids = tuple(record.id for record in sorted(recorded, key=lambda record: record.sort_key))
    if ids:
        return Stance(cell, Silent("unknown"), entries=ids)
    covered = covered_on(view.ledger, cell, view.moment.last)
    return Stance(cell, Silent("no-evidence" if covered else "not-covered"))


def covered_on(ledger: Ledger, cell: Cell, day: date) -> bool:
    """Whether the issue was searched for the country up to that day."""
    return any(c.from_.earliest <= day <= c.until.latest for c in coverage_of(ledger, cell))


def coverage_of(ledger: Ledger, cell: Cell) -> list[Coverage]:
    """What was declared as searched for a cell's country and issue."""
    return [c for c in ledger.coverage if cell.issue in c.issues and cell.country in c.countries]
