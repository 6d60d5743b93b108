from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from stancecli.model.records import Figure
from stancecli.reports.wording import stance_term
from stancecli.stances.cells import Cell, cells
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


def test_the_latest_total_is_shown_however_weak_with_its_own_confidence() -> None:
    book = ledger(
        total("a", "2020", "1 EUR", kind="reported", confidence="medium"),
        total("b", "2021", "2 EUR"),
        total("c", "2022", "3 EUR", confidence="low"),
        total("d", "2023", "4 EUR", kind="assessment"),
    )
    found = [stance(book, at, EUR_TOTAL) for at in ("2020", "2021", "2022", "2023")]
    assert [one.answer for one in found] == [Sum(Decimal(value), Decimal(value)) for value in (1, 2, 3, 4)]
    assert [one.confidence for one in found] == ["medium", "high", "low", "high"]
    assert [one.entries for one in found] == [("a",), ("b",), ("c",), ("d",)]


def test_a_forecast_is_no_total() -> None:
    book = ledger(total("a", "2022", "10 EUR"), total("b", "2023", "50 EUR", kind="forecast"))
    assert amount(book, EUR_TOTAL).low == 10


def test_a_total_whose_value_is_not_known_does_not_hide_the_one_before() -> None:
    assert amount(ledger(total("a", "2021", "2 EUR"), total("b", "2022")), EUR_TOTAL) == Sum(Decimal(2), Decimal(2))


def test_entries_in_dispute_count_once_as_the_range_of_their_figures() -> None:
    book = ledger(
        gift("a", "2022-01", "10 EUR"),
        gift("b", "2022-02", "14 EUR", disputes=("a",)),
        gift("c", "2022-03", "100 EUR"),
    )
    found = stance(book, cell=EUR)
    assert found.answer == Sum(Decimal(110), Decimal(114))
    assert found.flags == {"contested", "possible"}
    assert found.entries == ("a", "b", "c")


def test_a_chain_of_disputes_is_one_gift() -> None:
    book = ledger(
        gift("a", "2022-01", "10 EUR"),
        gift("b", "2022-02", "30 EUR"),
        gift("c", "2022-03", "20 EUR", disputes=("a", "b")),
    )
    assert amount(book) == Sum(Decimal(10), Decimal(30))


def test_a_gift_in_dispute_counts_in_the_period_of_its_first_entry_alone() -> None:
    book = ledger(
        gift("a", "2021-12", "10 EUR"),
        gift("b", "2022-02", "30 EUR", disputes=("a",)),
        gift("c", "2022-03", "5 EUR"),
        gift("d", "2023", "7 EUR", disputes=("b",)),
    )
    assert [amount(book, EUR, at) for at in ("2021", "2022")] == [Sum(Decimal(each), Decimal(each)) for each in (10, 5)]
    assert stance(book, "2022", EUR).entries == ("c",)
    assert amount(book, EUR, "2021/2022") == Sum(Decimal(15), Decimal(35))
    assert amount(book) == Sum(Decimal(12), Decimal(35))


def test_a_period_in_which_an_earlier_gift_is_only_disputed_is_silent() -> None:
    disputed = gift("b", "2022-02", "30 EUR", disputes=("a",))
    found = stance(ledger(gift("a", "2021-12", "10 EUR"), disputed, searched="2014/2026"), "2022", EUR)
    assert (found.silence, found.entries) == ("no-evidence", ())


def test_the_first_entry_of_a_chain_of_disputes_is_the_earliest_whatever_it_disputes() -> None:
    book = ledger(
        gift("a", "2021-11", "10 EUR"),
        gift("b", "2021-12", "20 EUR"),
        gift("c", "2022-01", "30 EUR", disputes=("a",)),
        gift("d", "2022-02", "40 EUR", disputes=("b", "c")),
    )
    assert amount(book, EUR, "2021-11/2022") == Sum(Decimal(10), Decimal(40))
    assert stance(book, "2021-11/2022", EUR).entries == ("a", "b", "c", "d")
    assert stance(book, "2021-12/2022", EUR).entries == ()


