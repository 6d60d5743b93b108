"""The entries themselves, with every field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, table
from stancecli.reports.asked import asked_note, filters
from stancecli.reports.attribution import sources_of_record
from stancecli.reports.notes import ledger_note
from stancecli.reports.recorded import COLUMNS, ENDS, date_of, ends, figure_term, place, told
from stancecli.reports.searching import says_all
from stancecli.reports.wording import country_term, issue_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry
    from stancecli.model.table import Cell
    from stancecli.reports.asked import Period

_WHOSE = (
    Column("date", "Date", "since"),
    Column("country", "Country", places=True),
    Column("issue", "Issue", places=True),
    Column("toward", "Toward", "names", places=True),
)
_FIXED = (
    Column("position", "Position", for_machines=True),
    Column("basis", "Basis", for_machines=True),
    Column("stage", "Stage", for_machines=True),
    Column("purpose", "Purpose", for_machines=True),
    Column("figures", "Figures", "names", for_machines=True),
    *ENDS,
)
_BESIDE = (
    Column("date_note", "On the date", for_machines=True),
    Column("event", "Event", for_machines=True),
    Column("disputes", "Disputes", "names"),
    Column("entry", "Entry"),
    Column("sources", "Sources", "names"),
    Column("places", "Places", "names", for_machines=True),
    Column("quotes", "Quotes", "names", for_machines=True),
    Column("evidence_notes", "On the evidence", "names", for_machines=True),
    Column("allow", "Allowed", "names", for_machines=True),
)


@dataclass(frozen=True)
class Wanted:
    """Which entries are asked for. What is empty leaves out nothing."""

    countries: Sequence[Country]
    issues: Sequence[Issue]
    period: Period
    toward: Sequence[str] = ()
    positions: Sequence[str] = ()
    channels: Sequence[str] = ()
    sources: Sequence[str] = ()
    words: str = ""

    def admits(self, entry: Entry) -> bool:
        """Whether an entry is wanted: in every respect that was named, as one of those named."""
        return (
            entry.country in {country.id for country in self.countries}
            and entry.issue in {issue.id for issue in self.issues}
            and self.period.may_hold(entry.date)
            and (not self.toward or not set(self.toward).isdisjoint(entry.toward))
            and (not self.positions or entry.position in self.positions)
            and (not self.channels or entry.channel in self.channels)
            and (not self.sources or any(one.source in self.sources for one in entry.evidence))
            and says_all((entry.summary, entry.note, entry.date_note), self.words)
        )

    def notes(self, ledger: Ledger) -> tuple[str, ...]:
        """How it was read."""
        chosen = filters(
            ledger,
            self.countries,
            self.issues,
            toward=[ledger.name_of(who) for who in self.toward],
            position=self.positions,
            channel=self.channels,
            source=self.sources,
            words=[f"'{word}'" for word in self.words.split()],
        )
        return asked_note(self.period, chosen)


def entries(ledger: Ledger, wanted: Wanted) -> Table:
    """List the entries that are wanted, in reading order, with every field."""
    chosen = sorted(filter(wanted.admits, ledger.entries), key=lambda entry: entry.sort_key)
    columns = (*_WHOSE, *COLUMNS, *_FIXED, *_BESIDE)
    answer = table("entries", "Entries", columns, (_row(ledger, entry) for entry in chosen))
    return answer.with_notes(
        *wanted.notes(ledger), f"{len(chosen)} of {len(ledger.entries)} entries", ledger_note(ledger)
    )


def _row(ledger: Ledger, entry: Entry) -> tuple[Cell, ...]:
    return (
        date_of(entry),
        country_term(ledger, entry.country),
        issue_term(ledger, entry.issue),
        tuple(country_term(ledger, who) for who in entry.toward),
        # The note of the date has a column of its own.
        *told(ledger, entry, entry.country)[:-1],
        entry.note,
        *_fixed(entry),
        entry.date_note,
        entry.event,
        entry.disputes,
        entry.id,
        sources_of_record(ledger, entry.id),
        tuple(f"{one.source}, {place(one)}" if place(one) else one.source for one in entry.evidence),
        tuple(one.quote for one in entry.evidence if one.quote),
        tuple(one.note for one in entry.evidence if one.note),
        tuple(f"{code}: {reason}" for code, reason in entry.allow.items()),
    )


def _fixed(entry: Entry) -> tuple[Cell, ...]:
    amount = entry.amount
    return (
        entry.position,
        *((amount.basis, amount.stage, amount.purpose) if amount else (None, None, None)),
        tuple(figure_term(figure) for figure in amount.figures) if amount else (),
        *ends(entry),
    )
