"""The entries and roll calls behind the gaps, each with the score it adds to its lean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table
from stancecli.reports import fields
from stancecli.reports.attribution import sources_of_record
from stancecli.reports.leaning import VERBS
from stancecli.reports.recorded import COLUMNS as RECORD
from stancecli.reports.recorded import told
from stancecli.reports.wording import country_term, place_term
from stancecli.stances.cells import Cell
from stancecli.stances.lean import MODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.lean import Mode, Scored
    from stancecli.stances.leans import Leans

_FIRST = (
    fields.COUNTRY.column,
    Column("group", "Group", places=True),
    fields.ISSUE.column,
    fields.TOWARD.column,
)
_SAYS, _SUMMARY, _CHANNEL, _BY, _KIND, _CONFIDENCE, _NOTE = RECORD
_LAST = (
    Column("mode", "Mode"),
    Column("date", "Date", "date"),
    Column("stance", "Stance"),
    Column("score", "Score", "score"),
    *(_CHANNEL, _BY, _SUMMARY, _CONFIDENCE, _NOTE),
    Column("entry", "Entry"),
    Column("sources", "Sources", "names"),
)


def behind(found: Iterable[Leans], period: Column) -> Table:
    """Give every record on which these leans rest, mode by mode, in reading order."""
    rows = (_row(leans, mode, scored) for leans in found for mode in MODES for scored in leans.of[mode].counted)
    return table("entries", "What they rest on", (*_FIRST, period, *_LAST), rows)


def _row(leans: Leans, mode: Mode, scored: Scored) -> tuple[TableCell, ...]:
    ledger, record = leans.view.ledger, scored.record
    cell = Cell(leans.country, record.issue, leans.ground.toward)
    says, summary, channel, by, _, confidence, note = told(ledger, record, leans.country)
    return (
        country_term(ledger, leans.country),
        leans.ground.group,
        place_term(ledger, cell),
        leans.ground.toward,
        leans.view.moment.name,
        Term(mode, VERBS[mode]),
        record.date,
        says,
        scored.score,
        *(channel, by, summary, confidence, note),
        record.id,
        sources_of_record(leans.view.cited, record.id),
    )
