"""The moments an answer is asked for: a day, or a period with its first and last day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from stancecli.errors import WrongCall
from stancecli.model.dates import PartialDate

FORMS = "today, a year (2022), a quarter (2022-Q3), a month (2022-03), a day (2022-03-02) or a span (2022-02/2022-06)"
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """What was asked for (`text`), as read: from `first` to `last`. A single day is no period."""

    text: str
    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day, at which flows are counted from the beginning of the record."""
        return self.first == self.last and len(self.text) not in {4, 7}

    @classmethod
    def parse(cls, text: str, today: date) -> Moment:
        """Read a moment; a period that is not over ends today. Raises WrongCall, with the forms allowed."""
        if text.casefold() == "today":
            return cls("today", today, today)
        first, last = _bounds(text)
        if first > today:
            message = f"{text} lies after today ({today})"
            raise WrongCall(message, hint="to look from a later day, give --today")
        return cls(text, first, min(last, today))

    def reading(self) -> str:
        """Say how the moment was read: "as of 31 December 2022"."""
        return f"as of {long_day(self.last)}"


def parse_today(text: str) -> date:
    """Read the day that counts as today. Raises WrongCall."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a day"
        raise WrongCall(message, hint="write it as 2022-03-02") from None


def parse_date(text: str) -> PartialDate:
    """Read a date given on the command line. Raises WrongCall."""
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise WrongCall(str(error)) from None


def long_day(day: date) -> str:
    """Write a day out, in English whatever the locale: "31 December 2022"."""
    months = "January February March April May June July August September October November December"
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"


def periods(unit: str, first: date, last: date, today: date) -> list[Moment]:
    """Give the calendar years, quarters or months that touch the days from `first` to `last`."""
    last = min(last, today)
    length = {"year": 12, "quarter": 3, "month": 1}[unit]
    start = (first.year * 12 + first.month - 1) // length * length
    stop = last.year * 12 + last.month
    return [Moment.parse(_name(month, length), today) for month in range(start, stop, length)]


def _name(month: int, length: int) -> str:
    """The text of the period of so many months that begins with the month of that number."""
    year, rest = divmod(month, 12)
    return {12: f"{year:04}", 3: f"{year:04}-Q{rest // 3 + 1}", 1: f"{year:04}-{rest + 1:02}"}[length]


def _bounds(text: str) -> tuple[date, date]:
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        year, number = int(quarter[1]), int(quarter[2])
        span = f"{year:04}-{number * 3 - 2:02}/{year:04}-{number * 3:02}"
    else:
        span = text
    try:
        read = PartialDate.parse(span)
    except ValueError as error:
        raise _wrong(text, error) from None
    if set(text) & {"~", "?"}:
        raise _wrong(text)
    return read.earliest, read.latest


def _wrong(text: str, error: ValueError | None = None) -> WrongCall:
    reason = (
        str(error) if error and ("calendar" in str(error) or "backwards" in str(error)) else f"'{text}' is not a moment"
    )
    return WrongCall(reason, hint=f"a moment is {FORMS}")
