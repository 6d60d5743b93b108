from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from stancecli.stances.cells import cells
from stancecli.stances.change import UNMOVED, changes
from stancecli.stances.stance import Held, Silent, Sum, Tally
from stancecli.stances.view import View
from tests.laws.ledgers import ledgers
from tests.laws.times import moments

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.stances.cells import Cell
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance

MIRRORS = {"appeared": "ended", "ended": "appeared", "increased": "decreased", "decreased": "increased"}


def every_change(ledger: Ledger, first: Moment, second: Moment) -> list[Change]:
    everywhere = cells(ledger, ledger.countries.values(), ledger.issues.values())
    return list(changes(View(ledger, first), View(ledger, second), everywhere))


def says(stance: Stance) -> object:
    """What a stance comes to: what a change is a change of."""
    match stance.answer:
        case Held(positions):
            return frozenset(positions)
        case Tally(usual=usual):
            return usual
        case Sum(figures=figures):
            return figures
        case Silent():
            return None


@given(ledgers(), moments())
def test_between_a_moment_and_itself_nothing_changes(ledger: Ledger, moment: Moment) -> None:
    assert {change.kind for change in every_change(ledger, moment, moment)} <= {"unchanged"}


@given(ledgers(), moments(), moments())
def test_the_way_back_mirrors_the_way_there(ledger: Ledger, first: Moment, second: Moment) -> None:
    there, back = every_change(ledger, first, second), every_change(ledger, second, first)
    for one, other in zip(there, back, strict=True):
        assert (one.cell, one.before, one.after) == (other.cell, other.after, other.before)
        assert (one.steps, one.flags) == (other.steps, other.flags)
        assert (one.direction or 0) == -(other.direction or 0)
        assert other.kind == MIRRORS.get(one.kind, one.kind)


@given(ledgers(), moments(), moments())
def test_the_changes_that_are_told_turn_what_was_said_first_into_what_was_said_second(
    ledger: Ledger, first: Moment, second: Moment
) -> None:
    found = every_change(ledger, first, second)
    was: dict[Cell, object] = {change.cell: says(change.before) for change in found}
    moved = {change.cell: says(change.after) for change in found if change.kind not in UNMOVED}
    assert {**was, **moved} == {change.cell: says(change.after) for change in found}
    assert all(was[cell] != after for cell, after in moved.items())


@given(ledgers(), moments(), moments())
def test_steps_and_direction_lead_from_one_score_to_the_other(ledger: Ledger, first: Moment, second: Moment) -> None:
    for change in every_change(ledger, first, second):
        assert (change.steps is None) == (change.direction is None)
        if change.steps is not None and change.direction is not None:
            assert change.kind == "moved"
            assert change.before.score is not None
            assert change.before.score + change.steps * change.direction == change.after.score


@given(ledgers(), moments(), moments())
def test_a_cell_that_is_silent_has_appeared_ended_or_is_unchanged(
    ledger: Ledger, first: Moment, second: Moment
) -> None:
    kinds = {(True, True): "unchanged", (True, False): "appeared", (False, True): "ended"}
    for change in every_change(ledger, first, second):
        silences = bool(change.before.silence), bool(change.after.silence)
        assert change.kind == kinds.get(silences, change.kind)
        assert any(silences) or change.kind not in {"appeared", "ended"}
