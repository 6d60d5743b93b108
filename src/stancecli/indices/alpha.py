"""Krippendorff's α of two or more coders, with gaps.

Hayes and Krippendorff 2007, "Answering the Call for a Standard Reliability Measure for Coding Data",
*Communication Methods and Measures* 1(1): 77–89: α = 1 − Do / De. Do is the mean distance of the codes given
to one unit, where a unit coded by m coders counts each of its pairs 1 / (m − 1); De is the mean distance of
all codes given to such units, whichever unit they belong to. A unit that fewer than two coded enters neither.

Units may come in groups, such as the units of one issue each. Then both distances are added up over the
groups, and chance is that of drawing codes within a group: what the groups differ in counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from stancecli.indices.fraction import NOTHING, SAME, TOO_FEW
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

C = TypeVar("C", bound="Hashable")
Number: TypeAlias = "int | float | Fraction"
# A unit is a code a coder, None where there is none. Units are listed, or counted where many are the same.
Units: TypeAlias = "Iterable[tuple[C | None, ...]]"
_Codes: TypeAlias = "Mapping[tuple[C, ...], int]"

_LEAST = 2


def nominal(*groups: Units[Hashable]) -> Value:
    """Give α with every disagreement alike."""
    return _alpha(_differing, [paired(units) for units in groups])


def ordinal(*groups: Units[Number]) -> Value:
    """Give α with distances counted in codes: how many of all lie between two of them, half of each end's.

    That is the distance of their mean ranks. It is taken as a share of the codes of the group, so that
    groups large and small are measured alike; in a group alone this changes nothing.
    """
    counted: list[Counter[tuple[Number, ...]]] = [paired(units) for units in groups]
    return _alpha(_ranked, counted)


def interval(*groups: Units[Number]) -> Value:
    """Give α with the distance (x − y)²."""
    counted: list[Counter[tuple[Number, ...]]] = [paired(units) for units in groups]
    return _alpha(_spread, counted)


def paired(units: Units[C]) -> Counter[tuple[C, ...]]:
    """Count the units that two coders or more coded, each by its codes."""
    counted: Counter[tuple[C, ...]] = Counter()
    for unit, times in Counter(units).items():
        codes = tuple(code for code in unit if code is not None)
        if len(codes) >= _LEAST:
            counted[codes] += times
    return counted


def _alpha(distances: Callable[[_Codes[C]], tuple[float, float]], groups: Iterable[Counter[tuple[C, ...]]]) -> Value:
    n, within, between = 0, 0.0, 0.0
    for codes in groups:
        if codes:
            n += codes.total()
            seen, by_chance = distances(codes)
            within, between = within + seen, between + by_chance
    if n < _LEAST:
        return Value(None, n, TOO_FEW if n else NOTHING)
    return Value((between - within) / between, n) if between else Value(None, n, SAME)


def _differing(codes: _Codes[Hashable]) -> tuple[float, float]:
    """The pairs that differ: within units, and among all codes."""
    pooled, n = _pooled(codes)
    within = sum(
        times * (len(unit) ** 2 - sum(unit.count(code) for code in unit)) / (len(unit) - 1)
        for unit, times in codes.items()
    )
    return within, (n * n - sum(count * count for count in pooled.values())) / (n - 1)


def _ranked(codes: _Codes[Number]) -> tuple[float, float]:
    """The squared distances of mean ranks, as shares of the number of codes."""
    pooled, n = _pooled(codes)
    upto, ranks = 0, {}
    for code in sorted(pooled):
        # Twice the mean rank of the codes that are the same, which is whole.
        ranks[code] = 2 * upto + pooled[code]
        upto += pooled[code]
    within, between = _squares(codes, pooled, n, ranks)
    return within / (n * n), between / (n * n)


def _spread(codes: _Codes[Number]) -> tuple[float, float]:
    """The squared distances of the codes, in whole numbers: a common factor falls out of α."""
    pooled, n = _pooled(codes)
    exact = {code: Fraction(code) for code in pooled}
    factor = lcm(*(each.denominator for each in exact.values()))
    return _squares(codes, pooled, n, {code: int(each * factor) for code, each in exact.items()})


def _squares(
    codes: _Codes[Number], pooled: Mapping[Number, int], n: int, at: Mapping[Number, int]
) -> tuple[float, float]:
    within = 0.0
    for unit, times in codes.items():
        places = [at[code] for code in unit]
        within += times * _square(len(places), sum(places), sum(place * place for place in places)) / (len(unit) - 1)
    total = sum(count * at[code] for code, count in pooled.items())
    squares = sum(count * at[code] ** 2 for code, count in pooled.items())
    return within, _square(n, total, squares) / (n - 1)


def _square(n: int, total: int, squares: int) -> int:
    """The squared distances of all pairs of n numbers, added up."""
    return n * squares - total * total


def _pooled(codes: _Codes[C]) -> tuple[Counter[C], int]:
    """How often each code was given, and how many codes there are."""
    pooled: Counter[C] = Counter()
    for unit, times in codes.items():
        for code in unit:
            pooled[code] += times
    return pooled, pooled.total()
