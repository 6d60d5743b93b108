from __future__ import annotations

import pytest

from stancecli.indices.comparing import agrees
from stancecli.indices.joint import Value
from stancecli.indices.published import Case, cases
from stancecli.indices.registry import GROUP_INDICES, INDICES

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.case}: {case.about}: {case.index}")
def test_an_index_comes_to_the_published_number(case: Case) -> None:
    assert agrees(case.expected, case.compute()), case.compute()


def test_every_index_has_a_case() -> None:
    assert {case.index for case in CASES} == {index.title for index in (*INDICES.values(), *GROUP_INDICES.values())}


@pytest.mark.parametrize(
    ("printed", "computed"),
    [("0.492", 0.49153), ("-0.01423487", -0.0142348754), ("1", 0.6), (".8", 0.8), ("0", -0.0), ("0.1", 0.1 + 1e-17)],
)
def test_a_number_agrees_if_it_is_rounded_or_cut_off_to_what_is_printed(printed: str, computed: float) -> None:
    assert agrees(printed, Value(computed, 1))


@pytest.mark.parametrize(
    ("printed", "computed"), [("0.492", 0.4914), ("0.492", 0.4931), ("-0.5", 0.5), ("1", 2.0), ("0.5", 0.44)]
)
def test_another_number_does_not_agree(printed: str, computed: float) -> None:
    assert not agrees(printed, Value(computed, 1))


def test_undefined_agrees_with_undefined_alone() -> None:
    assert agrees("undefined", Value(None, 0, "nothing"))
    assert not agrees("undefined", Value(0.0, 0))
    assert not agrees("0", Value(None, 0, "nothing"))


def test_the_case_in_which_one_coder_has_no_variance_is_of_squared_weights_in_its_source() -> None:
    squared = INDICES["kappa-squared"].title
    assert [case.status for case in CASES if (case.case, case.index) == ("C17", squared)] == ["printed"]
