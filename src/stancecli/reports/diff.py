"""What changed between two moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, table
from stancecli.reports.notes import ledger_note, moment_note
from stancecli.reports.wording import (
    country_term,
    issue_term,
    measure_text,
    since,
    sources_of,
    stance_term,
    toward_term,
)
from stancecli.stances.cells import cells
from stancecli.stances.change import UNMOVED, changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.change import Change

COLUMNS = (
    Column("country", "Country"),
    Column("issue", "Issue"),
    Column("toward", "Toward"),
    Column("measure", "Measure"),
    Column("kind", "Change"),
    Column("before", "Before", "stance"),
    Column("after", "After", "stance"),
    Column("steps", "Steps", "number"),
    Column("direction", "Direction"),
    Column("flags", "Flags", "names"),
    Column("entries_before", "Entries before", "names"),
    Column("entries_after", "Entries after", "names"),
    Column("sources", "Sources", "names"),
    Column("before_score", "Score before", "score", for_machines=True),
    Column("after_score", "Score after", "score", for_machines=True),
    Column("before_silence", "Silence before", for_machines=True),
    Column("after_silence", "Silence after", for_machines=True),
    Column("before_since", "Since, before", "since", for_machines=True),
    Column("after_since", "Since, after", "since", for_machines=True),
    Column("before_last_evidence", "Last evidence before", "date", for_machines=True),
    Column("after_last_evidence", "Last evidence after", "date", for_machines=True),
)


def diff(
    ledger: Ledger,
    first: Moment,
    second: Moment,
    *,
    countries: Iterable[Country],
    issues: Iterable[Issue],
    everything: bool = False,
    members: bool = False,
) -> Page:
    """Give the changes between two moments; with `everything`, also what stayed the same."""
    found = list(changes(ledger, first, second, cells(ledger, countries, issues), members=members))
    told = [change for change in found if everything or change.kind not in UNMOVED]
    cumulative = first.is_day or second.is_day
    title = f"Changes from {_day(first)} to {_day(second)}"
    answer = table("changes", title, COLUMNS, (_row(ledger, change) for change in told)).with_notes(
        moment_note(first, cumulative=cumulative),
        moment_note(second, cumulative=cumulative),
        *_left_out(len(found) - len(told)),
        ledger_note(ledger),
    )
    return Page((answer,), exit_code=int(any(change.kind not in UNMOVED for change in found)))


def _left_out(number: int) -> tuple[str, ...]:
    return (f"{number} cells reaffirmed or unchanged are left out; --all shows them",) if number else ()


def _day(moment: Moment) -> str:
    return moment.reading().removeprefix("as of ")


def _row(ledger: Ledger, change: Change) -> tuple[TableCell, ...]:
    before, after = change.before, change.after
    axis = ledger.axis_of(ledger.issues[change.cell.issue])
    sources = {term.id: term for stance in (before, after) for term in sources_of(ledger, stance)}
    return (
        country_term(ledger, change.cell.country),
        issue_term(ledger, change.cell.issue),
        toward_term(ledger, change.cell),
        measure_text(change.cell),
        change.kind,
        stance_term(before),
        stance_term(after),
        change.steps,
        axis.end(change.direction) if change.direction else None,
        tuple(sorted(change.flags)),
        before.entries,
        after.entries,
        tuple(sources.values()),
        before.score,
        after.score,
        before.silence,
        after.silence,
        since(before),
        since(after),
        before.last_evidence,
        after.last_evidence,
    )
