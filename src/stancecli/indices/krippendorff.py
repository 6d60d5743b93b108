"""Krippendorff's α of two voters without gaps, from their table: 1 − Do / De.

Krippendorff 1980, *Content Analysis: An Introduction to Its Methodology*; Hayes and Krippendorff 2007,
"Answering the Call for a Standard Reliability Measure for Coding Data", *Communication Methods and
Measures* 1(1): 77–89. Do is the mean distance within roll calls, De that between all 2n votes, drawn
without putting any back: so α lies a little above π and the gap closes as n grows. For more than two
coders, or with gaps, see `alpha`.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from stancecli.indices.fraction import NOTHING, TOO_FEW, less
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint

LEAST = 2


def alpha_nominal(joint: Joint) -> Value:
    """Give α with every disagreement alike."""
    n = joint.n
    by_chance = sum(count * count for count in joint.pooled)
    return _alpha(2 * (n - joint.alike), 4 * n * n - by_chance, n)


def alpha_ordinal(joint: Joint) -> Value:
    """Give α with distances counted in votes: how many of all 2n lie between two levels, half of each end's.

    That distance is the one between the mean ranks of the two levels, taken here times two.
    """
    pooled = joint.pooled
    ranks = [2 * upto - count for upto, count in zip(accumulate(pooled), pooled, strict=True)]
    within = sum(
        count * (ranks[first] - ranks[second]) ** 2
        for first, row in enumerate(joint.counts)
        for second, count in enumerate(row)
        if count
    )
    total = sum(map(int.__mul__, pooled, ranks))
    squares = sum(count * rank * rank for count, rank in zip(pooled, ranks, strict=True))
    return _alpha(within, 2 * joint.n * squares - total * total, joint.n)


def alpha_interval(joint: Joint) -> Value:
    """Give α with the distance (x − y)²."""
    first, second, squares = joint.moments
    return _alpha(joint.squared, 2 * joint.n * squares - (first + second) ** 2, joint.n)


def _alpha(within: int, between: int, n: int) -> Value:
    """Undefined where there is too little to tell chance by: one roll call, or one level."""
    if n < LEAST:
        return Value(None, n, TOO_FEW if n else NOTHING)
    return less((2 * n - 1) * within, between, n)
