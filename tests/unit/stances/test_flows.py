"""Levels are what holds on the last day; flows are what fell in the period, or all up to a day."""

from __future__ import annotations

import pytest

from tests.unit.stances.build import VOTE, gift, ledger, measured, roll_call, stance, total

DAYS = ("2021-12-31", "2022-01-01", "2022-03-02", "2022-03-31", "2022-06-30", "2023-01-01", "2026-11-22")
BOOK = ledger(
    *(roll_call(f"vote-{day}", day) for day in DAYS),
    *(gift(f"gift-{day}", day, "1 EUR") for day in DAYS),
    *(total(f"total-{day}", day, f"{number} EUR") for number, day in enumerate(DAYS)),
)

PERIODS = [
    ("2022", DAYS[1:5]),
    ("2022-Q1", DAYS[1:4]),
    ("2022-Q2", DAYS[4:5]),
    ("2022-03", DAYS[2:4]),
    ("2021/2022", DAYS[0:5]),
    ("2022-03-02/2022-03-02", DAYS[2:3]),
    ("2026", DAYS[6:]),
]
UP_TO = [("2022-03-02", DAYS[:3]), ("2022-03-01", DAYS[:2]), ("2024-01-01", DAYS[:6]), ("today", DAYS)]


@pytest.mark.parametrize(("moment", "days"), [*PERIODS, *UP_TO])
def test_votes_are_those_that_fell_in_a_period_or_all_up_to_a_day(moment: str, days: tuple[str, ...]) -> None:
    assert stance(BOOK, moment, VOTE).entries == tuple(f"vote-{day}" for day in days)


@pytest.mark.parametrize(("moment", "days"), [*PERIODS, *UP_TO])
def test_single_gifts_are_those_that_fell_in_a_period_or_all_up_to_a_day(moment: str, days: tuple[str, ...]) -> None:
    assert stance(BOOK, moment, measured("EUR")).entries == tuple(f"gift-{day}" for day in days)


@pytest.mark.parametrize(("moment", "days"), [*PERIODS, *UP_TO])
def test_a_total_is_the_latest_that_had_begun_by_the_last_day(moment: str, days: tuple[str, ...]) -> None:
    assert stance(BOOK, moment, measured("EUR", "cumulative")).entries == (f"total-{days[-1]}",)


def test_a_total_is_what_holds_however_old() -> None:
    found = stance(BOOK, "2024", measured("EUR", "cumulative"))
    assert found.entries == ("total-2023-01-01",)


@pytest.mark.parametrize("moment", ["2022", "2022-Q4", "2022-12", "2022-07/2022-12"])
def test_cumulative_counts_up_to_the_end_of_a_period_too(moment: str) -> None:
    votes = stance(BOOK, moment, VOTE, cumulative=True)
    gifts = stance(BOOK, moment, measured("EUR"), cumulative=True)
    assert votes.entries == tuple(f"vote-{day}" for day in DAYS[:5])
    assert gifts.entries == tuple(f"gift-{day}" for day in DAYS[:5])


def test_a_flow_of_an_unsure_date_falls_on_the_earliest_day_it_may_mean() -> None:
    book = ledger(roll_call("vote", "2021-12~"), gift("gift", "2021-12~", "1 EUR"))
    for cell in (VOTE, measured("EUR")):
        counted = [bool(stance(book, moment, cell).entries) for moment in ("2021-10", "2021-11", "2021-12", "2022-01")]
        assert counted == [False, True, False, False]


def test_a_period_without_votes_or_gifts_is_silent_and_no_zero() -> None:
    for cell in (VOTE, measured("EUR")):
        found = stance(BOOK, "2024", cell)
        assert (found.silence, found.score, found.entries) == ("not-covered", None, ())
