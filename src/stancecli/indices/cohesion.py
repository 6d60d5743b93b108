"""How closely a group holds together on a roll call, and on the mean of several."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from stancecli.indices.fraction import share
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from stancecli.indices.tally import Tally

NOBODY = "nobody of the group voted"
NO_STAND = "nobody of the group voted yes or no"


def rice(tally: Tally) -> Value:
    """Give |yes − no| / (yes + no); abstentions do not enter it.

    Rice 1925, "The Behavior of Legislative Groups: A Method of Measurement", *Political Science Quarterly*
    40(1): 60–72.
    """
    n = tally.yes + tally.no
    return share(abs(tally.yes - tally.no), n, n, NO_STAND)


def agreement_index(tally: Tally) -> Value:
    """Give (max(Y, N, A) − ½ (T − max(Y, N, A))) / T: 1 where all vote alike, 0 where a third each.

    Hix, Noury and Roland 2005, "Power to the Parties: Cohesion and Competition in the European Parliament,
    1979–2001", *British Journal of Political Science* 35(2): 209–234, p. 215. Without abstentions it is
    ¾ Rice + ¼, not Rice.
    """
    return share(3 * max(tally) - tally.n, 2 * tally.n, tally.n, NOBODY)


def mean(index: Callable[[Tally], Value], tallies: Iterable[Tally]) -> Value:
    """Give the mean of an index over the roll calls for which it is defined; n is how many those are."""
    values = [value for value in (index(tally).value for tally in tallies) if value is not None]
    return Value(fmean(values), len(values)) if values else Value(None, 0, NO_STAND if index is rice else NOBODY)
