"""How far a coefficient might lie elsewhere had other units been drawn: a bootstrap confidence interval.

The units are drawn anew, with replacement, as many as there are, within each group they come in; the
coefficient is computed afresh from each draw, what is expected by chance included; and the interval runs from
the 2.5th to the 97.5th percentile of the results: the percentile bootstrap over units that Zapf, Castell,
Morawietz and Karch 2016, "Measuring inter-rater reliability for nominal data – which coefficients and
confidence intervals are appropriate?", *BMC Medical Research Methodology* 16: 93, recommend for α. It is not
that of Hayes and Krippendorff 2007, who draw pairs of codes and keep De as it was seen. The seed is fixed, so
an interval computed twice is the same.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from statistics import quantiles
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from stancecli.indices.joint import Value

RESAMPLES, SEED, LEVEL = 1000, 2007, 95
# Of 40 parts the outermost two are the 2.5 % on either side.
_PARTS = 40
_UNSURE = "too many of the samples drawn are undefined"


class Interval(NamedTuple):
    """The bounds of a confidence interval, from `draws` samples for which the coefficient was defined."""

    low: float | None
    high: float | None
    draws: int
    undefined: str | None = None


def bootstrap(
    coefficient: Callable[..., Value], *groups: Sequence[tuple[Hashable, ...]], resamples: int = RESAMPLES
) -> Interval:
    """Give the interval of a coefficient over the units of these groups.

    Samples for which it is undefined, as where a draw holds a single code, are left out; where they are more
    than lie outside the interval anyway, there is none.
    """
    chance = Random(SEED)  # noqa: S311 - drawn to be repeated, not to be secret
    drawn = (coefficient(*(Counter(chance.choices(each, k=len(each))) for each in groups)) for _ in range(resamples))
    values = [value.value for value in drawn if value.value is not None]
    if len(values) * 100 < resamples * LEVEL:
        return Interval(None, None, len(values), _UNSURE)
    bounds = quantiles(values, n=_PARTS, method="inclusive")
    return Interval(bounds[0], bounds[-1], len(values))
