"""The issues of a ledger: the questions it asks of each country."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.notes import ledger_note
from stancecli.reports.wording import country_term, signed, spaced

if TYPE_CHECKING:
    from stancecli.model.codebook import Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell

COLUMNS = (
    Column("issue", "Issue", places=True),
    Column("title", "Title"),
    Column("measure", "Measure"),
    Column("question", "Question"),
    Column("toward", "Toward", "names"),
    Column("group", "Group"),
    Column("axis", "Axis"),
    Column("positions", "Positions", "names"),
    Column("entries", "Entries", "number"),
    Column("roll_calls", "Roll calls", "number"),
)


def issues(ledger: Ledger) -> Table:
    """List the issues with their question, scale and how much is recorded on each."""
    written = Counter(entry.issue for entry in ledger.entries)
    voted = Counter(roll_call.issue for roll_call in ledger.roll_calls)
    rows = (_row(ledger, issue, written[issue.id], voted[issue.id]) for issue in ledger.issues.values())
    return table("issues", "Issues", COLUMNS, rows).with_notes(ledger_note(ledger))


def _row(ledger: Ledger, issue: Issue, entries: int, roll_calls: int) -> tuple[Cell, ...]:
    axis = ledger.axis_of(issue)
    scale = sorted(issue.scale, key=lambda step: -step.score)
    return (
        issue.id,
        issue.title,
        issue.measure,
        issue.question,
        tuple(country_term(ledger, who) for who in issue.toward),
        issue.group,
        f"{axis.low} … {axis.high}",
        tuple(Term(step.position, f"{spaced(step.position)} ({signed(step.score)})", step.score) for step in scale),
        entries,
        roll_calls,
    )
