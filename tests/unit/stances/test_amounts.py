from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from stancecli.model.records import Figure
from stancecli.stances.cells import Cell
from stancecli.stances.stance import Sum
from tests.unit.stances.build import figure, gift, ledger, measured, stance, total

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.words import Bound

EUR, EUR_TOTAL = measured("EUR"), measured("EUR", "cumulative")


def amount(book: Ledger, cell: Cell = EUR, at: str = "today") -> Sum:
    answer = stance(book, at, cell).answer
    assert isinstance(answer, Sum)
    return answer


def test_single_gifts_are_added() -> None:
    book = ledger(gift("a", "2022", "10 EUR"), gift("b", "2023", "5 EUR"))
    assert amount(book) == Sum(Decimal(15), Decimal(15))
    assert stance(book, cell=EUR).entries == ("a", "b")


def test_the_figures_of_one_amount_are_the_same_gift_in_other_measures() -> None:
    book = ledger(gift("a", "2022", "10 EUR", "20 AZN", "3 t"))
    assert [amount(book, measured(unit)).low for unit in ("EUR", "AZN", "t")] == [10, 20, 3]


def test_gifts_are_added_within_their_measure_only() -> None:
    book = ledger(
        gift("a", "2022", "10 EUR"),
        gift("b", "2022", "20 AZN"),
        gift("c", "2022", "40 EUR", stage="pledged"),
        total("d", "2022", "80 EUR"),
    )
    assert amount(book).low == 10
    assert amount(book, measured("EUR", stage="pledged")).low == 40


def test_of_totals_the_latest_is_shown_and_none_are_added() -> None:
    book = ledger(total("a", "2022", "10 EUR"), total("b", "2023", "25 EUR"), gift("c", "2024", "5 EUR"))
    found = stance(book, cell=EUR_TOTAL)
    assert found.answer == Sum(Decimal(25), Decimal(25))
    assert (found.entries, str(found.since), str(found.last_evidence)) == (("b",), "2023", "2023")


def test_a_weaker_total_is_shown_only_while_no_firm_one_has_begun() -> None:
    book = ledger(
        total("a", "2020", "1 EUR", kind="reported"),
        total("b", "2021", "2 EUR"),
        total("c", "2022", "3 EUR", confidence="low"),
    )
    assert [amount(book, EUR_TOTAL, at).low for at in ("2020", "2021", "2022")] == [1, 2, 2]


def test_a_total_whose_value_is_not_known_does_not_hide_the_one_before() -> None:
    assert amount(ledger(total("a", "2021", "2 EUR"), total("b", "2022")), EUR_TOTAL) == Sum(Decimal(2), Decimal(2))


def test_a_firm_total_of_unknown_value_does_not_hide_a_weaker_one_with_a_figure() -> None:
    book = ledger(total("a", "2021"), total("b", "2022", "2 EUR", kind="reported"))
    assert amount(book, EUR_TOTAL).low == 2


def test_entries_in_dispute_count_once_as_the_range_of_their_figures() -> None:
    book = ledger(
        gift("a", "2022-01", "10 EUR"),
        gift("b", "2022-02", "14 EUR", disputes=("a",)),
        gift("c", "2022-03", "100 EUR"),
    )
    found = stance(book, cell=EUR)
    assert found.answer == Sum(Decimal(110), Decimal(114))
    assert found.flags == {"contested"}
    assert found.entries == ("a", "b", "c")


def test_a_chain_of_disputes_is_one_gift() -> None:
    book = ledger(
        gift("a", "2022-01", "10 EUR"),
        gift("b", "2022-02", "30 EUR"),
        gift("c", "2022-03", "20 EUR", disputes=("a", "b")),
    )
    assert amount(book) == Sum(Decimal(10), Decimal(30))


