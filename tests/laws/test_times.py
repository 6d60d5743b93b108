from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stancecli.errors import WrongCall
from stancecli.model.dates import PartialDate
from stancecli.model.moments import Moment, periods
from tests.laws.times import FIRST, LAST, TODAY, date_texts, moments, partial_dates

NEARLY_DATES = st.text("0123456789-/~?Qq ", max_size=24)
ANY_DAY = st.dates(date(2, 1, 1), date(9998, 12, 31))


@given(st.data())
def test_a_date_written_is_read_back_the_same(data: st.DataObject) -> None:
    first, last = sorted((data.draw(ANY_DAY), data.draw(ANY_DAY)))
    text = data.draw(date_texts(first, last))
    read = PartialDate.parse(text)
    assert str(read) == text
    assert PartialDate.parse(str(read)) == read


@given(partial_dates())
def test_the_earliest_day_is_never_after_the_latest(one: PartialDate) -> None:
    assert one.earliest <= one.latest


@given(st.text() | NEARLY_DATES)
def test_any_text_gives_a_date_or_a_value_error(text: str) -> None:
    read = _date(text)
    assert read is None or (read.text == text and read.earliest <= read.latest)


@given(st.data(), st.lists(partial_dates(), max_size=8))
def test_sorting_is_total_whatever_the_order_given(data: st.DataObject, dates: list[PartialDate]) -> None:
    shuffled = data.draw(st.permutations(dates))
    found = sorted(dates, key=lambda one: one.sort_key)
    assert found == sorted(shuffled, key=lambda one: one.sort_key)
    assert len({one.sort_key for one in dates}) == len({one.text for one in dates})


@given(partial_dates(), partial_dates())
def test_what_is_certainly_before_is_sorted_before_and_never_after(one: PartialDate, other: PartialDate) -> None:
    assert one.certainly_before(other) == other.certainly_after(one)
    if one.certainly_before(other):
        assert not other.certainly_before(one)
        assert one.sort_key < other.sort_key


@given(st.text() | NEARLY_DATES)
def test_any_text_gives_a_moment_or_a_wrong_call(text: str) -> None:
    moment = _moment(text)
    assert moment is None or moment.first <= moment.last <= TODAY


@given(moments())
def test_a_moment_is_read_back_from_its_own_text(moment: Moment) -> None:
    assert Moment.parse(moment.text, TODAY) == moment
    assert moment.first <= moment.last <= TODAY


@given(st.sampled_from(["year", "quarter", "month"]), st.dates(FIRST, LAST), st.dates(FIRST, LAST))
def test_periods_follow_each_other_without_a_gap_and_cover_what_was_asked(unit: str, first: date, last: date) -> None:
    found = periods(unit, first, last, TODAY)
    assert bool(found) == (first <= last)
    assert all(later.first - earlier.last == timedelta(days=1) for earlier, later in pairwise(found))
    if found:
        assert found[0].first <= first <= found[0].last
        assert found[-1].first <= last <= found[-1].last


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text, TODAY)
    except WrongCall:
        return None
