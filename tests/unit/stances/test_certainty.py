"""Certain and possible, case by case; the laws hold them against every reading of the dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from stancecli.stances.at import stance_in
from stancecli.stances.stance import Held, Sum
from tests.unit.stances.build import (
    POSITION,
    VOTE,
    change,
    day,
    entry,
    gift,
    ledger,
    measured,
    roll_call,
    stance,
    total,
    view,
)

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import Asked

EUR, EUR_TOTAL = measured("EUR"), measured("EUR", "cumulative")


def doubts(book: Ledger, at: str, cell: Cell = POSITION) -> set[str]:
    found = stance(book, at, cell)
    assert found.is_certain == (not found.doubts) == ("possible" not in found.flags)
    return set(found.doubts)


def asked(book: Ledger, at: str, which: Asked, cell: Cell = POSITION) -> Stance:
    return stance_in(replace(view(book, at), asked=which), cell)


def test_what_has_begun_on_every_day_it_may_mean_is_certain() -> None:
    book = ledger(entry("a", "2022-03", "imposes"))
    assert [doubts(book, at) for at in ("2022-03-30", "2022-03-31")] == [{"not-begun"}, set()]


def test_two_positions_whose_order_is_open_are_possible_until_a_later_one_has_surely_begun() -> None:
    book = ledger(
        entry("a", "2022-03", "imposes"), entry("b", "2022-03-15", "aligned"), entry("c", "2022-04-01", "aligned")
    )
    assert doubts(book, "2022-03-31") == {"several"}
    assert doubts(book, "2022-04-01") == set()


def test_an_entry_that_is_surely_earlier_than_one_that_has_surely_begun_could_not_hold() -> None:
    book = ledger(entry("a", "2021", "imposes"), entry("b", "2022-01-01", "aligned"))
    assert stance(book, "2022").could == ("b",)


def test_of_one_day_either_could_be_the_later() -> None:
    book = ledger(entry("a", "2022-03-01/2022-03-02", "imposes"), entry("b", "2022-03-02", "aligned"))
    assert stance(book, "2022").could == ("a", "b")


def test_weaker_entries_could_hold_until_a_firm_one_has_surely_begun() -> None:
    book = ledger(entry("weak", "2022-01-05", "aligned", kind="reported"), entry("firm", "2022", "imposes"))
    assert asked(book, "2022-06", "possible").answer == Held(("imposes", "aligned"))
    assert stance(book, "2022").could == ("firm",)


def test_an_end_that_may_have_passed_is_possible_and_one_that_surely_has_is_certainly_lapsed() -> None:
    book = ledger(entry("a", "2020", "imposes", until=day("2022-06")))
    assert [doubts(book, at) for at in ("2022-06-01", "2022-06-15", "2022-07-01")] == [set(), {"may-have-ended"}, set()]
    assert asked(book, "2022-06-15", "possible").answer == Held(("imposes",), ("lapsed",))
    assert stance(book, "2022-07-01").silence == "lapsed"


def test_lapsed_is_only_possible_while_another_could_hold() -> None:
    book = ledger(entry("a", "2022-01/2022-03", "aligned"), entry("b", "2022-02", "imposes", until=day("2022-02")))
    found = stance(book, "2022")
    assert (found.silence, sorted(found.doubts)) == ("lapsed", ["may-have-ended", "several"])
    assert asked(book, "2022", "possible").answer == Held(("aligned",), ("lapsed",))


@pytest.mark.parametrize("when", ["2021?", "2021~?", "2021-02/2021-03?"])
def test_a_doubtful_date_makes_every_answer_that_rests_on_it_possible(when: str) -> None:
    book = ledger(entry("a", when, "imposes"), entry("b", "2023", "imposes"))
    assert [doubts(book, at) for at in ("2022", "2023")] == [{"doubtful"}, set()]


def test_a_doubtful_end_makes_the_answer_possible() -> None:
    book = ledger(entry("a", "2020", "imposes", until=day("2022?")))
    assert [doubts(book, at) for at in ("2021", "2023")] == [{"doubtful"}, {"doubtful"}]


def test_contested_is_never_certain() -> None:
    same_date = ledger(entry("a", "2022", "imposes"), entry("b", "2022", "aligned"))
    disputed = ledger(entry("a", "2020", "imposes"), entry("b", "2022", "aligned", disputes=("a",)))
    assert "several" in doubts(same_date, "2023")
    assert doubts(disputed, "2023") == {"contested"}


def test_an_answer_that_is_not_certain_is_unknown_to_who_asks_for_certain_ones() -> None:
    book = ledger(entry("a", "2022-03", "imposes"), entry("b", "2022-03-15", "aligned"))
    found = asked(book, "2022", "certain")
    assert (found.silence, found.entries, sorted(found.flags)) == ("unknown", ("a", "b"), ["possible"])
    assert asked(book, "2022-03-01", "certain").entries == ("a",)


def test_a_silence_for_want_of_a_position_is_possible_while_nothing_recorded_has_surely_begun() -> None:
    book = ledger(entry("a", "2022"))
    assert [doubts(book, at) for at in ("2022-06", "2022")] == [{"not-begun"}, set()]


def test_a_tally_is_certain_if_each_roll_call_surely_falls_in_the_period_or_surely_outside() -> None:
    book = ledger(roll_call("a", "2022-05-05"), roll_call("b", "2022-12/2023-01"))
    assert [doubts(book, at, VOTE) for at in ("2021", "2022", "2023")] == [set(), {"at-edge"}, {"at-edge"}]
    assert doubts(book, "2023-01-31", VOTE) == set()
    assert stance(book, "2023", VOTE).could == ("b",)


def test_a_sum_is_certain_if_each_gift_surely_falls_in_the_period_or_surely_outside() -> None:
    book = ledger(gift("a", "2022-05-05", "5 EUR"), gift("b", "2022-12/2023-01", "7 EUR"))
    assert [doubts(book, at, EUR) for at in ("2021", "2022", "2023")] == [set(), {"at-edge"}, {"at-edge"}]
    assert doubts(book, "2023-01-31", EUR) == set()


def test_of_totals_that_could_be_the_latest_all_must_say_the_same() -> None:
    book = ledger(total("a", "2022-03", "5 EUR"), total("b", "2022-03-15", "7 EUR"), total("c", "2022-05", "7 EUR"))
    assert [doubts(book, at, EUR_TOTAL) for at in ("2022-03", "2022-05")] == [{"several"}, set()]
    possible = asked(book, "2022-03", "possible", EUR_TOTAL)
    assert isinstance(possible.answer, Sum)
    assert [*map(int, possible.answer.figures)] == [5, 7]


def test_an_entry_of_the_future_changes_nothing_today() -> None:
    book = ledger(entry("a", "2020", "imposes"), entry("b", "2030", "aligned"), entry("c", "2026/2031", "neutral"))
    assert stance(ledger(entry("a", "2020", "imposes"), entry("b", "2030", "aligned"))) == stance(
        ledger(entry("a", "2020", "imposes"))
    )
    assert (stance(book).holder, doubts(book, "today")) == ("c", {"several"})
    assert change(book, "2020", "today").flags == {"possible"}
