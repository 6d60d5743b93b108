from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.stances.hold import history
from stancecli.stances.stance import Held
from tests.unit.stances.build import POSITION, SANCTIONS, day, entry, ledger, stance, view

if TYPE_CHECKING:
    from stancecli.model.records import Entry


def span(*entries: Entry, at: str = "today") -> tuple[str, str]:
    found = stance(ledger(*entries), at)
    return str(found.since), str(found.last_evidence)


def test_since_is_the_first_entry_of_the_run_and_last_evidence_the_newest() -> None:
    entries = [entry(name, when, "imposes") for name, when in (("a", "2015"), ("b", "2018-03"), ("c", "2021-05-06"))]
    assert span(*entries) == ("2015", "2021-05-06")
    assert stance(ledger(*entries)).entries == ("a", "b", "c")


def test_another_position_breaks_the_run() -> None:
    entries = (entry("a", "2015", "imposes"), entry("b", "2018", "aligned"), entry("c", "2021", "imposes"))
    assert span(*entries) == ("2021", "2021")


def test_an_entry_without_position_does_not_break_the_run() -> None:
    assert span(entry("a", "2015", "imposes"), entry("b", "2018"), entry("c", "2021", "imposes")) == ("2015", "2021")


def test_a_weaker_entry_neither_breaks_nor_lengthens_the_run_of_firm_ones() -> None:
    weaker = (entry("w", "2018", "aligned", kind="reported"), entry("x", "2023", "imposes", confidence="low"))
    assert span(entry("a", "2015", "imposes"), entry("c", "2021", "imposes"), *weaker) == ("2015", "2021")


def test_a_weaker_entry_that_held_before_the_first_firm_one_belongs_to_its_run() -> None:
    assert span(entry("w", "2015", "imposes", kind="reported"), entry("a", "2018", "imposes")) == ("2015", "2018")


@pytest.mark.parametrize(
    ("until", "begins", "since"),
    [
        ("2017-12-31", "2018-01-01", "2015"),
        ("2017", "2018", "2015"),
        ("2017-12-30", "2018-01-01", "2018-01-01"),
        ("2017-06", "2018", "2018"),
        ("2019", "2018", "2015"),
        ("9999-12-31", "2018", "2015"),
    ],
)
def test_a_gap_after_an_end_breaks_the_run(until: str, begins: str, since: str) -> None:
    assert span(entry("a", "2015", "imposes", until=day(until)), entry("b", begins, "imposes"))[0] == since


def test_the_end_of_an_entry_that_was_replaced_in_time_breaks_nothing() -> None:
    entries = (entry("a", "2015", "imposes", until=day("2016")), entry("b", "2016", "imposes"))
    assert span(*entries, entry("c", "2020", "imposes")) == ("2015", "2020")


def test_since_says_by_where_the_run_begins_with_a_state_as_seen() -> None:
    seen = entry("a", "2022-04-06", "not-joined", as_of=True)
    assert stance(ledger(seen)).by
    assert stance(ledger(seen, entry("b", "2023", "not-joined"))).by
    assert not stance(ledger(entry("b", "2021", "not-joined"), seen)).by


@pytest.mark.parametrize(("at", "flags"), [("2022-03-02", []), ("2025-03-02", []), ("2025-03-03", ["stale"])])
def test_a_stance_is_stale_once_its_last_evidence_is_older_than_the_issue_allows(at: str, flags: list[str]) -> None:
    book = ledger(entry("a", "2015", "imposes"), entry("b", "2022-03-02", "imposes"))
    assert sorted(stance(book, at).flags) == flags


def test_a_date_grows_stale_only_when_all_of_it_is_too_old() -> None:
    book = ledger(entry("a", "2020", "imposes"))
    assert [sorted(stance(book, at).flags) for at in ("2023-12-31", "2024-01-01")] == [[], ["stale"]]


def test_what_is_in_force_until_ended_is_never_stale() -> None:
    assert stance(ledger(entry("a", "2015", "imposes", until="open"))).flags == frozenset()


def test_further_evidence_of_what_is_in_force_does_not_make_it_grow_stale() -> None:
    book = ledger(entry("a", "2015", "imposes", until="open"), entry("b", "2016", "imposes"))
    assert stance(book).flags == frozenset()


def test_another_position_that_was_in_force_does_not_keep_the_holder_fresh() -> None:
    book = ledger(entry("a", "2015", "imposes", until="open"), entry("b", "2016", "aligned"))
    assert stance(book).flags == {"stale"}


def test_an_end_in_the_future_does_not_keep_a_stance_fresh() -> None:
    book = ledger(entry("a", "2015", "imposes", until=day("2028-12-31")))
    assert stance(book).flags == {"stale"}


def test_an_issue_without_an_age_has_no_stale_stances() -> None:
    book = ledger(entry("a", "2015", "imposes"), issues=[type(SANCTIONS)("sanctions", "…", "position", "…")])
    assert stance(book).flags == frozenset()


def test_confidence_is_the_holders() -> None:
    book = ledger(entry("a", "2015", "imposes", confidence="high"), entry("b", "2018", "imposes", confidence="medium"))
    assert stance(book).confidence == "medium"


def past(*entries: Entry, at: str = "today") -> list[tuple[tuple[str, ...], str, str]]:
    return [
        (found.answer.positions, str(found.since), str(found.last_evidence))
        for found in history(view(ledger(*entries), at), POSITION)
        if isinstance(found.answer, Held)
    ]


def test_history_has_every_run_that_held_oldest_first() -> None:
    entries = (
        entry("a", "2015", "imposes"),
        entry("b", "2016", "imposes"),
        entry("c", "2018", "aligned", until=day("2019")),
        entry("d", "2022", "aligned"),
    )
    assert past(*entries) == [
        (("imposes",), "2015", "2016"),
        (("aligned",), "2018", "2018"),
        (("aligned",), "2022", "2022"),
    ]
    assert past(*entries, at="2018") == [(("imposes",), "2015", "2016"), (("aligned",), "2018", "2018")]


def test_history_tells_a_run_that_has_ended_and_was_not_followed() -> None:
    assert past(entry("a", "2015", "imposes", until=day("2016"))) == [(("imposes",), "2015", "2015")]


def test_history_tells_a_run_as_it_was_on_the_last_day_it_held() -> None:
    book = ledger(
        entry("a", "2019", "imposes"),
        entry("b", "2020", "aligned", kind="reported", disputes=("a",)),
        entry("c", "2021", "neutral"),
    )
    first, last = history(view(book), POSITION)
    assert (first.answer, first.flags) == (Held(("imposes", "aligned")), frozenset({"contested", "possible"}))
    assert (last.answer, last.flags) == (Held(("neutral",)), frozenset({"stale"}))


def test_history_leaves_out_what_was_replaced_on_its_first_day() -> None:
    entries = (entry("a", "2020", "imposes"), entry("b", "2022", "imposes"), entry("c", "2022", "aligned"))
    assert past(*entries) == [(("imposes",), "2020", "2020"), (("aligned", "imposes"), "2022", "2022")]


def test_history_begins_when_the_question_is_asked() -> None:
    before = (entry("a", "2010", "imposes"), entry("b", "2012", "aligned"))
    assert past(*before) == [(("aligned",), "2012", "2012")]
    assert past(*before, at="2013") == []
