from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from stancecli.indices import alpha, coders
from stancecli.indices.bootstrap import bootstrap
from stancecli.indices.joint import Joint
from stancecli.indices.registry import INDICES

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.indices.joint import Value

METRICS = {"nominal": alpha.nominal, "ordinal": alpha.ordinal, "interval": alpha.interval}
GAPS = [
    tuple(None if code == "*" else int(code) for code in unit)
    for unit in zip("*****34121133*3", "1*213343*******", "**21344*21133*4", strict=True)
]
# Fourteen raters, ten subjects, five categories: how many gave each category.
MANY = """0 0 0 0 14 | 0 2 6 4 2 | 0 0 3 5 6 | 0 3 9 2 0 | 2 2 8 1 1
          7 7 0 0 0 | 3 2 6 3 0 | 2 5 3 2 2 | 6 5 2 1 0 | 0 2 2 3 7"""


def rated(table: str) -> list[tuple[int, ...]]:
    rows = [list(map(int, row.split())) for row in table.replace("\n", "|").split("|") if row.strip()]
    return [tuple(code for code, count in enumerate(row) for _ in range(count)) for row in rows]


def invented(seed: int) -> list[tuple[int | None, ...]]:
    chance = random.Random(seed)  # noqa: S311 - drawn to be repeated, not to be secret
    many, levels = chance.randint(2, 5), chance.randint(2, 6)
    codes = [None, *range(levels)]
    return [tuple(chance.choice(codes) for _ in range(many)) for _ in range(chance.randint(4, 40))]


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("metric", METRICS)
def test_alpha_with_gaps_is_that_of_the_package_krippendorff(metric: str, seed: int) -> None:
    package = pytest.importorskip("krippendorff")
    numpy = pytest.importorskip("numpy")
    units = invented(seed)
    data = numpy.array([[numpy.nan if code is None else code for code in unit] for unit in units], dtype=float).T
    expected = package.alpha(reliability_data=data, level_of_measurement=metric)
    assert METRICS[metric](units).value == pytest.approx(expected, abs=1e-12)


def test_alpha_of_numbers_that_are_not_whole_is_that_of_their_tenfold() -> None:
    units = [(0.1, 0.3), (0.3, 0.3), (1.2, 0.1), (0.1, 0.1)]
    tenfold = [(1, 3), (3, 3), (12, 1), (1, 1)]
    assert alpha.interval(units).value == pytest.approx(alpha.interval(tenfold).value, abs=1e-12)


def test_of_two_coders_without_gaps_the_coefficients_are_those_of_their_table() -> None:
    counts = [[17, 0, 9], [2, 0, 1], [5, 2, 2]]
    units = [(one, other) for one, row in enumerate(counts) for other, times in enumerate(row) for _ in range(times)]
    pairs = {"alpha-nominal": alpha.nominal, "alpha-ordinal": alpha.ordinal, "alpha-interval": alpha.interval}
    for key, of in {**pairs, "kappa": coders.kappa, "pi": coders.pi, "exact": coders.exact}.items():
        expected = INDICES[key].of(Joint.of(counts))
        assert of(units).n == expected.n
        assert of(units).value == pytest.approx(expected.value, abs=1e-12)


def test_pi_of_many_raters_is_the_coefficient_of_fleiss() -> None:
    assert round(coders.pi(rated(MANY)).value or 0, 3) == 0.210


def test_kappa_of_three_coders_is_the_mean_of_the_pairs() -> None:
    one, two, three = (1, 1, 2, 2, 1), (1, 2, 2, 2, 1), (1, 1, 1, 2, 2)
    pairs = [coders.kappa(list(zip(*pair, strict=True))).value for pair in ((one, two), (one, three), (two, three))]
    mean = sum(value for value in pairs if value is not None) / 3
    assert coders.kappa(list(zip(one, two, three, strict=True))).value == pytest.approx(mean, abs=1e-12)


def test_kappa_is_undefined_where_it_is_so_for_a_pair() -> None:
    value, n, reason = coders.kappa([(1, 1, 1), (1, 1, 2)])
    assert (value, n) == (None, 2)
    assert reason


def test_a_pair_without_units_in_common_is_no_pair() -> None:
    assert coders.kappa([(1, 1, None), (2, 1, None), (None, 2, 2), (None, 1, 1)]).value is not None


@pytest.mark.parametrize("of", [*METRICS.values(), coders.kappa, coders.pi, coders.exact])
def test_units_of_one_coder_alone_are_nothing_in_common(of: Callable[..., Value]) -> None:
    assert of([(1, None), (None, 2)]) == (None, 0, "nothing in common to compare")


def test_units_counted_are_units_listed() -> None:
    assert alpha.nominal({(1, 1): 3, (1, 2): 2}) == alpha.nominal([(1, 1)] * 3 + [(1, 2)] * 2)


def test_exact_agreement_is_that_of_all_who_coded() -> None:
    assert coders.exact([(1, 1, None), (1, 1, 2), (3, None, None)]) == (0.5, 2, None)


def test_chance_within_groups_counts_nothing_of_what_the_groups_differ_in() -> None:
    first, second = [(1, 1), (1, 1), (2, 1), (1, 2)], [(8, 8), (9, 8), (8, 9), (8, 8)]
    within, pooled = alpha.nominal(first, second).value, alpha.nominal(first + second).value
    apart = alpha.nominal(first).value
    assert within == pytest.approx(apart, abs=1e-12)
    assert within is not None
    assert pooled is not None
    assert pooled > within


def test_groups_of_another_size_weigh_as_they_have_codes() -> None:
    good, bad = [(1, 1), (2, 2)] * 8, [(1, 2), (2, 1)]
    within = alpha.ordinal(good, bad).value
    assert within is not None
    assert 0.5 < within < 1


def test_an_interval_is_the_same_whenever_it_is_drawn_and_holds_the_value() -> None:
    units = [(code % 3, code % 3 if code % 7 else 0) for code in range(60)]
    one, other = bootstrap(alpha.nominal, units), bootstrap(alpha.nominal, units)
    value = alpha.nominal(units).value
    assert one == other
    assert one.low is not None
    assert one.high is not None
    assert value is not None
    assert one.low < value < one.high <= 1
    assert one.draws == 1000


def test_more_units_of_the_same_kind_narrow_the_interval() -> None:
    few = [(code % 3, code % 3 if code % 7 else 0) for code in range(42)]
    narrow, wide = bootstrap(alpha.nominal, few * 4), bootstrap(alpha.nominal, few)
    assert (narrow.high or 1) - (narrow.low or 0) < (wide.high or 1) - (wide.low or 0)


def test_there_is_no_interval_where_too_many_draws_are_undefined() -> None:
    low, high, draws, reason = bootstrap(alpha.nominal, [(1, 1), (2, 2), (1, 1)])
    assert (low, high) == (None, None)
    assert draws < 950
    assert reason == "too many of the samples drawn are undefined"
