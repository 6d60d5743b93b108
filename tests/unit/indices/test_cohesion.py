from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.indices.cohesion import agreement_index, mean, rice
from stancecli.indices.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.indices.joint import Value


def test_abstentions_do_not_enter_rice_and_do_enter_the_agreement_index() -> None:
    assert rice(Tally(9, 0, 1)) == rice(Tally(9, 5, 1)) == (0.8, 10, None)
    assert agreement_index(Tally(9, 0, 1)) != agreement_index(Tally(9, 5, 1))


def test_a_group_of_abstainers_agrees_and_takes_no_side() -> None:
    assert agreement_index(Tally(0, 12, 0)) == (1, 12, None)
    assert rice(Tally(0, 12, 0)) == (None, 0, "nobody of the group voted yes or no")


def test_a_group_that_did_not_vote_is_undefined() -> None:
    assert agreement_index(Tally()) == (None, 0, "nobody of the group voted")


def test_the_mean_is_over_the_roll_calls_for_which_the_index_is_defined() -> None:
    assert mean(rice, [Tally(1, 0, 0), Tally(1, 0, 1), Tally(0, 3, 0)]) == (0.5, 2, None)


@pytest.mark.parametrize(
    ("index", "reason"),
    [(rice, "nobody of the group voted yes or no"), (agreement_index, "nobody of the group voted")],
)
def test_the_mean_of_no_roll_calls_is_undefined(index: Callable[[Tally], Value], reason: str) -> None:
    assert mean(index, []) == (None, 0, reason)
