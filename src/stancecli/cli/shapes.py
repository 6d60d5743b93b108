"""How a moment goes on: the years, quarters, months and days that begin with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.model.moments import TODAY, Moment, long_day, periods

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_YEAR, _MONTH = len("2022"), len("2022-03")


def moments(typed: str, first: date, today: date) -> list[tuple[str, str]]:
    """Offer the moments from the first day to today that go on like this, each with what it means.

    Without a year the years are offered, then its quarters and months, then the days of a month; after a slash
    the ends of a span.
    """
    head, slash, tail = typed.rpartition("/")
    shapes = _shapes(tail, first, today)
    if not slash:
        return [(typed + TODAY[len(typed) :], long_day(today))] * TODAY.startswith(typed.casefold()) + list(shapes)
    return [(f"{head}/{end}", _to(said)) for end, said in shapes if _is_span(f"{head}/{end}", today)]


def _shapes(typed: str, first: date, today: date) -> Iterator[tuple[str, str]]:
    found = periods("year", first, today, today)[::-1] if len(typed) < _YEAR else _within(typed[:_YEAR], first, today)
    if len(typed) >= _MONTH:
        found += _days(typed[:_MONTH], today)
    going_on = (each for each in found if each.text.startswith(typed.upper()))
    yield from ((typed + each.text[len(typed) :], _meaning(each)) for each in going_on)


def _within(year: str, first: date, today: date) -> list[Moment]:
    """A year with its quarters and months."""
    whole = _read(year, today)
    if whole is None:
        return []
    begin = max(first, whole.first)
    return [each for unit in ("year", "quarter", "month") for each in periods(unit, begin, whole.last, today)]


def _days(month: str, today: date) -> list[Moment]:
    return [moment for day in range(1, 32) if (moment := _read(f"{month}-{day:02}", today))]


def _read(text: str, today: date) -> Moment | None:
    try:
        return Moment.parse(text, today)
    except WrongCall:
        return None


def _is_span(text: str, today: date) -> bool:
    """Whether it is written from its first day to its last, of dates alone."""
    return _read(text, today) is not None


def _meaning(moment: Moment) -> str:
    if moment.is_day:
        return long_day(moment.last)
    return f"{long_day(moment.first)} to {long_day(moment.last)}"


def _to(meaning: str) -> str:
    """What the end of a span means: its last day."""
    return f"to {meaning.rpartition(' to ')[2]}"
