"""A row a value: of every pair, or of one country and each other, in every period, by one index or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.agree_asked import cell, watched
from stancecli.reports.agree_left_out import columns, numbers
from stancecli.reports.agree_told import told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.indices.index import Index
    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked, Comparable, Pair, Progress

_FIRST = (
    Column("country", "Country", places=True),
    Column("iso", "ISO", for_machines=True),
    Column("other", "Other", places=True),
    Column("other_iso", "Other's ISO", for_machines=True),
    Column("period", "Period", places=True),
    Column("index", "Index"),
    Column("value", "Value", "number"),
    Column("n", "n", "number"),
)
_LAST = (Column("undefined", "Undefined because"), Column("citation", "After", for_machines=True))


def long(asked: Asked, pairs: Sequence[Pair], indices: Sequence[Index], progress: Progress | None = None) -> Table:
    """Give a row a pair, a period where there are several, and an index."""
    rows: list[tuple[Cell, ...]] = []
    every: dict[str, list[tuple[str, Value]]] = {index.title: [] for index in indices}
    for pair in watched(pairs, len(pairs), progress):
        for period, compared in asked.periods or (("", asked.of),):
            for index in indices:
                value = asked.value(*pair, index, compared)
                every[index.title].append((f"{asked.pair_name(pair)} {period}".strip(), value))
                rows.append((*_place(asked, pair, period), *_said(compared, pair, index, value)))
    notes = (*told_of(every, asked.of.noun), *_cited(indices), *asked.notes)
    return table("pairs", _title(indices), _columns(asked), rows).with_notes(*notes)


def _title(indices: Sequence[Index]) -> str:
    return f"{indices[0].title}, a row a pair" if len(indices) == 1 else "Agreement, a row a value"


def _columns(asked: Asked) -> tuple[Column, ...]:
    return (*_FIRST, *columns(asked.of), *_LAST)


def _place(asked: Asked, pair: Pair, period: str) -> tuple[Cell, ...]:
    one, other = pair
    return asked.term(one), asked.iso.get(one), asked.term(other), asked.iso.get(other), period or None


def _said(compared: Comparable, pair: Pair, index: Index, value: Value) -> tuple[Cell, ...]:
    named = Term(index.key, index.title)
    return named, cell(value), value.n, *numbers(compared, pair, index), value.undefined, index.citation


def _cited(indices: Sequence[Index]) -> tuple[str, ...]:
    return tuple(f"index: {index.title}, {index.citation}" for index in indices) if len(indices) == 1 else ()