def test_a_dispute_about_anything_but_the_figure_contests_no_sum() -> None:
    found = stance(ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", "10 EUR", disputes=("a",))), cell=EUR)
    assert (found.answer, found.flags) == (Sum(Decimal(10), Decimal(10)), frozenset())


def test_a_range_told_by_one_source_is_no_dispute() -> None:
    found = stance(ledger(gift("a", "2022", figure("10 EUR", "at-least"), figure("12 EUR", "at-most"))), cell=EUR)
    assert (found.answer, found.flags) == (Sum(Decimal(10), Decimal(12), "about"), frozenset())


def test_the_latest_total_is_shown_with_what_disputes_it_and_no_other() -> None:
    book = ledger(
        total("a", "2022", "10 EUR"),
        total("b", "2023", "30 EUR"),
        total("c", "2024", "12 EUR", kind="reported", disputes=("a",)),
        total("d", "2025", "33 EUR", kind="reported", disputes=("b",)),
    )
    found = stance(book, cell=EUR_TOTAL)
    assert found.answer == Sum(Decimal(30), Decimal(33))
    assert (found.entries, found.holder, found.flags) == (("b", "d"), "b", frozenset({"contested"}))


@pytest.mark.parametrize(
    ("bounds", "bound"),
    [
        (["exact", "exact"], "exact"),
        (["exact", "at-least"], "at-least"),
        (["about", "at-least"], "at-least"),
        (["exact", "about"], "about"),
        (["exact", "at-most"], "at-most"),
        (["at-least", "at-most"], "about"),
    ],
)
def test_a_sum_claims_no_more_than_its_parts(bounds: list[Bound], bound: Bound) -> None:
    gifts = [gift(str(number), "2022", figure("10 EUR", each)) for number, each in enumerate(bounds)]
    assert amount(ledger(*gifts)) == Sum(Decimal(20), Decimal(20), bound)


def test_gifts_of_unknown_value_are_counted_beside_the_sum_of_their_basis_and_stage() -> None:
    book = ledger(
        gift("a", "2022", "10 EUR"),
        gift("b", "2022"),
        gift("c", "2023", "315,00 euros"),
        gift("d", "2022", stage="pledged"),
        total("e", "2022"),
    )
    assert amount(book) == Sum(Decimal(10), Decimal(10), unknown=2)
    assert stance(book, cell=EUR).entries == ("a", "b", "c")


def test_a_gift_of_unknown_value_is_counted_beside_only_in_its_own_period() -> None:
    book = ledger(gift("a", "2022", "10 EUR"), gift("b", "2023"), gift("c", "2023", "1 EUR"))
    assert [amount(book, EUR, at).unknown for at in ("2022", "2023", "today")] == [0, 1, 1]


def test_gifts_of_unknown_value_in_dispute_count_once_and_none_beside_the_gift_they_dispute() -> None:
    one = ledger(gift("a", "2022", "10 EUR"), gift("b", "2022"), gift("c", "2022", disputes=("b",)))
    assert amount(one).unknown == 1
    none = ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", disputes=("a",)))
    assert amount(none) == Sum(Decimal(10), Decimal(10))


def test_a_gift_valued_in_another_measure_is_not_beside() -> None:
    book = ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", "3 t", "315,00 euros"))
    assert amount(book) == Sum(Decimal(10), Decimal(10))


def test_only_gifts_of_unknown_value_make_a_cell_unknown_and_no_zero() -> None:
    book = ledger(gift("a", "2022"), gift("b", "2023", "315,00 euros"))
    found = stance(book, cell=Cell("azerbaijan", "aid"))
    assert (found.silence, found.entries) == ("unknown", ("a", "b"))


def test_a_total_of_unknown_value_is_a_level_too() -> None:
    assert stance(ledger(total("a", "2020")), "2022", Cell("azerbaijan", "aid")).silence == "unknown"


def test_a_forecast_is_no_gift() -> None:
    book = ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", "5 EUR", kind="forecast"))
    assert amount(book).low == 10


def test_since_and_last_evidence_are_the_first_and_the_last_gift_counted() -> None:
    book = ledger(gift("a", "2021"), gift("b", "2022-03", "1 EUR"), gift("c", "2022-05", "1 EUR"))
    found = stance(book, cell=EUR)
    assert (str(found.since), str(found.last_evidence)) == ("2022-03", "2022-05")


def test_a_sum_is_no_surer_than_its_least_sure_part() -> None:
    sure, less, beside = gift("a", "2021", "1 EUR"), gift("b", "2022", "1 EUR", confidence="medium"), gift("c", "2023")
    book = ledger(sure, less, gift("d", "2023", "1 EUR"), replace(beside, confidence="low"))
    assert stance(book, cell=EUR).confidence == "medium"


def test_the_confidence_of_a_total_is_its_own() -> None:
    disputed = total("b", "2023", "2 EUR", confidence="low", disputes=("a",))
    assert stance(ledger(total("a", "2022", "1 EUR"), disputed), cell=EUR_TOTAL).confidence == "high"


def test_sums_are_exact_to_the_last_digit() -> None:
    large, small = "9" * 24, f"0.{'0' * 11}1"
    gifts = (gift(value, "2022", Figure(Decimal(value), "EUR")) for value in (large, small))
    assert str(amount(ledger(*gifts)).low) == f"{large}.{'0' * 11}1"
