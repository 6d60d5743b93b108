"""Where one country stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Page, table
from stancecli.reports import fields
from stancecli.reports.attribution import sources_of
from stancecli.reports.notes import asked_notes, coverage_note, ledger_note, members_note, moment_note
from stancecli.reports.references import references
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Table
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

FIELDS = (
    fields.ISSUE,
    fields.TOWARD,
    fields.STANCE,
    fields.SCORE,
    fields.SINCE,
    fields.LAST_EVIDENCE,
    fields.CERTAINTY,
    fields.CONFIDENCE,
    fields.ACCORDING_TO,
    fields.ENTRIES,
    fields.SOURCES,
    fields.MEASURE,
    fields.SILENCE,
    fields.FLAGS,
    *fields.PARTS,
)


def show(view: View, country: Country, issues: Iterable[Issue], *, with_sources: bool = False) -> Page:
    """Give a country's stance in every cell of these issues, with its sources if asked."""
    stances = [stance_in(view, cell) for cell in cells(view.ledger, [country], issues)]
    rows = (fields.told(FIELDS, view.cited, stance) for stance in stances)
    title = f"{country.name} {view.moment.reading()}"
    answer = table("stances", title, fields.columns(FIELDS), rows).with_notes(
        moment_note(view.moment, cumulative=view.cumulative),
        *asked_notes(view),
        *members_note(view, (stance.cell for stance in stances)),
        *coverage_note(view.ledger, view.moment, stances),
        ledger_note(view.ledger),
    )
    return Page((answer, *([sources(view.cited, stances)] if with_sources else [])))


def sources(ledger: Ledger, stances: Iterable[Stance]) -> Table:
    """List the sources these stances rest on, numbered."""
    return references(ledger, dict.fromkeys(term.id for stance in stances for term in sources_of(ledger, stance)))
