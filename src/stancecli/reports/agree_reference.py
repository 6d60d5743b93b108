"""Everyone's closeness to one country, ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, table
from stancecli.reports.agree_asked import cell, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell, Table
    from stancecli.reports.agree_asked import Asked

_BESIDE = ("agreement", "s-absolute", "kappa", "pi")


def ranked(asked: Asked, reference: str) -> Page:
    """Rank every other country by its closeness to one; those without a value come last."""
    others = [key for key in asked.of.keys if key != reference]
    values = {key: asked.value(reference, key) for key in others}
    order = sorted(others, key=lambda key: (_last(values[key]), asked.names.get(key, key)))
    named = [(asked.names.get(key, key), values[key]) for key in order]
    notes = (*told(named, asked.of.noun), f"index: {asked.index.title}, {asked.index.citation}", *asked.notes)
    if not asked.periods:
        return Page((_at_once(asked, reference, order, values).with_notes(*notes),))
    title = f"Closeness to {asked.names.get(reference, reference)}: {asked.index.title}"
    answer = _over_time(asked, reference, order, ("closeness", title), cell)
    n = _over_time(asked, reference, order, ("n", f"n: {asked.of.noun}s in common"), lambda value: value.n)
    return Page((answer.with_notes(*notes), n))


def _last(value: Value) -> tuple[bool, float]:
    return value.value is None, -(value.value or 0.0)


def _at_once(asked: Asked, reference: str, order: list[str], values: dict[str, Value]) -> Table:
    beside = [INDICES[key] for key in _BESIDE if key != asked.index.key]
    columns = (
        Column("rank", "Rank", "number"),
        Column("country", "Country", places=True),
        Column("iso", "ISO"),
        Column("value", asked.index.title, "number"),
        Column("n", "n", "number"),
        *(Column(index.key.replace("-", "_"), index.title, "number") for index in beside),
        Column("undefined", "Undefined because"),
    )
    rows = (
        (
            _rank(key, order, values),
            asked.term(key),
            asked.iso.get(key),
            cell(values[key]),
            values[key].n,
            *(cell(asked.value(reference, key, index)) for index in beside),
            values[key].undefined,
        )
        for key in order
    )
    return table("closeness", f"Closeness to {asked.names.get(reference, reference)}", columns, rows)


def _rank(key: str, order: list[str], values: dict[str, Value]) -> int | None:
    """The place of a country; those of one value have one place."""
    mine = values[key].value
    return None if mine is None else 1 + sum(other is not None and other > mine for other in _all(order, values))


def _all(order: list[str], values: dict[str, Value]) -> list[float | None]:
    return [values[key].value for key in order]


def _over_time(
    asked: Asked, reference: str, order: list[str], named: tuple[str, str], shown: Callable[[Value], Cell]
) -> Table:
    columns = (
        Column("country", "Country", places=True),
        Column("iso", "ISO", for_machines=True),
        *(Column(period, period, "number") for period, _ in asked.periods),
    )

    def row(key: str) -> tuple[Cell, ...]:
        values = (asked.value(reference, key, of=compared) for _, compared in asked.periods)
        return (asked.term(key), asked.iso.get(key), *map(shown, values))

    return table(*named, columns, map(row, order))