def test_a_dispute_about_anything_but_the_figure_contests_no_sum() -> None:
    found = stance(ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", "10 EUR", disputes=("a",))), cell=EUR)
    assert (found.answer, found.flags) == (Sum(Decimal(10), Decimal(10)), frozenset())


def test_the_latest_total_is_shown_with_what_disputes_it_and_no_other() -> None:
    book = ledger(
        total("a", "2022", "10 EUR"),
        total("b", "2023", "30 EUR"),
        total("c", "2023", "33 EUR", kind="reported", disputes=("b",)),
    )
    found = stance(book, cell=EUR_TOTAL)
    assert found.answer == Sum(Decimal(30), Decimal(33))
    assert (found.entries, found.holder, found.flags) == (("b", "c"), "c", frozenset({"contested", "possible"}))
    later = ledger(*book.entries, total("d", "2024", "40 EUR"))
    assert amount(later, EUR_TOTAL) == Sum(Decimal(40), Decimal(40))


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


def test_at_least_what_is_partly_about_is_worded_as_both() -> None:
    book = ledger(gift("a", "2022", figure("100 t", "about")), gift("b", "2022", figure("500 t", "at-least")))
    assert stance_term(stance(book, cell=measured("t"))).text == "at least about 600 t"
    assert stance_term(stance(book, cell=measured("t"))).id == "at-least 600 t"
    assert stance_term(stance(ledger(book.entries[0]), cell=measured("t"))).text == "about 100 t"
    assert stance_term(stance(ledger(book.entries[1]), cell=measured("t"))).text == "at least 500 t"


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


def test_since_and_last_evidence_are_the_first_and_the_last_gift_counted_or_beside() -> None:
    book = ledger(gift("a", "2021"), gift("b", "2022-03", "1 EUR"), gift("c", "2022-05", "1 EUR"))
    found = stance(book, cell=EUR)
    assert (str(found.since), str(found.last_evidence)) == ("2021", "2022-05")


def test_a_gift_of_unknown_value_is_beside_no_sum_of_goods() -> None:
    book = ledger(gift("a", "2021"), gift("b", "2022", "5 t"))
    found = cells(book, book.countries.values(), book.issues.values())
    goods, apart = (cell for cell in found if (cell.country, cell.issue) == (EUR.country, EUR.issue))
    assert [(cell.measure is None, [e.id for e in cell.entries(book)]) for cell in (goods, apart)] == [
        (False, ["b"]),
        (True, ["a"]),
    ]


def test_a_total_of_unknown_value_is_beside_no_other_total() -> None:
    book = ledger(total("a", "2021", "1 EUR"), total("b", "2022"))
    assert [entry.id for entry in EUR_TOTAL.entries(book)] == ["a"]


def test_of_a_measure_that_only_another_country_names_nothing_is_recorded() -> None:
    book = ledger(gift("a", "2021", "1 USD"), gift("b", "2022"))
    assert EUR.entries(book) == ()


def test_a_sum_is_no_surer_than_its_least_sure_part() -> None:
    sure, less, beside = gift("a", "2021", "1 EUR"), gift("b", "2022", "1 EUR", confidence="medium"), gift("c", "2023")
    book = ledger(sure, less, gift("d", "2023", "1 EUR"), replace(beside, confidence="low"))
    assert stance(book, cell=EUR).confidence == "medium"


def test_the_confidence_of_a_total_is_its_own() -> None:
    sure, less = total("b", "2023", "2 EUR", disputes=("a",)), total("a", "2022", "1 EUR", confidence="low")
    assert stance(ledger(less, sure), cell=EUR_TOTAL).confidence == "high"
    assert stance(ledger(less), cell=EUR_TOTAL).confidence == "low"


def test_sums_are_exact_to_the_last_digit() -> None:
    large, small = "9" * 24, f"0.{'0' * 11}1"
    gifts = (gift(value, "2022", Figure(Decimal(value), "EUR")) for value in (large, small))
    assert str(amount(ledger(*gifts)).low) == f"{large}.{'0' * 11}1"
