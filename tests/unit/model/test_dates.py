from __future__ import annotations

import operator
from datetime import date
from typing import TYPE_CHECKING

import pytest

from stancecli.model.dates import FORMS, PartialDate, months_before

if TYPE_CHECKING:
    from collections.abc import Callable


def covers(text: str) -> tuple[str, str]:
    read = PartialDate.parse(text)
    return read.earliest.isoformat(), read.latest.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-03-02", "2022-03-02", "2022-03-02"),
        ("2022-03/2022-05", "2022-03-01", "2022-05-31"),
        ("2022-03-15/2022-05", "2022-03-15", "2022-05-31"),
        ("2022/2022", "2022-01-01", "2022-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_covers_all_the_days_it_may_mean(text: str, first: str, last: str) -> None:
    assert covers(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022~", "2021-01-01", "2023-12-31"),
        ("2022-03~", "2022-02-01", "2022-04-30"),
        ("2022-03-02~", "2022-03-01", "2022-03-03"),
        ("2022-01~", "2021-12-01", "2022-02-28"),
        ("2023-12~", "2023-11-01", "2024-01-31"),
        ("2022-01-01~", "2021-12-31", "2022-01-02"),
        ("2022-12-31~", "2022-12-30", "2023-01-01"),
        ("2022-03~/2022-05", "2022-02-01", "2022-05-31"),
        ("2022-03/2022-05~", "2022-03-01", "2022-06-30"),
        ("2022-03-15~/2022-05~", "2022-03-14", "2022-06-30"),
        ("0002~", "0001-01-01", "0003-12-31"),
        ("9998~", "9997-01-01", "9999-12-31"),
    ],
)
def test_about_widens_by_one_unit_of_the_precision_on_either_side(text: str, first: str, last: str) -> None:
    assert covers(text) == (first, last)


def test_a_side_that_is_about_does_not_make_its_span_run_backwards() -> None:
    assert covers("2022-03~/2022-03") == ("2022-02-01", "2022-03-31")


@pytest.mark.parametrize("text", ["0001~", "0001-01~", "0001-01-01~", "9999~", "9999-12~", "9999-12-31~"])
def test_about_does_not_reach_beyond_the_calendar(text: str) -> None:
    with pytest.raises(ValueError, match="is no date of the calendar"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2022?", "2022-03?", "2022-03-02?", "2022?/2023", "2022/2023?"])
def test_a_doubtful_date_keeps_its_span(text: str) -> None:
    read = PartialDate.parse(text)
    certain = PartialDate.parse(text.replace("?", ""))
    assert read.doubtful
    assert not certain.doubtful
    assert (read.earliest, read.latest) == (certain.earliest, certain.latest)


@pytest.mark.parametrize("text", ["2022-03~?", "2022-03?~"])
def test_a_date_may_be_about_and_doubtful_in_either_order(text: str) -> None:
    assert covers(text) == ("2022-02-01", "2022-04-30")
    assert PartialDate.parse(text).doubtful


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "2022 ", " 2022", "2022\n", "22", "2022-3", "2022-03-2", "20220302", "2022-Q3", "2022-W09"),
        *("~2022", "2022~~", "2022??", "2022-03-02T00:00", "/", "2022/", "/2022", "2022/2023/2024", "2022–2023"),
        *("٢٠٢٢", "−2022", "+2022", "open", "today", "spring 2022"),
    ],
)
def test_what_is_no_date_is_refused_with_the_forms_allowed(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date: write ") as refused:
        PartialDate.parse(text)
    assert FORMS in str(refused.value)
    assert f"'{text}'" in str(refused.value)


@pytest.mark.parametrize("text", ["0000", "2022-00", "2022-13", "2022-02-30", "2023-02-29", "2022-03/2022-13"])
def test_a_day_that_does_not_exist_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=f"'{text}' is no date of the calendar"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text", ["2023/2022", "2022-05/2022-03", "2022-03-02/2022-03-01", "2022/2022-03", "2022-06/2022"]
)
def test_a_span_does_not_run_backwards(text: str) -> None:
    with pytest.raises(ValueError, match="runs backwards"):
        PartialDate.parse(text)


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_dates_have_no_order_of_their_own(compare: Callable[[object, object], bool]) -> None:
    with pytest.raises(TypeError):
        compare(PartialDate.parse("2022"), PartialDate.parse("2023"))


def test_before_and_after_are_certain_only_where_no_day_is_shared() -> None:
    year, march, next_year = (PartialDate.parse(text) for text in ("2022", "2022-03", "2023"))
    assert year.certainly_before(next_year)
    assert next_year.certainly_after(year)
    assert not next_year.certainly_before(year)
    assert not any((year.certainly_before(march), year.certainly_after(march), year.certainly_before(year)))


def test_dates_that_touch_by_one_day_are_not_certainly_apart() -> None:
    spring, may = PartialDate.parse("2022-03/2022-05-01"), PartialDate.parse("2022-05")
    assert not spring.certainly_before(may)


def test_sorted_the_earliest_day_comes_first_and_of_the_same_the_wider_date() -> None:
    texts = ["2022-03-02", "2022", "2022-01-01", "2021-12~", "2022-01"]
    found = sorted(map(PartialDate.parse, texts), key=lambda one: one.sort_key)
    assert [one.text for one in found] == ["2021-12~", "2022", "2022-01", "2022-01-01", "2022-03-02"]


def test_dates_of_the_same_days_written_differently_have_an_order_still() -> None:
    keys = {PartialDate.parse(text).sort_key for text in ("2022", "2022?", "2022-01/2022-12", "2022/2022")}
    assert len(keys) == 4


def test_a_date_is_written_as_it_was_read() -> None:
    assert str(PartialDate.parse("2022-03~/2022-05?")) == "2022-03~/2022-05?"


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2022, 3, 2), 12, date(2021, 3, 2)),
        (date(2022, 3, 31), 1, date(2022, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2022, 1, 15), 1, date(2021, 12, 15)),
        (date(2022, 1, 1), 999 * 12, date(1023, 1, 1)),
        (date(500, 6, 1), 999 * 12, date.min),
    ],
)
def test_months_are_counted_back_by_the_calendar(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected
