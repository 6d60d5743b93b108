"""Scott's π: agreement beyond what the votes of both, taken together, would give by chance.

Scott 1955, "Reliability of Content Analysis: The Case of Nominal Scale Coding", *Public Opinion Quarterly*
19(3): 321–325. It supposes that both have the same habits, where Cohen's κ lets each have its own. Two
indices bear the name: the nominal one of Scott, and one with squared distances after Häge 2011.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.fraction import less

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint, Value


def pi_nominal(joint: Joint) -> Value:
    """Give (po − pe) / (1 − pe), with pe the sum of the squared mean shares (Scott 1955)."""
    n = joint.n
    by_chance = sum(count * count for count in joint.pooled)
    return less(4 * n * (n - joint.alike), 4 * n * n - by_chance, n)


def pi_squared(joint: Joint) -> Value:
    """Give π with squared distances: 1 − Σ(x−y)² / (Σx² + Σy² − (Σx + Σy)² / 2n).

    Häge 2011, "Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance
    Agreement", *Political Analysis* 19(3): 287–305.
    """
    n = joint.n
    first, second, squares = joint.moments
    return less(2 * n * joint.squared, 2 * n * squares - (first + second) ** 2, n)
