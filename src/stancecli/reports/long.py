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
    fields.CERTAINTY,
    fields.FLAGS,
    fields.SINCE,
    fields.LAST_EVIDENCE,
    fields.ENTRIES,
    fields.SOURCES,
    *fields.PARTS,
)


_PERIOD = Column("period", "Period", places=True)
_CHANGE = Column("change", "Since the period before")


def long(grid: Grid) -> Table:
    """Give every stance of a grid a row; over time with the kind of its change since the period before."""
    found = grid.told()
    columns = (*fields.columns(_PLACE), _PERIOD, *fields.columns(_ANSWER), _CHANGE)
    rows = (
        (
            *fields.told(_PLACE, grid.ledger, told.stance),
            told.moment.name,
            *fields.told(_ANSWER, grid.view.cited, told.stance),
            told.change.kind if told.change else None,
        )
        for told in found
    )
    return table("stances", "Stances", columns, rows).with_notes(*grid.notes(told.stance for told in found))
