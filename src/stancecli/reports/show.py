"""Where one country stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.moments import periods
from stancecli.model.table import Column, Page, table
from stancecli.reports.notes import coverage_note, ledger_note, moment_note
from stancecli.reports.references import references
from stancecli.reports.wording import (
    according_to,
    issue_term,
    measure_text,
    since,
    sources_of,
    stance_term,
    toward_term,
)
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.hold import history
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance

COLUMNS = (
    Column("issue", "Issue"),
    Column("toward", "Toward"),
    Column("measure", "Measure"),
    Column("stance", "Stance", "stance"),
    Column("score", "Score", "score"),
    Column("silence", "Silence", for_machines=True),
    Column("since", "Since", "since"),
    Column("last_evidence", "Last evidence", "date"),
    Column("confidence", "Confidence"),
    Column("flags", "Flags", "names"),
    Column("according_to", "According to", "names"),
    Column("entries", "Entries", "names", counted=True),
    Column("sources", "Sources", "names", counted=True),
)


def show(view: View, country: Country, issues: Iterable[Issue], *, with_sources: bool = False) -> Page:
    """Give a country's stance in every cell of these issues, with its sources if asked."""
    stances = [stance_in(view, cell) for cell in cells(view.ledger, [country], issues)]
    notes = (
        moment_note(view.moment, cumulative=view.cumulative),
        *coverage_note(view.ledger, view.moment, stances),
        ledger_note(view.ledger),
    )
    title = f"{country.name} {view.moment.reading()}"
    return _page(view.ledger, title, stances, notes, with_sources=with_sources)


def show_history(view: View, country: Country, issues: Iterable[Issue], *, with_sources: bool = False) -> Page:
    """Give how a country came to stand where it does: every run of a position; votes and gifts year by year."""
    found = cells(view.ledger, [country], issues)
    stances = [stance for cell in found for stance in _past(view, cell)]
    notes = ("a row a run of a position; votes and single gifts year by year", ledger_note(view.ledger))
    title = f"{country.name}: history up to {view.moment.reading().removeprefix('as of ')}"
    return _page(view.ledger, title, stances, notes, with_sources=with_sources)


def _page(ledger: Ledger, title: str, stances: list[Stance], notes: tuple[str, ...], *, with_sources: bool) -> Page:
    answer = table("stances", title, COLUMNS, (_row(ledger, stance) for stance in stances)).with_notes(*notes)
    ids = dict.fromkeys(term.id for stance in stances for term in sources_of(ledger, stance))
    return Page((answer, references(ledger, ids)) if with_sources else (answer,))


def _row(ledger: Ledger, stance: Stance) -> tuple[TableCell, ...]:
    return (
        issue_term(ledger, stance.cell.issue),
        toward_term(ledger, stance.cell),
        measure_text(stance.cell),
        stance_term(stance),
        stance.score,
        stance.silence,
        since(stance),
        stance.last_evidence,
        stance.confidence,
        tuple(sorted(stance.flags)),
        according_to(ledger, stance),
        stance.entries,
        sources_of(ledger, stance),
    )


def _past(view: View, cell: Cell) -> Iterator[Stance]:
    """The stances a cell went through. What never held anything is left to `show` to explain."""
    if view.ledger.issues[cell.issue].measure == "position":
        yield from history(view, cell)
        return
    first = min((record.date.earliest for record in cell.records(view.ledger)), default=None)
    for moment in periods("year", first, view.moment.last, view.moment.last) if first else ():
        stance = stance_in(View(view.ledger, moment, members=view.members), cell)
        if not stance.silence and _fell_in(stance, moment.first):
            yield stance


def _fell_in(stance: Stance, first: date) -> bool:
    """Whether a year has evidence of its own: a total is told again only where it was reported anew."""
    return stance.last_evidence is not None and stance.last_evidence.earliest >= first
