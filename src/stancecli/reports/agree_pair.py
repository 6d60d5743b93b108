"""How alike two countries vote, by every index: the panel of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.agree_asked import cell, told
from stancecli.reports.wording import spaced

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
_LEFT_OUT = (Column("reason", "Left out"), Column("country", "Of whom"), Column("number", "Number", "number"))


def pair(asked: Asked) -> Page:
    """Give every index of the two countries asked for, what both chose, and what was left out."""
    one, other = asked.of.keys
    values = [(index, asked.value(one, other, index)) for index in INDICES.values()]
    rows = ((Term(index.key, index.title), cell(v), v.n, v.undefined, index.citation) for index, v in values)
    title = f"{asked.names.get(one, one)} and {asked.names.get(other, other)}: how alike they {_verb(asked)}"
    few = told([(asked.pair_name((one, other)), asked.value(one, other))], asked.of.noun)
    return Page(
        (
            table("agreement", title, _PANEL, rows).with_notes(*few, *asked.notes),
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


def left_out(asked: Asked, pair: Pair) -> Table:
    """Tell what was not compared, and why."""
    names = {"both": "both", "all": "all"}
    rows = (
        (Term(reason, spaced(reason)), Term(who, names.get(who) or asked.names.get(who, who)), number)
        for reason, who, number in asked.of.left_out(*pair)
        if number
    )
    return table("left_out", f"Left out of {asked.of.number:,} {asked.of.noun}s", _LEFT_OUT, rows)
