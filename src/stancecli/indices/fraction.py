"""A whole number over a whole number, divided once: the last step of every index."""

from __future__ import annotations

from stancecli.indices.joint import Value

NOTHING = "nothing in common to compare"
SAME = "all chose the same"
TOO_FEW = "fewer than two items in common"


def share(part: int, whole: int, n: int, reason: str = NOTHING) -> Value:
    """Give a part of a whole, undefined for `reason` where there is no whole."""
    return Value(part / whole, n) if whole else Value(None, n, reason)


def less(disagreement: int, expected: int, n: int, reason: str = SAME) -> Value:
    """Give 1 − disagreement / expected, undefined where there is nothing in common or nothing is expected."""
    if not n:
        return Value(None, n, NOTHING)
    return share(expected - disagreement, expected, n, reason)
