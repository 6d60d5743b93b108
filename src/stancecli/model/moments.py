"""The moments an answer is asked for: a day, or a period with its first and last day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from stancecli.errors import WrongCall
from stancecli.model.dates import FORMS as FORMS_OF_DATES
from stancecli.model.dates import PartialDate

TODAY = "today"
FORMS = "today, a year (2022), a quarter (2022-Q3), a month (2022-03), a day (2022-03-02) or a span (2022-02/2022-06)"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUARTER = re.compile(r"(?!0000)([0-9]{4})-[Qq]([1-4])")
_DATES = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?")


@dataclass(frozen=True, slots=True)
class Moment:
    """What was asked for (`text`), as read: from `first` to `last`. A day is no period, a span of one day is."""

    text: str
    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether a day was asked for, at which flows are counted from the beginning of the record.

        The text says so, not the length: a year on whose first day today falls is a period still.
        """
        return self.text == TODAY or _DAY.fullmatch(self.text) is not None

    @classmethod
    def parse(cls, text: str, today: date) -> Moment:
        """Read a moment; a period that is not over ends today. Raises WrongCall, with the forms allowed."""
        if text.casefold() == TODAY:
            return cls(TODAY, today, today)
        first, last = _bounds(text)
        if first > today:
            message = f"{text} lies after today ({today})"
            raise WrongCall(message, hint="to look from a later day, give --today")
        return cls(text.upper(), first, min(last, today))

    @property
    def name(self) -> str:
        """What to call it in a table: as it was asked for; today by its date, which a saved table must tell."""
        return self.last.isoformat() if self.text == TODAY else self.text

    def reading(self) -> str:
        """Say how the moment was read: "as of 31 December 2022"."""
        return f"as of {long_day(self.last)}"


def parse_today(text: str | None) -> date:
    """Read the day that counts as today; where none is given, it is the clock's. Raises WrongCall."""
    if text is None:
        return date.today()  # noqa: DTZ011 - the user's own today, wherever that is
    try:
        # `fromisoformat` alone takes 20220302 and 2022-W09-3 as well.
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    message = f"'{text}' is not a day"
    raise WrongCall(message, hint="write it as 2022-03-02")


def parse_date(text: str) -> PartialDate:
    """Read a date given on the command line. Raises WrongCall, with the forms allowed."""
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        message = str(error)
        raise WrongCall(message, "" if FORMS_OF_DATES in message else f"write {FORMS_OF_DATES}") from None


def long_day(day: date) -> str:
    """Write a day out, in English whatever the locale: "31 December 2022"."""
    months = "January February March April May June July August September October November December"
    return f"{day.day} {months.split()[day.month - 1]} {day.year:04}"


def periods(unit: str, first: date, last: date, today: date) -> list[Moment]:
    """Give the calendar years, quarters or months that touch the days from `first` to `last`, up to today."""
    last = min(last, today)
    if first > last:
        return []
    length = {"year": 12, "quarter": 3, "month": 1}[unit]
    start = (first.year * 12 + first.month - 1) // length * length
    stop = last.year * 12 + last.month
    return [Moment.parse(_name(month, length), today) for month in range(start, stop, length)]


def _name(month: int, length: int) -> str:
    """The text of the period of so many months that begins with the month of that number."""
    year, rest = divmod(month, 12)
    return {12: f"{year:04}", 3: f"{year:04}-Q{rest // 3 + 1}", 1: f"{year:04}-{rest + 1:02}"}[length]


def _bounds(text: str) -> tuple[date, date]:
    """The first and the last day of a period, over or not."""
    hint = f"a moment is {FORMS}"
    quarter = _QUARTER.fullmatch(text)
    span = _months_of(quarter) if quarter else text
    if not _DATES.fullmatch(span):
        message = f"'{text}' is not a moment"
        raise WrongCall(message, hint)
    try:
        read = PartialDate.parse(span)
    except ValueError as error:
        raise WrongCall(str(error), hint) from None
    return read.earliest, read.latest


def _months_of(quarter: re.Match[str]) -> str:
    year, number = quarter[1], int(quarter[2])
    return f"{year}-{number * 3 - 2:02}/{year}-{number * 3:02}"
