"""Of how many roll calls or questions a value tells, and why the others are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.wording import spaced

if TYPE_CHECKING:
    from stancecli.indices.index import Index
    from stancecli.reports.agree_asked import Asked, Comparable, Pair

_LEFT_OUT = (Column("reason", "Left out"), Column("country", "Of whom"), Column("number", "Number", "number"))


def left_out(asked: Asked, pair: Pair) -> Table:
    """Tell what was not compared of a pair, and why."""
    names = {"both": "both", "all": "all"}
    rows = (
        (Term(reason, spaced(reason)), Term(who, names.get(who) or asked.names.get(who, who)), number)
        for reason, who, number in asked.of.left_out(*pair)
        if number
    )
    return table("left_out", f"Left out of {asked.of.number:,} {asked.of.noun}s", _LEFT_OUT, rows)


def columns(of: Comparable) -> tuple[Column, ...]:
    """How many there are; and for machines how many of them are left out for each reason."""
    reasons = (
        Column(reason.replace("-", "_"), spaced(reason).capitalize(), "number", for_machines=True)
        for reason in of.reasons
    )
    return (_of(of), *reasons)


def numbers(of: Comparable, pair: Pair, index: Index | None = None) -> tuple[int, ...]:
    """What stands under `columns`: with what an index counts, this adds up."""
    found = dict.fromkeys(of.reasons, 0)
    for reason, _, number in of.left_out(*pair, index):
        found[reason] += number
    return (of.number, *found.values())


def periods(asked: Asked) -> Table:
    """How many there are in each period."""
    rows = ((period, compared.number) for period, compared in asked.periods)
    title = f"{asked.of.noun.capitalize()}s of each period"
    return table("periods", title, (Column("period", "Period", places=True), _of(asked.of)), rows)


def _of(of: Comparable) -> Column:
    return Column("of", f"Of {of.noun}s", "number")
