"""One row a cell and period: the tidy table of political science."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, table
from stancecli.reports import fields

if TYPE_CHECKING:
    from stancecli.reports.grid import Grid

_PLACE = (fields.COUNTRY, fields.ISO, fields.ISSUE, fields.TOWARD, fields.MEASURE)
_ANSWER = (
    fields.STANCE,
    fields.SCORE,
    fields.SILENCE,
    fields.FLAGS,
    fields.SINCE,
    fields.LAST_EVIDENCE,
    fields.ENTRIES,
    fields.SOURCES,
    *fields.PARTS,
)


def long(grid: Grid) -> Table:
    """Give every stance of a grid a row."""
    found = grid.stances()
    columns = (*fields.columns(_PLACE), Column("period", "Period", places=True), *fields.columns(_ANSWER))
    rows = (
        (*fields.told(_PLACE, grid.ledger, stance), moment.name, *fields.told(_ANSWER, grid.ledger, stance))
        for moment, stance in found
    )
    return table("stances", "Stances", columns, rows).with_notes(*grid.notes(stance for _, stance in found))
