"""What is to be said of values: which rest on little, and which are undefined and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stancecli.indices.joint import Value

    Named = Sequence[tuple[str, Value]]

FEW = 10
_NAMED = 12


def told(values: Named, noun: str) -> Iterator[str]:
    """Tell of values of one index, each with a name."""
    yield from few([(name, value.n) for name, value in values if value.value is not None], noun)
    reasons = dict.fromkeys(value.undefined for _, value in values if value.undefined)
    for reason in reasons:
        yield f"undefined, {reason}: {_listed([name for name, value in values if value.undefined == reason])}"


def told_of(indices: Mapping[str, Named], noun: str) -> Iterator[str]:
    """Tell of values of several indices by their titles, which stand in one row under each name."""
    rows = [
        (values[0][0], {title: value for title, (_, value) in zip(indices, values, strict=True)})
        for values in zip(*indices.values(), strict=True)
    ]
    yield from few([each for name, row in rows for each in _rest_on(name, row)], noun, several=len(indices) > 1)
    reasons = dict.fromkeys(value.undefined for _, row in rows for value in row.values() if value.undefined)
    for reason in reasons:
        yield f"undefined, {reason}: {'; '.join(_lacking(rows, reason))}"


def few(numbers: Sequence[tuple[str, int]], noun: str, *, several: bool = False) -> Iterator[str]:
    """Tell which values rest on little, each by its name with its n; `several` may stand under one name."""
    little = [f"{name} ({n})" for name, n in numbers if n < FEW]
    if little and len(little) == len(numbers):
        many = "the value rests" if len(little) == 1 and not several else "every value rests"
        yield f"{many} on fewer than {FEW} {noun}s in common: too few to tell a habit from chance"
    elif little:
        yield f"fewer than {FEW} {noun}s in common, too few to tell a habit from chance: {_listed(little)}"


def _rest_on(name: str, row: Mapping[str, Value]) -> Iterator[tuple[str, int]]:
    """The n of a row under its name, and that of an index which counts another under both their names."""
    ns = {title: value.n for title, value in row.items() if value.value is not None}
    usual = Counter(ns.values()).most_common(1)
    yield from ((name, n) for n, _ in usual)
    yield from ((f"{title} {name}", n) for title, n in ns.items() if n != usual[0][0])


def _lacking(rows: Sequence[tuple[str, Mapping[str, Value]]], reason: str) -> Iterator[str]:
    """What is undefined for a reason: rows of which all is, then indices that lack the same rows."""
    whole = [name for name, row in rows if all(value.undefined == reason for value in row.values())]
    if whole:
        yield _listed(whole)
    together: dict[tuple[str, ...], list[str]] = {}
    for title in rows[0][1]:
        lacks = tuple(name for name, row in rows if row[title].undefined == reason and name not in whole)
        together.setdefault(lacks, []).append(title)
    yield from (f"{' and '.join(titles)} ({_listed(lacks)})" for lacks, titles in together.items() if lacks)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= _NAMED else f"{len(names):,} values"
