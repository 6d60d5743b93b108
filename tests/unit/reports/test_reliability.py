from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.indices import alpha
from stancecli.model.ratings import Ratings
from stancecli.reports.reliability import reliability
from tests.unit.reports.world import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page

POSITIONS = ("imposes", "aligned", "not-joined", "counter-sanctions")


@pytest.fixture
def known(ledger: Callable[[str], Ledger]) -> Ledger:
    return ledger("entries: []")


def coded(codes: Sequence[tuple[str | None, ...]], issue: str = "sanctions") -> Ratings:
    units = {(f"c{number}", issue): each for number, each in enumerate(codes)}
    return Ratings(tuple("abc"[: len(codes[0])]), ("claim", "issue"), units, of_positions=True)


def both(one: Ratings, other: Ratings) -> Ratings:
    return Ratings(one.coders, one.columns, {**one.units, **other.units}, of_positions=True)


def row(page: Page, issue: str) -> dict[str, object]:
    return next(each for each in rows(page) if each["issue"] == issue)


def cycled(many: int, wrong: int = 0) -> list[tuple[str, str]]:
    return [(POSITIONS[n % 4], POSITIONS[(n + (n < wrong)) % 4]) for n in range(many)]


def test_no_position_is_a_code_for_exact_agreement_and_a_gap_for_positions(known: Ledger) -> None:
    page = reliability(known, coded([("imposes", "imposes"), ("", ""), ("", "aligned"), ("aligned", None)]))
    told = row(page, "sanctions")
    assert (told["units"], told["exact"], told["positions"]) == (3, 2 / 3, 1)


def test_of_fewer_than_fifteen_units_an_issue_has_only_its_exact_agreement(known: Ledger) -> None:
    told = row(reliability(known, coded(cycled(14, wrong=2))), "sanctions")
    assert told["exact"] == 12 / 14
    assert {told[key] for key in ("alpha_ordinal", "alpha_nominal", "kappa", "pi", "alpha_given")} == {None}
    assert "fewer than 15 units" in str(told["undefined"])


def test_from_fifteen_units_on_an_issue_has_its_coefficients(known: Ledger) -> None:
    told = row(reliability(known, coded(cycled(15, wrong=2))), "sanctions")
    scores = {"imposes": 2, "aligned": 1, "not-joined": 0, "counter-sanctions": -2}
    units = [(scores[one], scores[other]) for one, other in cycled(15, wrong=2)]
    assert told["alpha_ordinal"] == alpha.ordinal(units).value
    assert told["alpha_nominal"] == alpha.nominal(units).value


def test_coefficients_without_variance_are_undefined_with_the_reason(known: Ledger) -> None:
    told = row(reliability(known, coded([("imposes", "imposes")] * 20)), "sanctions")
    assert (told["exact"], told["alpha_nominal"], told["kappa"]) == (1, None, None)
    assert "all chose the same" in str(told["undefined"])


def test_two_positions_of_one_score_are_no_ordinal_disagreement(known: Ledger) -> None:
    codes = [("not-joined", "neutral")] * 8 + [("imposes", "imposes")] * 8
    told = row(reliability(known, coded(codes)), "sanctions")
    assert told["alpha_ordinal"] == 1
    assert isinstance(told["alpha_nominal"], float)
    assert told["alpha_nominal"] < 1


def test_position_against_none_is_told_apart(known: Ledger) -> None:
    codes = [("imposes", "counter-sanctions")] * 8 + [("", "")] * 7 + [("", "aligned")]
    told = row(reliability(known, coded(codes)), "sanctions")
    assert told["alpha_given"] == alpha.nominal([(1, 1)] * 8 + [(0, 0)] * 7 + [(0, 1)]).value


def test_pooled_chance_is_smaller_than_chance_within_issues(known: Ledger) -> None:
    blocs = coded([("member", "member"), ("member", "observer"), ("outside", "outside")] * 5, "blocs")
    page = reliability(known, both(coded(cycled(16, wrong=4)), blocs))
    pooled, within = row(page, "(pooled)"), row(page, "(within)")
    assert pooled["units"] == within["units"] == 31
    assert str(pooled["alpha_nominal"]) > str(within["alpha_nominal"])


def test_every_alpha_over_all_has_an_interval_that_holds_it(known: Ledger) -> None:
    page = reliability(known, coded([*cycled(40, wrong=6), *[("", "")] * 5, ("", "imposes")]))
    told = rows(page, "intervals")
    assert [(each["scope"], each["index"]) for each in told] == [
        (scope, index)
        for scope in ("(pooled)", "(within)")
        for index in ("α ordinal", "α nominal", "α position or none")
    ]
    assert all(each["low"] <= each["value"] <= each["high"] for each in told)


def test_disagreements_are_listed_by_issue_with_the_steps_between_them(known: Ledger) -> None:
    ratings = both(coded([("member", "observer")], "blocs"), coded([("imposes", "counter-sanctions"), ("", "aligned")]))
    told = [
        (each["claim"], each["issue"], each["coder_1"], each["coder_2"], each["steps"])
        for each in rows(reliability(known, ratings), "disagreements")
    ]
    assert told == [
        ("c0", "sanctions", "imposes", "counter-sanctions", 4),
        ("c1", "sanctions", "(no-position)", "aligned", None),
        ("c0", "blocs", "member", "observer", 2),
    ]


def test_a_coder_without_the_unit_disagrees_with_nobody(known: Ledger) -> None:
    page = reliability(known, coded([("imposes", "imposes", None), ("imposes", None, "aligned")]))
    told = rows(page, "disagreements")
    assert [(each["claim"], each["coder_2"]) for each in told] == [("c1", None)]


def test_codes_that_are_numbers_have_ordinal_and_interval_coefficients_too(known: Ledger) -> None:
    units = {("a",): ("1", "2"), ("b",): ("3", "3"), ("c",): ("0.5", "0.5"), ("d",): (None, "1")}
    told = rows(reliability(known, Ratings(("x", "y"), ("text",), units, of_positions=False)))[0]
    assert told["alpha_interval"] == alpha.interval([(1, 2), (3, 3), (0.5, 0.5)]).value
    assert told["units"] == 3


def test_codes_that_are_words_have_nominal_coefficients_alone(known: Ledger) -> None:
    units = {("a",): ("1", "2"), ("b",): ("three", "three"), ("c",): ("1", "1")}
    told = rows(reliability(known, Ratings(("x", "y"), ("text",), units, of_positions=False)))[0]
    assert "alpha_interval" not in told
    assert told["alpha_nominal"] == alpha.nominal(units.values()).value


def test_the_notes_say_how_none_was_read_and_what_was_left_out(ledger: Callable[[str], Ledger]) -> None:
    known = ledger("""
        coverage: []
        issues:
          aid: {title: Aid, measure: position, question: Any?, scale: [{position: none, score: 0, means: None at all.}]}
    """)
    notes = reliability(known, coded([("none", "none"), ("none", None)], "aid")).answer.notes
    assert "1 unit of one coder alone left out" in notes
    assert "'none' is read as the position of that name on aid; there no position is an empty cell" in notes
