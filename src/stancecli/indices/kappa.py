"""Cohen's κ: agreement beyond what the two voters' own habits would give by chance.

Cohen 1960, "A Coefficient of Agreement for Nominal Scales", *Educational and Psychological Measurement*
20: 37–46; with weights, Cohen 1968, *Psychological Bulletin* 70: 213–220: κ = 1 − Σ w·o / Σ w·e, where o are
the shares observed, e the products of the margins, and w the distance of two levels (0 and 1; linear:
|x − y|; squared: (x − y)²). Levels nobody chose change nothing.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from stancecli.indices.fraction import less

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint, Value


def kappa_nominal(joint: Joint) -> Value:
    """Give κ with every disagreement alike (Cohen 1960)."""
    n = joint.n
    by_chance = sum(map(int.__mul__, joint.rows, joint.columns))
    return less(n * (n - joint.alike), n * n - by_chance, n)


def kappa_linear(joint: Joint) -> Value:
    """Give κ with weights |x − y| (Cohen 1968).

    The distance expected is summed over the cuts of the scale: of two voters one stands below a cut and
    the other above it.
    """
    n = joint.n
    cuts = zip(accumulate(joint.rows), accumulate(joint.columns), strict=True)
    expected = sum(first * (n - second) + (n - first) * second for first, second in cuts)
    return less(n * joint.distance, expected, n)


def kappa_squared(joint: Joint) -> Value:
    """Give κ with weights (x − y)² (Cohen 1968).

    In the closed form of Häge 2011, "Choice or Circumstance? Adjusting Measures of Foreign Policy
    Similarity for Chance Agreement", *Political Analysis* 19(3): 287–305:
    1 − Σ(x−y)² / (Σx² + Σy² − (2/n) Σx Σy).
    """
    n = joint.n
    first, second, squares = joint.moments
    return less(n * joint.squared, n * squares - 2 * first * second, n)
