"""Everyone's closeness to one country, ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, table
from stancecli.reports.agree_asked import cell
from stancecli.reports.agree_left_out import columns as counted
from stancecli.reports.agree_left_out import numbers, periods
from stancecli.reports.agree_told import told, told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell, Table
    from stancecli.reports.agree_asked import Asked

BESIDE = ("agreement", "s-absolute", "kappa", "pi")
"""The indices that stand beside the one asked for."""


def ranked(asked: Asked, reference: str) -> Page:
    """Rank every other country by its closeness to one; those without a value come last."""
    order = ranking(asked, reference)
    return _over_time(asked, reference, order) if asked.periods else _at_once(asked, reference, order)


def ranking(asked: Asked, reference: str) -> list[str]:
    """The other countries, the closest first; those without a value come last."""
    others = [key for key in asked.of.keys if key != reference]
    values = {key: asked.value(reference, key) for key in others}
    return sorted(others, key=lambda key: (_last(values[key]), asked.names.get(key, key)))


def _last(value: Value) -> tuple[bool, float]:
    return value.value is None, -(value.value or 0.0)


def _at_once(asked: Asked, reference: str, order: Sequence[str]) -> Page:
    indices = asked.beside(BESIDE)
    values = {index.title: [asked.value(reference, key, index) for key in order] for index in indices}
    main, *beside = values.values()
    columns = (
        Column("rank", "Rank", "number"),
        Column("country", "Country", places=True),
        Column("iso", "ISO"),
        Column("value", asked.index.title, "number"),
        Column("n", "n", "number"),
        *counted(asked.of),
        *(Column(index.key.replace("-", "_"), index.title, "number") for index in indices[1:]),
        Column("undefined", "Undefined because"),
    )
    rows = (
        (
            _rank(value, main),
            asked.term(key),
            asked.iso.get(key),
            cell(value),
            value.n,
            *numbers(asked.of, (reference, key), asked.index),
            *map(cell, others),
            value.undefined,
        )
        for key, value, *others in zip(order, main, *beside, strict=True)
    )
    names = [asked.names.get(key, key) for key in order]
    named = {title: list(zip(names, each, strict=True)) for title, each in values.items()}
    notes = (*told_of(named, asked.of.noun), *_notes(asked))
    title = f"Closeness to {asked.names.get(reference, reference)}"
    return Page((table("closeness", title, columns, rows).with_notes(*notes),))


def _notes(asked: Asked) -> tuple[str, ...]:
    return (f"index: {asked.index.title}, {asked.index.citation}", *asked.notes)


def _rank(value: Value, values: Sequence[Value]) -> int | None:
    """The place of a country; those of one value have one place."""
    mine = value.value
    if mine is None:
        return None
    return 1 + sum(other.value is not None and other.value > mine for other in values)


def _over_time(asked: Asked, reference: str, order: Sequence[str]) -> Page:
    values = {key: [asked.value(reference, key, of=compared) for _, compared in asked.periods] for key in order}
    named = [
        (f"{asked.names.get(key, key)} {period}", value)
        for key, row in values.items()
        for (period, _), value in zip(asked.periods, row, strict=True)
    ]
    title = f"Closeness to {asked.names.get(reference, reference)}: {asked.index.title}"
    answer = _wide(asked, ("closeness", title), values, cell).with_notes(*told(named, asked.of.noun), *_notes(asked))
    n = _wide(asked, ("n", f"n: {asked.of.noun}s in common"), values, lambda value: value.n)
    return Page((answer, n, periods(asked)))


def _wide(
    asked: Asked, named: tuple[str, str], values: Mapping[str, Sequence[Value]], shown: Callable[[Value], Cell]
) -> Table:
    columns = (
        Column("country", "Country", places=True),
        Column("iso", "ISO", for_machines=True),
        *(Column(period, period, "number") for period, _ in asked.periods),
    )
    rows = ((asked.term(key), asked.iso.get(key), *map(shown, row)) for key, row in values.items())
    return table(*named, columns, rows)
