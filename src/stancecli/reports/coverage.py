"""What was searched: which issues for which countries, over which dates, and what was found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.asked import Period, asked_note, filters
from stancecli.reports.notes import ledger_note
from stancecli.reports.wording import country_term, issue_term, silence_term
from stancecli.stances.cells import Cell
from stancecli.stances.silence import coverage_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell as TableCell

COLUMNS = (
    Column("issue", "Issue", places=True),
    Column("country", "Country", places=True),
    Column("searched", "Searched"),
    Column("from", "From", "date"),
    Column("until", "Until", "date"),
    Column("entries", "Entries", "number"),
    Column("roll_calls", "Roll calls", "number"),
    Column("last_entry", "Last entry", "date"),
)
_SEARCHED, _NOT_SEARCHED = Term("searched", "searched"), Term("not-searched", "not searched")
WITHIN_NOTE = "entries and roll calls: those that may lie within the dates searched; all, where nothing was searched"


def coverage(ledger: Ledger, countries: Sequence[Country], issues: Sequence[Issue]) -> Table:
    """Tell for each issue and country what was searched, and what is recorded of it."""
    return table("coverage", "What was searched", COLUMNS, coverage_rows(ledger, countries, issues)).with_notes(
        *asked_note(Period(), filters(ledger, countries, issues)), WITHIN_NOTE, ledger_note(ledger)
    )


def coverage_rows(
    ledger: Ledger, countries: Sequence[Country], issues: Sequence[Issue]
) -> Iterator[tuple[TableCell, ...]]:
    """Give the rows under COLUMNS: one a declaration, or one that says there is none."""
    for issue in issues:
        for country in countries:
            place = (issue_term(ledger, issue.id), country_term(ledger, country.id))
            declared = coverage_of(ledger, Cell(country.id, issue.id))
            for each in declared:
                within = Period(each.from_.earliest, each.until.latest)
                yield (*place, _SEARCHED, each.from_, each.until, *_recorded(ledger, country, issue, within))
            if not declared:
                asked = _NOT_SEARCHED if country.id not in issue.not_applicable else silence_term("not-applicable")
                yield (*place, asked, None, None, *_recorded(ledger, country, issue, Period()))


def _recorded(ledger: Ledger, country: Country, issue: Issue, within: Period) -> tuple[TableCell, ...]:
    """How many entries and roll calls may lie within the dates, and the date of the last of them."""
    entries = [e.date for e in ledger.entries_of.get((country.id, issue.id), ()) if within.may_hold(e.date)]
    found = (r for r in ledger.roll_calls_of.get(issue.id, ()) if country.id in r.votes)
    roll_calls = [roll_call.date for roll_call in found if within.may_hold(roll_call.date)]
    return (len(entries), len(roll_calls), _last([*entries, *roll_calls]))


def _last(dates: Sequence[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: date.sort_key, default=None)
