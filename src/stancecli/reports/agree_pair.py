"""How alike two countries vote, by every index: the panel of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.agree_asked import cell
from stancecli.reports.agree_left_out import left_out
from stancecli.reports.agree_told import few

if TYPE_CHECKING:
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked, Pair

_PANEL = (
    Column("index", "Index", places=True),
    Column("value", "Value", "number"),
    Column("n", "n", "number"),
    Column("undefined", "Undefined because"),
    Column("citation", "After"),
)


def pair(asked: Asked) -> Page:
    """Give every index of the two countries asked for, what both chose, and what was left out."""
    one, other = asked.of.keys
    values = [(index, asked.value(one, other, index)) for index in INDICES.values()]
    rows = ((Term(index.key, index.title), cell(v), v.n, v.undefined, index.citation) for index, v in values)
    title = f"{asked.names.get(one, one)} and {asked.names.get(other, other)}: how alike they {_verb(asked)}"
    little = few([(index.title, value.n) for index, value in values if value.value is not None], asked.of.noun)
    return Page(
        (
            table("agreement", title, _PANEL, rows).with_notes(*little, *asked.notes),
            joint(asked, (one, other)),
            left_out(asked, (one, other)),
        )
    )


def _verb(asked: Asked) -> str:
    return "vote" if asked.of.noun == "roll call" else "stand"


def joint(asked: Asked, pair: Pair) -> Table:
    """Count what one chose where the other chose what."""
    one, other = pair
    first = Column("choice", f"{asked.names.get(one, one)} \\ {asked.names.get(other, other)}", places=True)
    columns = (first, *(Column(level, level, "number") for level in asked.of.levels))
    counts = asked.of.joint(one, other).counts
    rows: list[tuple[Cell, ...]] = [(level, *row) for level, row in zip(asked.of.levels, counts, strict=True)]
    return table("joint", "What they chose", columns, rows)
