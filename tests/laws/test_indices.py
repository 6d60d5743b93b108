"""The identities that hold between the indices, for all tables and all coders."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stancecli.indices import alpha
from stancecli.indices.joint import Joint, Value
from stancecli.indices.registry import GROUP_INDICES, INDICES
from stancecli.indices.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

CHANCE = [key for key, index in INDICES.items() if index.chance]
COUNT = st.integers(0, 60)
CODES = st.one_of(st.none(), st.integers(0, 4))


def tables(levels: int) -> st.SearchStrategy[Joint]:
    return st.lists(st.lists(COUNT, min_size=levels, max_size=levels), min_size=levels, max_size=levels).map(Joint.of)


VOTES = tables(3)
ANY = st.integers(1, 5).flatmap(tables)
UNITS = st.integers(2, 4).flatmap(lambda coders: st.lists(st.tuples(*[CODES] * coders), min_size=1, max_size=25))


def of(key: str, joint: Joint) -> float | None:
    return INDICES[key].of(joint).value


def known(key: str, joint: Joint) -> float:
    value = of(key, joint)
    assume(value is not None)
    assert value is not None
    return value


def padded(joint: Joint, before: int = 0, behind: int = 0) -> Joint:
    """The same votes on a scale that is declared wider."""
    empty = (0,) * (before + joint.range + 1 + behind)
    rows = (((0,) * before) + row + (0,) * behind for row in joint.counts)
    return Joint((*[empty] * before, *rows, *[empty] * behind))


def reversed_(joint: Joint) -> Joint:
    return Joint(tuple(row[::-1] for row in joint.counts[::-1]))


def same(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else one == pytest.approx(other, abs=1e-9)


def numbers(joint: Joint) -> tuple[list[int], list[int]]:
    pairs = [(x, y) for x, row in enumerate(joint.counts) for y, times in enumerate(row) for _ in range(times)]
    return [x for x, _ in pairs], [y for _, y in pairs]


@given(VOTES)
def test_s_is_twice_the_agreement_less_one(joint: Joint) -> None:
    agreement = known("agreement", joint)
    assert known("s-absolute", joint) == pytest.approx(2 * agreement - 1)
    assert known("voeten", joint) == agreement


@given(ANY)
def test_kappa_of_squared_weights_is_the_closed_form_of_haege(joint: Joint) -> None:
    value = known("kappa-squared", joint)
    x, y = numbers(joint)
    apart = sum((a - b) ** 2 for a, b in zip(x, y, strict=True))
    expected = sum(a * a for a in x) + sum(b * b for b in y) - Fraction(2 * sum(x) * sum(y), len(x))
    assert value == pytest.approx(float(1 - apart / expected))


@given(ANY)
def test_kappa_of_any_weights_is_its_table_form(joint: Joint) -> None:
    levels = range(joint.range + 1)
    for key, power in (("kappa", 0), ("kappa-linear", 1), ("kappa-squared", 2)):
        seen = by_chance = 0
        for i in levels:
            for j in levels:
                weight = abs(i - j) ** power if i != j else 0
                seen += weight * joint.counts[i][j] * joint.n
                by_chance += weight * joint.rows[i] * joint.columns[j]
        expected = float(1 - Fraction(seen, by_chance)) if by_chance else None
        assert same(of(key, joint), expected)


@given(ANY)
def test_pi_is_at_most_kappa(joint: Joint) -> None:
    assert known("pi", joint) <= known("kappa", joint) + 1e-12


@given(ANY)
def test_pi_is_kappa_where_the_margins_are_the_same(joint: Joint) -> None:
    # A table and its mirror added up have the same margins.
    even = Joint(
        tuple(
            tuple(map(int.__add__, row, mirrored))
            for row, mirrored in zip(joint.counts, joint.swapped.counts, strict=True)
        )
    )
    for one, other in (("pi", "kappa"), ("pi-squared", "kappa-squared")):
        assert same(of(one, even), of(other, even))


@given(ANY)
def test_alpha_lies_above_pi_by_what_a_small_sample_gives(joint: Joint) -> None:
    assume(joint.n > 1)
    shrink = (2 * joint.n - 1) / (2 * joint.n)
    for of_alpha, of_pi in (("alpha-nominal", "pi"), ("alpha-interval", "pi-squared")):
        pi = known(of_pi, joint)
        assert known(of_alpha, joint) == pytest.approx(1 - (1 - pi) * shrink)
        assert known(of_alpha, joint) >= pi - 1e-12


@given(ANY, st.sampled_from(sorted(INDICES)))
def test_swapping_the_voters_and_turning_the_scale_change_nothing(joint: Joint, key: str) -> None:
    assert same(of(key, joint), of(key, joint.swapped))
    assert same(of(key, joint), of(key, reversed_(joint)))


@given(UNITS, st.integers(-50, 50), st.integers(1, 9))
def test_another_zero_and_another_unit_of_the_scale_leave_alpha_interval(
    units: Sequence[tuple[int | None, ...]], added: int, times: int
) -> None:
    moved = [tuple(None if code is None else added + times * code for code in unit) for unit in units]
    assert same(alpha.interval(units).value, alpha.interval(moved).value)


@given(ANY, st.integers(0, 3), st.integers(0, 3))
def test_a_wider_scale_leaves_whatever_chance_is_taken_off(joint: Joint, before: int, behind: int) -> None:
    for key in CHANCE:
        assert same(of(key, joint), of(key, padded(joint, before, behind)))


@given(ANY, st.integers(1, 3))
def test_a_wider_scale_raises_s_wherever_there_is_a_distance(joint: Joint, wider: int) -> None:
    assume(joint.distance)
    for key in ("s-absolute", "s-squared", "voeten"):
        assert known(key, padded(joint, behind=wider)) > known(key, joint)


@given(VOTES, st.data())
def test_dropping_unanimous_roll_calls_never_raises_agreement(joint: Joint, data: st.DataObject) -> None:
    kept = [data.draw(st.integers(0, row[level])) for level, row in enumerate(joint.counts)]
    rows = ((*row[:level], kept[level], *row[level + 1 :]) for level, row in enumerate(joint.counts))
    rest = Joint(tuple(rows))
    for key in ("agreement", "voeten", "exact", "us-coincidence"):
        before, after = of(key, joint), of(key, rest)
        assert after is None or (before is not None and after <= before + 1e-12)


@given(UNITS, st.integers(0, 4), st.data())
def test_a_unit_of_one_coder_alone_changes_no_alpha(
    units: Sequence[tuple[int | None, ...]], code: int, data: st.DataObject
) -> None:
    coders = len(units[0])
    who = data.draw(st.integers(0, coders - 1))
    alone = tuple(code if coder == who else None for coder in range(coders))
    for metric in (alpha.nominal, alpha.ordinal, alpha.interval):
        assert metric([*units, alone]) == metric(units)


@given(ANY)
def test_alpha_of_coders_without_gaps_is_that_of_their_table(joint: Joint) -> None:
    units = list(zip(*numbers(joint), strict=True))
    pairs = {"alpha-nominal": alpha.nominal, "alpha-ordinal": alpha.ordinal, "alpha-interval": alpha.interval}
    for key, general in pairs.items():
        one, other = INDICES[key].of(joint), general(units)
        assert same(one.value, other.value)
        assert one.undefined == other.undefined


@given(ANY)
def test_an_index_is_a_number_in_its_range_or_says_why_it_is_none(joint: Joint) -> None:
    for index in INDICES.values():
        assert is_told(index.of(joint))
    for key in ("agreement", "voeten", "exact", "us-coincidence"):
        assert 0 <= (of(key, joint) or 0) <= 1
    for key in ("s-absolute", "s-squared"):
        assert -1 <= (of(key, joint) or 0) <= 1


@given(COUNT, COUNT, COUNT)
def test_an_index_of_cohesion_is_a_share_or_says_why_it_is_none(yes: int, abstain: int, no: int) -> None:
    for index in GROUP_INDICES.values():
        value = index.of(Tally(yes, abstain, no))
        assert is_told(value)
        assert 0 <= (value.value or 0) <= 1


def is_told(value: Value) -> bool:
    return value.undefined is None if value.value is not None else bool(value.undefined)


@given(COUNT, COUNT)
def test_without_abstentions_the_agreement_index_is_a_quarter_more_than_three_quarters_of_rice(
    yes: int, no: int
) -> None:
    tally = Tally(yes, 0, no)
    rice = GROUP_INDICES["rice"].of(tally).value
    assume(rice is not None)
    assert GROUP_INDICES["agreement-index"].of(tally).value == pytest.approx(0.75 * (rice or 0) + 0.25)
