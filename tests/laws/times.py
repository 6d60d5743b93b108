"""Strategies for dates and moments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from stancecli.model.dates import PartialDate
from stancecli.model.moments import Moment

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

TODAY = date(2026, 11, 22)
FIRST, LAST = date(2012, 1, 1), date(2025, 12, 31)
MARKS = st.sampled_from(["", "", "", "~", "?", "~?"])


def _part(day: date, precision: int) -> str:
    """A year, a month or a day."""
    return day.isoformat()[: (4, 7, 10)[precision]]


@st.composite
def date_texts(draw: st.DrawFn, first: date = FIRST, last: date = LAST, marks: SearchStrategy[str] = MARKS) -> str:
    """Texts of dates in every form: years, months, days and spans, about, doubtful or both."""
    days, precisions = st.dates(first, last), st.integers(0, 2)
    texts = [_part(draw(days), draw(precisions)) + draw(marks)]
    if draw(st.booleans()):
        precision = draw(precisions)
        begin, end = sorted((draw(days), draw(days)))
        texts = [_part(day, precision) + draw(marks) for day in (begin, end)]
    return "/".join(texts)


def partial_dates(first: date = FIRST, last: date = LAST) -> SearchStrategy[PartialDate]:
    """Dates of every form whose days as written lie between two days."""
    return date_texts(first, last).map(PartialDate.parse)


@st.composite
def moments(draw: st.DrawFn, today: date = TODAY) -> Moment:
    """Moments of every form: a year, quarter, month, day, span, or today."""
    quarters = st.dates(FIRST, LAST).map(lambda day: f"{day.year}-Q{(day.month + 2) // 3}")
    text = draw(st.one_of(st.just("today"), quarters, date_texts(marks=st.just(""))))
    return Moment.parse(text, today)
