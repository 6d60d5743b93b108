from __future__ import annotations

from datetime import date

import pytest

from stancecli.errors import WrongCall
from stancecli.model.dates import FORMS as FORMS_OF_DATES
from stancecli.model.moments import FORMS, Moment, long_day, parse_date, parse_today, periods

TODAY = date(2026, 11, 22)


def read(text: str, today: date = TODAY) -> tuple[str, str]:
    moment = Moment.parse(text, today)
    return moment.first.isoformat(), moment.last.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2022-Q4", "2022-10-01", "2022-12-31"),
        ("2022-03", "2022-03-01", "2022-03-31"),
        ("2022-03-02", "2022-03-02", "2022-03-02"),
        ("today", "2026-11-22", "2026-11-22"),
        ("Today", "2026-11-22", "2026-11-22"),
        ("2022-02/2022-06", "2022-02-01", "2022-06-30"),
        ("2022-02-24/2022-03-02", "2022-02-24", "2022-03-02"),
    ],
)
def test_a_moment_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    assert read(text) == (first, last)


@pytest.mark.parametrize("text", ["2026", "2026-Q4", "2026-11", "2025/2028", "2026-11-22/2026-12"])
def test_a_period_that_is_not_over_ends_today(text: str) -> None:
    assert Moment.parse(text, TODAY).last == TODAY


@pytest.mark.parametrize("text", ["2027", "2027-Q1", "2026-12", "2026-11-23", "2027/2028"])
def test_what_lies_after_today_is_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(WrongCall, match="lies after today") as refused:
        Moment.parse(text, TODAY)
    assert "--today" in refused.value.hint
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        *("yesterdayish", "", "22", "2022-Q5", "2022-Q0", "0000-Q1", "2022-q", "2022-W09", "20220302"),
        *(
            " 2022",
            "2022 ",
            "2022~",
            "2022?",
            "2022-03~/2022-05",
            "2022/",
            "2022/2023/2024",
            "2022-Q1/2022-Q2",
            "open",
            "calendar",
        ),
    ],
)
def test_what_is_no_moment_is_refused_with_what_is_allowed(text: str) -> None:
    with pytest.raises(WrongCall) as refused:
        Moment.parse(text, TODAY)
    assert str(refused.value) == f"'{text}' is not a moment"
    assert FORMS in refused.value.hint
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022-13", "'2022-13' is no date of the calendar"),
        ("2022-02-30", "'2022-02-30' is no date of the calendar"),
        ("2023/2022", "'2023/2022' runs backwards"),
        ("2022-03-02/2022-03-01", "runs backwards"),
    ],
)
def test_a_moment_of_the_right_form_is_refused_for_its_own_reason(text: str, reason: str) -> None:
    with pytest.raises(WrongCall, match=reason) as refused:
        Moment.parse(text, TODAY)
    assert FORMS in refused.value.hint


@pytest.mark.parametrize("text", ["2022-03-02", "today"])
def test_a_day_is_a_day(text: str) -> None:
    assert Moment.parse(text, TODAY).is_day


@pytest.mark.parametrize("text", ["2022", "2022-Q3", "2022-03", "2022-02/2022-06", "2022-03-02/2022-03-02"])
def test_a_period_is_no_day_even_if_it_is_as_short(text: str) -> None:
    assert not Moment.parse(text, TODAY).is_day


@pytest.mark.parametrize("text", ["2026", "2026-Q1", "2026-01", "2026-01/2026-02", "2026-01-01/2026-06"])
def test_a_period_of_which_only_its_first_day_has_come_is_no_day(text: str) -> None:
    assert not Moment.parse(text, date(2026, 1, 1)).is_day


def test_a_quarter_may_be_written_small_and_is_named_alike() -> None:
    assert Moment.parse("2022-q3", TODAY) == Moment.parse("2022-Q3", TODAY)
    assert Moment.parse("2022-q3", TODAY).text == "2022-Q3"


def test_a_moment_says_how_it_was_read() -> None:
    assert Moment.parse("2022", TODAY).reading() == "as of 31 December 2022"
    assert Moment.parse("2026", TODAY).reading() == "as of 22 November 2026"


def test_a_day_is_written_out_in_english() -> None:
    assert long_day(date(2022, 3, 2)) == "2 March 2022"


def test_today_is_pinned_by_a_day() -> None:
    assert parse_today("2022-03-02") == date(2022, 3, 2)


def test_where_no_day_is_given_today_is_the_clock_s(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(date):
        @classmethod
        def today(cls) -> date:
            return TODAY

    monkeypatch.setattr("stancecli.model.moments.date", Clock)
    assert parse_today(None) == TODAY


@pytest.mark.parametrize("text", ["", "2022", "20220302", "2022-W09-3", "2022-02-30", "today", "2022-03-02 "])
def test_today_is_pinned_by_nothing_but_a_day(text: str) -> None:
    with pytest.raises(WrongCall, match="is not a day") as refused:
        parse_today(text)
    assert "2022-03-02" in refused.value.hint


def test_a_date_of_the_command_line_is_refused_as_a_wrong_call() -> None:
    assert parse_date("2022-03~").text == "2022-03~"
    with pytest.raises(WrongCall, match="is not a date: write") as refused:
        parse_date("2022-3")
    assert refused.value.hint == ""


@pytest.mark.parametrize("text", ["2022-13", "2022-02-30", "2022-06/2022-02"])
def test_a_date_of_the_right_form_is_refused_with_the_forms_there_are(text: str) -> None:
    with pytest.raises(WrongCall) as refused:
        parse_date(text)
    assert refused.value.hint == f"write {FORMS_OF_DATES}"


def named(unit: str, first: str, last: str, today: date = TODAY) -> list[str]:
    found = periods(unit, date.fromisoformat(first), date.fromisoformat(last), today)
    return [moment.text for moment in found]


def test_periods_are_those_of_the_calendar_that_touch_the_days() -> None:
    assert named("year", "2021-12-31", "2023-01-01") == ["2021", "2022", "2023"]
    assert named("quarter", "2021-12-31", "2022-04-01") == ["2021-Q4", "2022-Q1", "2022-Q2"]
    assert named("month", "2021-12-31", "2022-02-01") == ["2021-12", "2022-01", "2022-02"]


def test_one_day_touches_one_period() -> None:
    assert named("year", "2022-03-02", "2022-03-02") == ["2022"]


def test_periods_end_with_the_one_that_holds_today() -> None:
    found = periods("quarter", date(2026, 7, 1), date(2030, 1, 1), TODAY)
    assert [moment.text for moment in found] == ["2026-Q3", "2026-Q4"]
    assert found[-1].last == TODAY


@pytest.mark.parametrize(("first", "last"), [("2027-01-01", "2028-01-01"), ("2026-12-01", "2027-01-01")])
def test_no_period_lies_wholly_after_today(first: str, last: str) -> None:
    assert named("year", first, last) == []


def test_no_period_lies_between_days_that_run_backwards() -> None:
    assert named("year", "2022-06-01", "2022-03-01") == []


def test_the_moments_of_periods_are_periods() -> None:
    found = periods("month", date(2026, 11, 1), TODAY, date(2026, 11, 1))
    assert [moment.is_day for moment in found] == [False]
