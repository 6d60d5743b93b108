"""Every country against every other by one index; and the same as one row a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.agree_asked import cell, watched
from stancecli.reports.agree_group import cohesion, voted
from stancecli.reports.agree_told import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked, Pair, Progress

_SELF = Term("", "·")


def matrix(asked: Asked, progress: Progress | None = None) -> Page:
    """Give a matrix of values and one of n, how the group holds together, and how each voted."""
    values = values_of(asked, progress)
    named = [(asked.pair_name(pair), value) for pair, value in values.items()]
    answer = _square(asked, "agreement", asked.index.title, lambda pair: cell(values[pair]))
    n = _square(asked, "n", f"n: {asked.of.noun}s in common", lambda pair: values[pair].n)
    notes = (*told(named, asked.of.noun), f"index: {asked.index.title}, {asked.index.citation}", *asked.notes)
    return Page((answer.with_notes(*notes), n, *cohesion(asked), *voted(asked)))


def values_of(asked: Asked, progress: Progress | None = None) -> dict[Pair, Value]:
    """The value of every pair."""
    return {pair: asked.value(*pair) for pair in watched(asked.pairs(), _number(asked), progress)}


def _number(asked: Asked) -> int:
    return len(asked.of.keys) * (len(asked.of.keys) - 1) // 2


def _square(asked: Asked, name: str, title: str, of: Callable[[Pair], Cell]) -> Table:
    keys = asked.of.keys
    place = {key: number for number, key in enumerate(keys)}

    def at(one: str, other: str) -> Cell:
        if one == other:
            return _SELF
        return of((one, other) if place[one] < place[other] else (other, one))

    columns = (Column("country", "Country", places=True), *(asked.column(key) for key in keys))
    rows = ((asked.term(one), *(at(one, other) for other in keys)) for one in keys)
    return table(name, title, columns, rows)
