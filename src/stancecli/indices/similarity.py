"""S: how near two voters stand, as a share of the declared scale.

Signorino and Ritter 1999, "Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions",
*International Studies Quarterly* 43(1): 115–144: S = 1 − 2 Σ d / (n · d_max), from −1 to 1. The range is
that of the declared scale, not of the votes seen, so a wider scale gives another number. Every roll call
weighs the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.agreement import ONE_LEVEL
from stancecli.indices.fraction import less

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint, Value


def s_absolute(joint: Joint) -> Value:
    """Give S with the distance |x − y|, as the authors first printed it."""
    return less(2 * joint.distance, joint.n * joint.range, joint.n, ONE_LEVEL)


def s_squared(joint: Joint) -> Value:
    """Give S with the distance (x − y)²."""
    return less(2 * joint.squared, joint.n * joint.range**2, joint.n, ONE_LEVEL)
