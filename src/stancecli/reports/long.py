"""One row a cell and period: the tidy table of political science."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, table
from stancecli.reports.wording import (
    country_term,
    issue_term,
    measure_text,
    since,
    sources_of,
    stance_term,
    toward_term,
)

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Cell
    from stancecli.reports.grid import Grid
    from stancecli.stances.stance import Stance

COLUMNS = (
    Column("country", "Country"),
    Column("iso", "ISO", for_machines=True),
    Column("issue", "Issue"),
    Column("toward", "Toward"),
    Column("measure", "Measure"),
    Column("period", "Period"),
    Column("stance", "Stance", "stance"),
    Column("score", "Score", "score"),
    Column("silence", "Silence", for_machines=True),
    Column("flags", "Flags", "names"),
    Column("since", "Since", "since"),
    Column("last_evidence", "Last evidence", "date"),
    Column("entries", "Entries", "names", counted=True),
    Column("sources", "Sources", "names", counted=True),
)


def long(grid: Grid) -> Table:
    """Give every stance of a grid a row."""
    found = grid.stances()
    rows = (_row(grid.ledger, moment, stance) for moment, stance in found)
    return table("stances", "Stances", COLUMNS, rows).with_notes(*grid.notes(stance for _, stance in found))


def _row(ledger: Ledger, moment: Moment, stance: Stance) -> tuple[Cell, ...]:
    cell = stance.cell
    return (
        country_term(ledger, cell.country),
        ledger.countries[cell.country].iso,
        issue_term(ledger, cell.issue),
        toward_term(ledger, cell),
        measure_text(cell),
        moment.text,
        stance_term(stance),
        stance.score,
        stance.silence,
        tuple(sorted(stance.flags)),
        since(stance),
        stance.last_evidence,
        stance.entries,
        sources_of(ledger, stance),
    )
