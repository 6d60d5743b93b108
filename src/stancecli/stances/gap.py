"""Gaps: where what a country says, how it votes and what it does lean to different sides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from stancecli.stances.lean import MODES
from stancecli.stances.leans import in_dispute
from stancecli.stances.reach import is_doubtful

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from stancecli.stances.lean import Lean, Mode
    from stancecli.stances.leans import Leans

# One step of score: leans that are nearer differ by less than any two positions do.
_STEP = 1


@dataclass(frozen=True, slots=True)
class Gap:
    """Two modes whose leans differ, and by how many steps; None where they do in some readings of the dates alone.

    It is contested where what the leans rest on contradicts each other: a source says that a deed never was.
    """

    first: Mode
    second: Mode
    steps: Fraction | None
    is_certain: bool
    is_contested: bool


def gaps(leans: Leans) -> Iterator[Gap]:
    """Give the gaps of the plain reading or, where all that could be is asked for, of any reading of the dates."""
    for first, second in combinations(MODES, 2):
        one, other = leans.of[first], leans.of[second]
        steps = _between(one.mean, other.mean)
        if steps is None and not (leans.view.asked == "possible" and _may_differ(one, other)):
            continue
        contested = _is_contested(leans, one, other)
        surely = not contested and _surely_differ(one, other)
        if surely or leans.view.asked != "certain":
            yield Gap(first, second, steps, surely, contested)


def may_be(leans: Leans) -> bool:
    """Whether there is a gap in any reading of the dates."""
    return any(_may_differ(leans.of[one], leans.of[other]) for one, other in combinations(MODES, 2))


def _between(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    """How many steps lie between two leans; None where they make no gap."""
    if one is None or other is None or not _differ(one, other):
        return None
    return abs(one - other)


def _differ(one: Fraction, other: Fraction) -> bool:
    """Whether two leans are a step apart or more, and not on the same side of zero."""
    return abs(one - other) >= _STEP and one * other <= 0


def _may_differ(one: Lean, other: Lean) -> bool:
    """Whether they differ as the dates may fall: if any leans do, those farthest from each other do."""
    if one.reach is None or other.reach is None:
        return False
    (low, high), (lowest, highest) = one.reach, other.reach
    return _differ(low, highest) or _differ(high, lowest)


def _surely_differ(one: Lean, other: Lean) -> bool:
    """Whether they differ however the dates fall: there surely are both, and one lies wholly below the other.

    What rests on a doubtful date is never sure.
    """
    doubtful = any(is_doubtful(scored.record) for scored in (*one.counted, *other.counted))
    if doubtful or not (one.is_sure and other.is_sure) or one.reach is None or other.reach is None:
        return False
    lower, upper = sorted((one.reach, other.reach))
    return lower[1] <= 0 <= upper[0] and upper[0] - lower[1] >= _STEP


def _is_contested(leans: Leans, one: Lean, other: Lean) -> bool:
    pairs = product(one.counted, other.counted)
    return any(in_dispute(leans.view.ledger, first.record, second.record) for first, second in pairs)
