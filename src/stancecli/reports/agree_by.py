"""Agreement over time: a column a period; or, of a pair, a row a period and a column an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, table
from stancecli.reports.agree_asked import cell, watched
from stancecli.reports.agree_group import cohesion
from stancecli.reports.agree_left_out import columns as counted
from stancecli.reports.agree_left_out import numbers, periods
from stancecli.reports.agree_told import told, told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stancecli.indices.index import Index
    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell, Table
    from stancecli.reports.agree_asked import Asked, Pair, Progress

# What people see of a pair's years; the others are for machines, and the panel of the pair has them all.
_SHOWN = ("agreement", "voeten", "s-absolute", "kappa", "pi", "us-coincidence")
_ALONE = ("voeten", "us-coincidence")


def by_period(asked: Asked, progress: Progress | None = None) -> Page:
    """Give the values of every pair in each period, and n; of a single pair every index."""
    pairs = list(asked.pairs())
    return _of_pair(asked, pairs[0]) if len(pairs) == 1 else _of_group(asked, pairs, progress)


def _of_pair(asked: Asked, pair: Pair) -> Page:
    rows: list[tuple[Cell, ...]] = []
    named: dict[str, list[tuple[str, Value]]] = {index.title: [] for index in INDICES.values()}
    for period, compared in asked.periods:
        values = {index.key: asked.value(*pair, index, compared) for index in INDICES.values()}
        for index in INDICES.values():
            named[index.title].append((period, values[index.key]))
        further = (values[key].n for key in _ALONE)
        n = (compared.joint(*pair).n, *numbers(compared, pair))
        rows.append((period, *n, *map(cell, values.values()), *further))
    columns = (
        Column("period", "Period", places=True),
        Column("n", "n", "number"),
        *counted(asked.of),
        *(_column(index) for index in INDICES.values()),
        *(Column(f"{_key(key)}_n", f"n of {INDICES[key].title}", "number", for_machines=True) for key in _ALONE),
    )
    answer = table("agreement", f"{asked.pair_name(pair)} over time", columns, rows)
    return Page((answer.with_notes(*told_of(named, asked.of.noun), *asked.notes),))


def _column(index: Index) -> Column:
    return Column(_key(index.key), index.title, "number", for_machines=index.key not in _SHOWN)


def _key(name: str) -> str:
    return name.replace("-", "_")


def _of_group(asked: Asked, pairs: Sequence[Pair], progress: Progress | None) -> Page:
    values = {
        pair: [asked.value(*pair, of=compared) for _, compared in asked.periods]
        for pair in watched(pairs, len(pairs), progress)
    }
    named = [
        (f"{asked.pair_name(pair)} {period}", value)
        for pair, row in values.items()
        for (period, _), value in zip(asked.periods, row, strict=True)
    ]
    answer = _over_time(asked, "agreement", asked.index.title, values, cell)
    n = _over_time(asked, "n", f"n: {asked.of.noun}s in common", values, lambda value: value.n)
    notes = (*told(named, asked.of.noun), f"index: {asked.index.title}, {asked.index.citation}", *asked.notes)
    return Page((answer.with_notes(*notes), n, periods(asked), *cohesion(asked)))


def _over_time(
    asked: Asked, name: str, title: str, values: dict[Pair, list[Value]], shown: Callable[[Value], Cell]
) -> Table:
    columns = (
        Column("country", "Country", places=True),
        Column("other", "Other", places=True),
        *(Column(period, period, "number") for period, _ in asked.periods),
    )
    rows = ((asked.term(one), asked.term(other), *map(shown, row)) for (one, other), row in values.items())
    return table(name, title, columns, rows)
