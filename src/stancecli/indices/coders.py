"""Agreement of two or more coders with gaps, as κ, π and plain agreement tell it.

As with α, units may come in groups, and chance is then that of drawing codes within a group.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from statistics import fmean
from typing import TYPE_CHECKING

from stancecli.indices.alpha import paired
from stancecli.indices.fraction import NOTHING, SAME
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from stancecli.indices.alpha import Units


def exact(*groups: Units[Hashable]) -> Value:
    """Give the share of units, of those that two or more coded, on which all who coded agree."""
    counted = Counter[bool]()
    for units in groups:
        for codes, times in paired(units).items():
            counted[len(set(codes)) == 1] += times
    n = counted.total()
    return Value(counted[True] / n, n) if n else Value(None, n, NOTHING)


def kappa(*groups: Units[Hashable]) -> Value:
    """Give Cohen's κ; of more than two coders the mean of the κ of each pair that coded units in common.

    Cohen 1960, *Educational and Psychological Measurement* 20: 37–46; for the mean of pairs, Light 1971,
    "Measures of Response Agreement for Qualitative Data", *Psychological Bulletin* 76(5): 365–377. Undefined
    where it is so for a pair. n is how many units two or more coded.
    """
    counted = [Counter(units) for units in groups]
    n = sum(paired(units).total() for units in counted)
    coders = range(max((len(unit) for units in counted for unit in units), default=0))
    pairs = [_pair([_of(units, one, other) for units in counted]) for one, other in combinations(coders, 2)]
    values = [each for each in pairs if each.n]
    if not values:
        return Value(None, n, NOTHING)
    numbers = [each.value for each in values if each.value is not None]
    return Value(fmean(numbers), n) if len(numbers) == len(values) else Value(None, n, SAME)


def pi(*groups: Units[Hashable]) -> Value:
    """Give Scott's π; of more than two coders the coefficient by which Fleiss extended it.

    Scott 1955, *Public Opinion Quarterly* 19(3): 321–325; Fleiss 1971, "Measuring Nominal Scale Agreement
    among Many Raters", *Psychological Bulletin* 76(5): 378–382: the mean over units of the share of their
    pairs of codes that agree, less what the mean shares of the codes give by chance. Where units have been
    coded by different numbers of coders every unit weighs the same.
    """
    n, seen, by_chance = 0, 0.0, 0.0
    for units in groups:
        codes = paired(units)
        many = codes.total()
        if many:
            n += many
            seen += sum(times * _apart(unit) for unit, times in codes.items())
            by_chance += _expected(codes, many)
    if not n:
        return Value(None, n, NOTHING)
    return Value((by_chance - seen) / by_chance, n) if by_chance else Value(None, n, SAME)


def _apart(unit: Sequence[Hashable]) -> float:
    """The share of the pairs of codes of a unit that differ."""
    m = len(unit)
    return (m * m - sum(unit.count(code) for code in unit)) / (m * (m - 1))


def _expected(codes: Counter[tuple[Hashable, ...]], n: int) -> float:
    """The share of pairs that would differ by chance, times the units; exactly 0 where only one code was given."""
    if len({code for unit in codes for code in unit}) == 1:
        return 0.0
    weights: dict[Hashable, float] = {}
    for unit, times in codes.items():
        for code in unit:
            weights[code] = weights.get(code, 0.0) + times / len(unit)
    return n - sum(weight * weight for weight in weights.values()) / n


def _of(units: Counter[tuple[Hashable | None, ...]], one: int, other: int) -> Counter[tuple[Hashable, Hashable]]:
    """What two of the coders gave to the units that both coded."""
    counted: Counter[tuple[Hashable, Hashable]] = Counter()
    for unit, times in units.items():
        first, second = unit[one], unit[other]
        if first is not None and second is not None:
            counted[first, second] += times
    return counted


def _pair(groups: Iterable[Counter[tuple[Hashable, Hashable]]]) -> Value:
    """Give κ of two coders, with chance drawn within each group."""
    total, seen, by_chance = 0, 0.0, 0.0
    for codes in groups:
        n = codes.total()
        if n:
            total += n
            seen += sum(times for (first, second), times in codes.items() if first != second)
            by_chance += (n * n - _alike_by_chance(codes)) / n
    if not total:
        return Value(None, 0, NOTHING)
    return Value((by_chance - seen) / by_chance, total) if by_chance else Value(None, total, SAME)


def _alike_by_chance(codes: Counter[tuple[Hashable, Hashable]]) -> int:
    firsts: Counter[Hashable] = Counter()
    seconds: Counter[Hashable] = Counter()
    for (first, second), times in codes.items():
        firsts[first] += times
        seconds[second] += times
    return sum(count * seconds[code] for code, count in firsts.items())
