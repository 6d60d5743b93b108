"""What is said of each record of a stance: its part in the answer, or why it was passed over; and by which rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.records import Source
from stancecli.reports.roles import parts
from stancecli.reports.why import why
from tests.unit.stances.build import POSITION, VOTE, entry, gift, ledger, measured, roll_call, stance, total, view

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.stances.cells import Cell

EUR, EUR_TOTAL = measured("EUR"), measured("EUR", "cumulative")


def roles(book: Ledger, cell: Cell, at: str = "today") -> dict[str, str]:
    return {record.id: role for role, record in parts(view(book, at), stance(book, at, cell))}


def rule(book: Ledger, cell: Cell, at: str = "today") -> str:
    sourced = replace(book, sources={"paper": Source("paper", "press")})
    (found,) = [note for note in why(view(sourced, at), [cell]).answer.notes if note.startswith("rule: ")]
    return found


def test_votes_that_are_not_known_or_not_of_a_member_are_counted_apart() -> None:
    apart = (roll_call("b", "2021", "unknown"), roll_call("c", "2022", "not-member"))
    book = ledger(roll_call("a", "2020", "absent"), *apart)
    assert roles(book, VOTE) == {"a": "counted", "b": "counted apart", "c": "counted apart"}
    assert roles(ledger(*apart), VOTE) == {"b": "counted apart", "c": "counted apart"}
    assert roles(book, VOTE, "2022") == {"c": "counted apart", "a": "outside the period", "b": "outside the period"}


def test_a_country_that_was_never_a_member_has_a_rule_of_its_own() -> None:
    book = ledger(roll_call("a", "2020", "not-member"))
    assert rule(book, VOTE, "2022") == "rule: not-applicable: every roll call by then lists it as no member of the body"
    assert roles(book, VOTE, "2022") == {"a": "counted apart"}
    early = ledger(entry("a", "2010", "imposes"))
    assert rule(early, POSITION, "2012").endswith("the question is not asked of this country at that moment")


def test_what_is_recorded_without_a_position_moves_nothing() -> None:
    book = ledger(entry("a", "2022"))
    assert stance(book).entries == ("a",)
    assert roles(book, POSITION) == {"a": "moves nothing"}


def test_no_total_is_passed_over_for_being_weak() -> None:
    book = ledger(total("a", "2020", "1 EUR", confidence="low"), total("b", "2021", "2 EUR"), total("c", "2022"))
    assert roles(book, EUR_TOTAL) == {"b": "counted", "a": "earlier"}
    assert rule(book, EUR_TOTAL).startswith("rule: the latest total, however weak")


def test_a_gift_that_only_disputes_one_of_an_earlier_period_is_told_so() -> None:
    book = ledger(gift("a", "2021", "1 EUR"), gift("b", "2022", "2 EUR", disputes=("a",)), gift("c", "2022", "4 EUR"))
    assert roles(book, EUR, "2022") == {"c": "counted", "a": "outside the period", "b": "disputed"}
    assert roles(book, EUR) == {"a": "counted", "b": "counted", "c": "counted"}
    assert rule(book, EUR).startswith("rule: single gifts are added within their measure")
