"""The codebook page of one issue: what it asks, its scale with definitions, and what was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.coverage import COLUMNS as COVERAGE
from stancecli.reports.coverage import WITHIN_NOTE, coverage_rows
from stancecli.reports.notes import ledger_note
from stancecli.reports.wording import country_term, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.codebook import Issue, Position
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell

_PROPERTIES = (Column("property", "Property"), Column("value", "Value"))
_SCALE = (
    Column("position", "Position"),
    Column("score", "Score", "score"),
    Column("means", "Means"),
    Column("example", "Example"),
    Column("border", "At its border"),
)
_YEAR = 12


def codebook(ledger: Ledger, issue: Issue) -> Page:
    """Tell all that the codebook says of an issue, and how much is recorded for each country."""
    answer = table("issue", f"{issue.title}: {issue.question}", _PROPERTIES, _properties(ledger, issue))
    scale = [_scale(ledger, issue)] if issue.scale else []
    rows = coverage_rows(ledger, tuple(ledger.countries.values()), (issue,))
    searched = table("coverage", "What was searched", COVERAGE[1:], (row[1:] for row in rows)).with_notes(WITHIN_NOTE)
    return Page((answer.with_notes(ledger_note(ledger)), *scale, searched))


def _properties(ledger: Ledger, issue: Issue) -> Iterator[tuple[Cell, ...]]:
    axis = ledger.axis_of(issue)
    told: dict[str, Cell] = {
        "issue": issue.id,
        "title": issue.title,
        "question": issue.question,
        "measure": issue.measure,
        "axis": f"{axis.low} … {axis.high}",
        "toward": tuple(country_term(ledger, who) for who in issue.toward),
        "asked_from": issue.asked_from,
        "stale_after": _months(issue.stale_after),
        "group": issue.group,
        "not_applicable": tuple(country_term(ledger, who) for who in issue.not_applicable),
    }
    yield from ((Term(name, name.replace("_", " ")), value) for name, value in told.items() if value)


def _months(number: int | None) -> str | None:
    """Write a span: in years where it has whole ones."""
    if number is None:
        return None
    length, unit = (number // _YEAR, "year") if number % _YEAR == 0 else (number, "month")
    return f"{length} {unit}{'s' * (length != 1)}"


def _scale(ledger: Ledger, issue: Issue) -> Table:
    """The positions from the high end to the low, each with its definition and the entries that show it."""
    steps = sorted(issue.scale, key=lambda step: -step.score)
    return table("scale", "Scale", _SCALE, (_step(ledger, step) for step in steps))


def _step(ledger: Ledger, step: Position) -> tuple[Cell, ...]:
    position = Term(step.position, spaced(step.position), step.score)
    return (position, step.score, step.means, _entry(ledger, step.example), _entry(ledger, step.border))


def _entry(ledger: Ledger, name: str | None) -> Term | None:
    """An entry: for people with what it tells, and the position it carries, if any."""
    if name is None:
        return None
    entry = ledger.entry[name]
    carried = f" ({spaced(entry.position)})" if entry.position else ""
    return Term(name, f"{entry.summary}{carried}\n{name}")
