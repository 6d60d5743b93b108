from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.stances.cells import Cell
from stancecli.stances.stance import Held
from tests.unit.stances.build import POSITION, day, entry, ledger, stance

if TYPE_CHECKING:
    from stancecli.model.records import Entry
    from stancecli.model.words import Confidence, EntryKind

WEAKER: list[tuple[EntryKind, Confidence]] = [
    ("assessment", "high"),
    ("reported", "high"),
    ("fact", "low"),
]


def holder(*entries: Entry, at: str = "today", cell: Cell = POSITION) -> str | None:
    return stance(ledger(*entries), at, cell).holder


def test_the_last_entry_in_reading_order_holds() -> None:
    assert holder(entry("late", "2022", "imposes"), entry("early", "2021", "aligned")) == "late"


def test_the_position_of_the_holder_is_the_answer_with_its_score() -> None:
    found = stance(ledger(entry("a", "2021", "aligned"), entry("b", "2022", "counter-sanctions")))
    assert found.answer == Held(("counter-sanctions",))
    assert found.score == -2


def test_of_the_same_earliest_day_the_narrower_date_holds() -> None:
    entries = (entry("day", "2022-01-01", "imposes"), entry("a", "2022", "aligned"), entry("z", "2022-01", "neutral"))
    assert holder(*entries) == "day"


def test_of_the_same_date_the_last_id_holds() -> None:
    assert holder(entry("b", "2022-03-02", "imposes"), entry("a", "2022-03-02", "imposes")) == "b"


def test_of_the_same_days_written_differently_the_last_id_holds() -> None:
    assert holder(entry("b", "2022-03", "imposes"), entry("a", "2022-03?", "imposes")) == "b"


def test_an_entry_may_have_begun_from_its_earliest_day_on() -> None:
    book = (entry("a", "2021", "aligned"), entry("b", "2022-06~", "imposes"))
    assert holder(*book, at="2022-04-30") == "a"
    assert holder(*book, at="2022-05-01") == "b"


def test_what_begins_after_the_last_day_does_not_hold() -> None:
    book = (entry("a", "2021", "aligned"), entry("b", "2023", "imposes"))
    assert holder(*book, at="2022") == "a"
    assert holder(*book, at="2020") is None


def test_a_level_holds_however_old_it_is() -> None:
    assert holder(entry("a", "2014-03-01", "imposes"), at="2026-11") == "a"


def test_an_entry_without_position_moves_nothing() -> None:
    assert holder(entry("a", "2021", "aligned"), entry("b", "2022")) == "a"


def test_an_entry_of_another_country_issue_or_counterpart_moves_nothing() -> None:
    entries = (
        entry("a", "2020", "member", issue="blocs", toward=("csto",)),
        entry("b", "2021", "outside", issue="blocs", toward=("russia",)),
        entry("c", "2022", "outside", issue="blocs", toward=("csto",), country="russia"),
        entry("d", "2023", "imposes"),
    )
    assert holder(*entries, cell=Cell("azerbaijan", "blocs", "csto")) == "a"


def test_a_forecast_never_holds() -> None:
    forecast = entry("forecast", "2022", "imposes", kind="forecast")
    assert holder(forecast) is None
    assert holder(entry("fact", "2021", "aligned"), forecast) == "fact"


@pytest.mark.parametrize(("kind", "confidence"), WEAKER)
def test_a_weaker_entry_holds_while_nothing_firmer_has_begun(kind: EntryKind, confidence: Confidence) -> None:
    weak = entry("weak", "2020", "aligned", kind=kind, confidence=confidence)
    firm = entry("firm", "2022", "imposes")
    assert holder(weak, firm, at="2021") == "weak"
    assert holder(weak, firm, at="2022") == "firm"


@pytest.mark.parametrize(("kind", "confidence"), WEAKER)
def test_a_weaker_entry_after_a_firm_one_does_not_hold(kind: EntryKind, confidence: Confidence) -> None:
    weak = entry("weak", "2022", "aligned", kind=kind, confidence=confidence)
    assert holder(entry("firm", "2020", "imposes"), weak) == "firm"


def test_of_two_weaker_entries_the_last_holds() -> None:
    entries = (entry("a", "2020", "aligned", kind="reported"), entry("b", "2021", "imposes", confidence="low"))
    assert holder(*entries) == "b"


def test_a_fact_of_medium_confidence_is_firm() -> None:
    firm = entry("firm", "2020", "imposes", confidence="medium")
    assert holder(firm, entry("weak", "2022", "aligned", confidence="low")) == "firm"


def test_a_weaker_entry_does_not_hold_after_the_firm_one_has_ended() -> None:
    firm = entry("firm", "2020", "imposes", until=day("2021"))
    found = stance(ledger(firm, entry("weak", "2022", "aligned", kind="reported")))
    assert found.silence == "lapsed"


def test_what_was_replaced_does_not_come_back() -> None:
    lasting = entry("lasting", "2015", "aligned", until="open")
    passing = entry("passing", "2020", "imposes", until=day("2020-12-31"))
    assert stance(ledger(lasting, passing), "2020").holder == "passing"
    found = stance(ledger(lasting, passing), "2021")
    assert (found.silence, found.holder) == ("lapsed", "passing")


def test_what_has_ended_is_silent_from_the_day_after_its_last() -> None:
    book = ledger(entry("a", "2020", "imposes", until=day("2022-06-30")))
    assert stance(book, "2022-06-30").silence is None
    found = stance(book, "2022-07-01")
    assert found.silence == "lapsed"
    assert (found.score, found.since, found.entries) == (None, None, ("a",))


def test_an_end_known_by_month_or_year_has_passed_only_after_all_of_it() -> None:
    month = ledger(entry("a", "2020", "imposes", until=day("2022-06")))
    assert [stance(month, at).silence for at in ("2022-06-01", "2022-06-30", "2022-07-01")] == [None, None, "lapsed"]
    year = ledger(entry("a", "2020", "imposes", until=day("2022~")))
    assert [stance(year, at).silence for at in ("2022", "2023", "2024-01-01")] == [None, None, "lapsed"]


def test_what_is_in_force_until_ended_does_not_lapse() -> None:
    assert holder(entry("a", "2014-03-01", "imposes", until="open")) == "a"


def test_a_later_entry_ends_the_silence_of_what_has_lapsed() -> None:
    ended = entry("a", "2018", "imposes", until=day("2019"))
    assert holder(ended, entry("b", "2021", "imposes")) == "b"
