"""What was known when, and what has been learned since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from stancecli.model.records import Evidence, Source
from stancecli.stances.at import stance_in
from stancecli.stances.known import Clock, known_of
from tests.unit.stances.build import POSITION, change, day, entry, ledger, roll_call, view

if TYPE_CHECKING:
    from stancecli.model.records import Entry

PUBLISHED = {"early": "2019", "month": "2022-05", "late": "2023-03-03", "doubtful": "2022?", "undated": None}
SOURCES = {name: Source(name, "press", published=day(when) if when else None) for name, when in PUBLISHED.items()}


def told_by(*names: str, when: str = "2022-03", identity: str = "a", position: str = "imposes") -> Entry:
    return replace(entry(identity, when, position), evidence=tuple(map(Evidence, names)))


@pytest.mark.parametrize(
    ("sources", "possibly", "surely"),
    [
        (("month",), date(2022, 5, 1), date(2022, 5, 31)),
        (("late",), date(2023, 3, 3), date(2023, 3, 3)),
        (("late", "month"), date(2022, 5, 1), date(2022, 5, 31)),
        (("late", "undated"), date(2023, 3, 3), date(2023, 3, 3)),
        (("early",), date(2022, 3, 1), date(2022, 3, 1)),
        (("undated",), date(2022, 3, 1), None),
        (("doubtful",), date(2022, 3, 1), None),
        (("doubtful", "late"), date(2022, 3, 1), date(2023, 3, 3)),
    ],
)
def test_an_entry_is_known_from_its_earliest_dated_evidence_and_never_before_its_own_first_day(
    sources: tuple[str, ...], possibly: date, surely: date | None
) -> None:
    found = known_of(replace(ledger(), sources=SOURCES), told_by(*sources))
    assert (found.possibly, found.surely) == (possibly, surely)


def test_a_roll_call_is_known_from_its_day() -> None:
    found = known_of(ledger(), roll_call("a", "2022-03"))
    assert (found.possibly, found.surely) == (date(2022, 3, 1), date(2022, 3, 31))
    assert known_of(ledger(), roll_call("a", "2022-03?")).surely is None


def test_what_was_not_known_does_not_hold() -> None:
    book = replace(
        ledger(told_by("early", when="2019"), told_by("late", identity="b", position="aligned")), sources=SOURCES
    )
    then, later = (replace(view(book, "2022"), clock=Clock(date(year, 12, 31))) for year in (2022, 2023))
    assert [stance_in(each, POSITION).holder for each in (then, later)] == ["a", "b"]


def test_what_may_have_been_known_could_hold_and_is_never_certain() -> None:
    book = replace(
        ledger(told_by("early", when="2019"), told_by("undated", identity="b", position="aligned")), sources=SOURCES
    )
    at = replace(view(book, "2022"), clock=Clock(date(2022, 12, 31), possibly=True))
    found = stance_in(at, POSITION)
    assert (found.holder, found.could, found.is_certain) == ("b", ("a", "b"), False)


def test_learned_marks_a_before_that_would_have_been_another_with_all_that_was_possibly_known_then() -> None:
    late = replace(
        ledger(told_by("early", when="2019"), told_by("late", identity="b", position="aligned")), sources=SOURCES
    )
    undated = replace(late, entries=(late.entries[0], told_by("undated", identity="b", position="aligned")))
    assert "learned" in change(late, "2022", "2024").flags
    assert "learned" not in change(undated, "2022", "2024").flags
    assert "learned" not in change(late, "2021", "2024").flags
    assert change(late, "2024", "2022").flags == change(late, "2022", "2024").flags


@pytest.mark.parametrize(
    ("day", "possibly", "sources"),
    [
        (date(2022, 5, 15), True, ("month", "doubtful", "undated")),
        (date(2022, 5, 31), False, ("month", "undated")),
        (date(2023, 3, 3), False, ("month", "late", "undated")),
        (date(2023, 3, 3), True, ("month", "late", "doubtful", "undated")),
        (date(2022, 5, 15), False, ("month", "late", "doubtful", "undated")),
    ],
)
def test_of_what_was_known_the_evidence_of_then_is_cited_and_of_what_was_not_all(
    day: date, sources: tuple[str, ...], *, possibly: bool
) -> None:
    book = replace(ledger(told_by("month", "late", "doubtful", "undated")), sources=SOURCES)
    (cited,) = Clock(day, possibly).cited(book).entries
    assert tuple(one.source for one in cited.evidence) == sources


def test_a_roll_call_of_which_no_record_was_there_yet_keeps_what_tells_it() -> None:
    told = replace(roll_call("a", "2022-03-03"), evidence=(Evidence("late"),))
    both = replace(told, id="b", evidence=(Evidence("late"), Evidence("early")))
    book = replace(ledger(told, both), sources=SOURCES)
    cited = Clock(date(2022, 12, 31)).cited(book).roll_calls
    assert [[one.source for one in each.evidence] for each in cited] == [["late"], ["early"]]


def test_without_a_clock_everything_is_cited() -> None:
    book = replace(ledger(told_by("late")), sources=SOURCES)
    assert view(book, "2022").cited is book
