"""Dates as precise as their source: a day, a month, a year, some day within a span; about, or doubtful."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from stancecli.model.scalars import text_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.scalars import Schema

_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?\??|\?~)")
FORMS = "2022, 2022-03, 2022-03-02 or a span 2022-03/2022-05, each with ~ (about) or ? (doubtful)"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """All the days a date may mean, from `earliest` to `latest`, and the text it was written as.

    There is no `<`: of two dates one may lie inside the other, and then before and after are not known.
    Ask `certainly_before`; sort by `sort_key`, which is total.
    """

    text: str
    earliest: date
    latest: date
    doubtful: bool = False

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read a date. Raises ValueError, with the forms allowed, for what is none."""
        return _parse(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: Callable[[object], Schema]) -> Schema:
        """Let Pydantic read the text through `parse`, without importing it here."""
        return text_schema(cls.parse, handler)

    def __str__(self) -> str:
        """Give the date as it was written."""
        return self.text

    def certainly_before(self, other: PartialDate) -> bool:
        """Whether every day this may mean lies before every day the other may mean."""
        return self.latest < other.earliest

    def certainly_after(self, other: PartialDate) -> bool:
        """Whether every day this may mean lies after every day the other may mean."""
        return other.certainly_before(self)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Reading order: the earliest day; of the same earliest day the wider date first."""
        return (self.earliest.toordinal(), -self.latest.toordinal(), self.text)


class _Side(NamedTuple):
    """One side of a span: its first and last day as written, and the outermost that `~` lets it mean."""

    first: date
    last: date
    earliest: date
    latest: date
    doubtful: bool


@cache
def _parse(text: str) -> PartialDate:
    first, slash, second = text.partition("/")
    begin = _side(first, text)
    end = _side(second, text) if slash else begin
    if end.first < begin.first or end.last < begin.last:
        message = f"'{text}' runs backwards: a span is written from its first day to its last"
        raise ValueError(message)
    return PartialDate(text, begin.earliest, end.latest, begin.doubtful or end.doubtful)


def _side(text: str, whole: str) -> _Side:
    match = _PART.fullmatch(text)
    if not match:
        message = f"'{whole}' is not a date: write {FORMS}"
        raise ValueError(message)
    *written, marks = match.groups()
    numbers = [int(number) for number in written if number]
    try:
        first, last = _bounds(numbers)
        widened = (_before(first, len(numbers)), _after(last, len(numbers))) if "~" in marks else (first, last)
    except (ValueError, OverflowError) as error:
        message = f"'{whole}' is no date of the calendar"
        raise ValueError(message) from error
    return _Side(first, last, *widened, "?" in marks)


def _bounds(numbers: list[int]) -> tuple[date, date]:
    match numbers:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        case _:
            return date(*numbers), date(*numbers)


def _before(first: date, precision: int) -> date:
    """The first day of the unit (year, month, day) before the one that begins on `first`."""
    eve = first - timedelta(days=1)
    return (eve.replace(month=1, day=1), eve.replace(day=1), eve)[precision - 1]


def _after(last: date, precision: int) -> date:
    """The last day of the unit (year, month, day) after the one that ends on `last`."""
    morrow = last + timedelta(days=1)
    month_end = calendar.monthrange(morrow.year, morrow.month)[1]
    return (morrow.replace(month=12, day=31), morrow.replace(day=month_end), morrow)[precision - 1]


def months_before(day: date, months: int) -> date:
    """Give the day so many months earlier: the last of its month where that is shorter; never before year 1."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
