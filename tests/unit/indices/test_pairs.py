from __future__ import annotations

import pytest

from stancecli.indices.joint import Joint
from stancecli.indices.registry import GROUP_INDICES, INDICES

US_MEXICO = Joint.of([[17, 0, 9], [2, 0, 1], [5, 2, 2]])


def of(key: str, counts: list[list[int]]) -> tuple[float | None, int, str | None]:
    return INDICES[key].of(Joint.of(counts))


def test_one_table_of_votes_is_told_very_differently_by_the_indices() -> None:
    told = {key: round(value, 2) for key, index in INDICES.items() if (value := index.of(US_MEXICO).value) is not None}
    assert told == {
        "agreement": 0.57,
        "voeten": 0.57,
        "s-absolute": 0.13,
        "s-squared": 0.20,
        "kappa": -0.02,
        "kappa-linear": -0.02,
        "kappa-squared": -0.01,
        "pi": -0.03,
        "pi-squared": -0.02,
        "alpha-nominal": -0.01,
        "alpha-ordinal": 0.03,
        "alpha-interval": 0.0,
        "us-coincidence": 0.58,
        "exact": 0.5,
    }


def test_an_index_tells_over_how_many_roll_calls() -> None:
    told = {index.of(US_MEXICO).n for key, index in INDICES.items() if key != "us-coincidence"}
    assert told == {38}


def test_us_coincidence_counts_only_the_roll_calls_on_which_both_voted_yes_or_no() -> None:
    assert INDICES["us-coincidence"].of(US_MEXICO) == (19 / 33, 33, None)


def test_to_abstain_against_a_vote_is_half_an_agreement_and_opposite_votes_are_none() -> None:
    assert of("agreement", [[1, 1, 0], [0, 0, 0], [0, 0, 0]])[0] == 0.75
    assert of("agreement", [[0, 0, 1], [0, 0, 0], [0, 0, 0]])[0] == 0
    assert of("agreement", [[0, 0, 0], [0, 1, 0], [0, 0, 0]])[0] == 1


@pytest.mark.parametrize("key", INDICES)
def test_nothing_in_common_is_undefined_and_no_number(key: str) -> None:
    value, n, reason = of(key, [[0] * 3] * 3)
    assert (value, n) == (None, 0)
    assert reason


@pytest.mark.parametrize("key", [key for key, index in INDICES.items() if index.chance])
def test_where_both_always_chose_the_same_agreement_beyond_chance_is_undefined(key: str) -> None:
    assert of(key, [[9, 0, 0], [0, 0, 0], [0, 0, 0]]) == (
        None,
        9,
        "all chose the same",
    )


@pytest.mark.parametrize("key", ["agreement", "voeten", "s-absolute", "s-squared", "us-coincidence", "exact"])
def test_where_both_always_chose_the_same_plain_agreement_is_complete(key: str) -> None:
    assert of(key, [[9, 0, 0], [0, 0, 0], [0, 0, 0]]) == (1, 9, None)


def test_us_coincidence_is_undefined_where_one_always_abstained() -> None:
    assert of("us-coincidence", [[0, 5, 0], [0, 3, 0], [0, 0, 0]]) == (
        None,
        0,
        "no roll call on which both voted yes or no",
    )


@pytest.mark.parametrize("key", ["alpha-nominal", "alpha-ordinal", "alpha-interval"])
def test_alpha_of_one_roll_call_is_undefined(key: str) -> None:
    assert of(key, [[0, 1], [0, 0]]) == (None, 1, "fewer than two items in common")


@pytest.mark.parametrize("key", [key for key, index in INDICES.items() if index.votes_only])
def test_an_index_of_votes_is_undefined_on_another_scale(key: str) -> None:
    assert of(key, [[3, 0], [0, 3]]) == (None, 6, "it is of yes, abstain and no alone")


@pytest.mark.parametrize("key", ["voeten", "s-absolute", "s-squared"])
def test_a_scale_of_one_level_has_no_distances(key: str) -> None:
    assert of(key, [[3]]) == (None, 3, "the scale has but one level")


def test_a_table_that_is_not_square_is_refused() -> None:
    with pytest.raises(ValueError, match="a row and a column a level"):
        Joint.of([[1, 2], [3]])


def test_every_index_has_a_title_of_its_own_and_says_whose_it_is() -> None:
    every = [*INDICES.values(), *GROUP_INDICES.values()]
    assert len({index.title for index in every}) == len(every)
    assert [index.key for index in every if not index.citation] == []


def test_the_index_that_drops_unanimous_roll_calls_says_so() -> None:
    assert [key for key, index in INDICES.items() if index.drops_unanimous] == ["voeten"]
