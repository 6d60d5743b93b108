from __future__ import annotations

import pytest

from stancecli.model.records import Entry
from stancecli.stances.stance import Held
from tests.unit.stances.build import entry, ledger, stance


def positions(*entries: Entry, at: str = "today") -> tuple[str, ...]:
    found = stance(ledger(*entries), at)
    assert isinstance(found.answer, Held)
    assert ("contested" in found.flags) == (len(found.answer.positions) > 1)
    assert (found.score is None) == (len(found.answer.positions) > 1)
    return found.answer.positions


def test_the_same_date_as_written_and_another_position_is_contested_the_plain_reading_first() -> None:
    entries = (entry("a", "2022-03", "imposes"), entry("b", "2022-03", "aligned"))
    assert positions(*entries) == ("aligned", "imposes")


def test_the_same_days_written_differently_are_not_contested() -> None:
    assert positions(entry("a", "2022-03", "imposes"), entry("b", "2022-03-01/2022-03-31", "aligned")) == ("aligned",)


def test_the_same_date_and_position_is_not_contested() -> None:
    assert positions(entry("a", "2022-03", "imposes"), entry("b", "2022-03", "imposes")) == ("imposes",)


def test_a_position_of_the_same_score_contests_as_well() -> None:
    entries = (entry("a", "2022-03", "not-joined"), entry("b", "2022-03", "neutral"))
    assert positions(*entries) == ("neutral", "not-joined")


def test_three_positions_of_one_date_are_all_shown() -> None:
    entries = [entry(name, "2022", name) for name in ("aligned", "imposes", "neutral")]
    assert set(positions(*entries)) == {"aligned", "imposes", "neutral"}


@pytest.mark.parametrize("written_by", ["early", "late"])
def test_a_dispute_with_the_holder_contests_whichever_side_it_is_written_on(written_by: str) -> None:
    other = {"early": "late", "late": "early"}[written_by]
    disputes = {written_by: (other,)}
    early = entry("early", "2021", "imposes", disputes=disputes.get("early", ()))
    late = entry("late", "2022", "aligned", disputes=disputes.get("late", ()))
    assert positions(early, late) == ("aligned", "imposes")


def test_a_dispute_between_entries_of_the_same_position_contests_nothing() -> None:
    assert positions(entry("a", "2021", "imposes"), entry("b", "2022", "imposes", disputes=("a",))) == ("imposes",)


def test_a_dispute_with_an_entry_without_position_contests_nothing() -> None:
    assert positions(entry("a", "2021"), entry("b", "2022", "imposes", disputes=("a",))) == ("imposes",)


def test_a_dispute_with_another_than_the_holder_contests_nothing() -> None:
    entries = (entry("a", "2020", "aligned"), entry("b", "2021", "imposes", disputes=("a",)))
    assert positions(*entries, entry("c", "2022", "imposes")) == ("imposes",)


def test_a_weaker_entry_in_dispute_with_the_holder_contests_it() -> None:
    weak = entry("weak", "2022", "aligned", kind="reported", disputes=("firm",))
    assert positions(entry("firm", "2021", "imposes"), weak) == ("imposes", "aligned")


def test_what_disputes_the_holder_later_contests_it_from_then_on() -> None:
    book = (entry("a", "2021", "imposes"), entry("b", "2023", "aligned", kind="reported", disputes=("a",)))
    assert positions(*book, at="2022") == ("imposes",)
    assert positions(*book, at="2023") == ("imposes", "aligned")


def test_many_entries_of_one_date_are_told_apart_by_their_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(one: object, other: object) -> bool:
        pytest.fail(f"{one} was held against {other} field by field")

    many = ledger(*(entry(f"e{number}", "2022", ("imposes", "aligned")[number % 2]) for number in range(4)))
    monkeypatch.setattr(Entry, "__eq__", compared)
    assert stance(many, "2022").entries == ("e0", "e2", "e3")


def test_a_forecast_contests_nothing() -> None:
    forecast = entry("b", "2022", "aligned", kind="forecast", disputes=("a",))
    assert positions(entry("a", "2022", "imposes"), forecast) == ("imposes",)


def test_a_weaker_entry_of_the_same_date_could_not_hold_beside_a_firm_one() -> None:
    entries = (entry("firm", "2022", "imposes"), entry("weak", "2022", "aligned", confidence="low"))
    assert positions(*entries, at="2022") == ("imposes",)


def test_a_weaker_entry_of_the_same_date_could_hold_while_no_firm_one_has_surely_begun() -> None:
    entries = (entry("firm", "2022", "imposes"), entry("weak", "2022", "aligned", confidence="low"))
    assert positions(*entries, at="2022-06") == ("imposes", "aligned")


def test_two_weaker_entries_of_one_date_contest_each_other() -> None:
    entries = (entry("a", "2022", "aligned", kind="reported"), entry("b", "2022", "imposes", confidence="low"))
    assert positions(*entries) == ("imposes", "aligned")


def test_a_contested_answer_rests_on_both_sides_in_reading_order() -> None:
    book = ledger(
        entry("a", "2020", "aligned"),
        entry("b", "2021", "imposes"),
        entry("c", "2022", "aligned", disputes=("b",)),
    )
    found = stance(book)
    assert found.entries == ("b", "c")
    assert found.holder == "c"


def test_a_later_entry_ends_the_contest() -> None:
    entries = (entry("a", "2022", "imposes"), entry("b", "2022", "aligned"), entry("c", "2023", "aligned"))
    assert positions(*entries) == ("aligned",)
