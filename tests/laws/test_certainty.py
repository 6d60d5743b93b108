"""What certain and possible mean, held against every reading of the dates."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell, cells
from stancecli.stances.known import Clock
from stancecli.stances.stance import Held, Silent
from stancecli.stances.view import View
from tests.laws.small import MOMENTS, SEEDS, cells_of_positions, days_of, narrowed, on_day, small_ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from random import Random

    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.records import Entry
    from stancecli.stances.stance import Answer, Stance

many = settings(max_examples=2000)
ARMENIA = Cell("armenia", "sanctions")
DAYS = st.sampled_from(
    [moment for moment in MOMENTS if moment.text in {"2022-03-05", "2022-03-02/2022-03-06", "2022-03"}]
)
EVERY_MOMENT = st.sampled_from(MOMENTS)
Outcome = frozenset[str]
NOTHING, LAPSED = frozenset({"(nothing)"}), frozenset({"(lapsed)"})


class Reading(NamedTuple):
    """One entry in one reading: the day it began, the day it ended, whether it was known."""

    entry: Entry
    begun: date
    ended: date | None
    known: bool


def readings(view: View) -> Iterator[tuple[Reading, ...]]:
    """Every way in which the dates of a cell's entries may fall, and in which they may have been known."""
    entries = [entry for entry in ARMENIA.entries(view.ledger) if entry.kind != "forecast" and view.knows(entry)]
    yield from product(*(list(_readings(view, entry)) for entry in entries))


def _readings(view: View, entry: Entry) -> Iterator[Reading]:
    ends: list[date | None] = list(days_of(entry.ends)) if entry.ends else [None]
    known = [True] if view.clock is None or view.clock.surely_knows(view.ledger, entry) else [True, False]
    for begun, ended, is_known in product(days_of(entry.date), ends, known):
        yield Reading(entry, begun, ended, is_known)


def outcomes(view: View, reading: tuple[Reading, ...]) -> set[Outcome]:
    """What a cell says when its dates have fallen: several where entries of one day may come in either order."""
    last = view.moment.last
    begun = [one for one in reading if one.begun <= last and one.known]
    placed = [one for one in begun if one.entry.position]
    firm = [one for one in placed if one.entry.is_firm]
    placed = firm or placed
    newest = [one for one in placed if one.begun == max(each.begun for each in placed)]
    return {_says(view, one, begun) for one in newest} or {NOTHING}


def _says(view: View, holder: Reading, begun: list[Reading]) -> Outcome:
    if holder.ended is not None and holder.ended < view.moment.last:
        return LAPSED
    disputed = view.ledger.disputed_with.get(holder.entry.id, frozenset())
    said = [holder, *(one for one in begun if one.entry.id in disputed and one.entry.position)]
    return frozenset(str(one.entry.position) for one in said)


def is_doubtful(entry: Entry) -> bool:
    return entry.date.doubtful or bool(entry.ends and entry.ends.doubtful)


def rests_on_doubt(view: View, reading: tuple[Reading, ...]) -> bool:
    """Whether one that holds in a reading has a date marked as doubtful."""
    begun = [one for one in reading if one.begun <= view.moment.last and one.known and one.entry.position]
    begun = [one for one in begun if one.entry.is_firm] or begun
    return any(is_doubtful(one.entry) for one in begun if one.begun == max(each.begun for each in begun))


def may_be_contested(ledger: Ledger) -> bool:
    """Whether one is told beside another whether it may hold itself or has ended: in dispute, or of the same date."""
    return bool(ledger.disputed_with) or len({entry.date.text for entry in ledger.entries}) < len(ledger.entries)


def told(stance: Stance) -> Outcome:
    match stance.answer:
        case Held(positions, silences):
            others = {"(lapsed)" if reason == "lapsed" else "(nothing)" for reason in silences}
            return frozenset({*positions, *others})
        case Silent("lapsed"):
            return LAPSED
    return NOTHING


@many
@given(cells_of_positions(), DAYS, st.sampled_from([None, "2022-03-05", "2023-04-15"]))
def test_the_rule_for_certainty_is_the_enumeration_of_every_reading(
    ledger: Ledger, moment: Moment, known: str | None
) -> None:
    clock = None if known is None else Clock(moment.last.fromisoformat(known), possibly=True)
    view = View(ledger, moment, clock=clock)
    every = list(readings(view))
    found = {outcome for reading in every for outcome in outcomes(view, reading)}
    stance = stance_in(view, ARMENIA)
    settled = len(found) == 1 and len(next(iter(found))) == 1
    # A silence without a position is told by what else is recorded, which is no part of this rule.
    if found != {NOTHING}:
        assert stance.is_certain == (settled and not any(rests_on_doubt(view, reading) for reading in every))
    if settled:
        assert told(stance) == next(iter(found))
    possible = told(stance_in(replace(view, asked="possible"), ARMENIA))
    reached = frozenset[str]().union(*found)
    # Beside a silence no other silence is told.
    if not reached <= NOTHING | LAPSED:
        assert reached <= possible
        assert reached == possible or may_be_contested(ledger)


@many
@given(small_ledgers(), EVERY_MOMENT)
def test_what_is_certain_is_possible(ledger: Ledger, moment: Moment) -> None:
    for cell in cells(ledger, ledger.countries.values(), ledger.issues.values()):
        plain, certain, possible = (
            stance_in(View(ledger, moment, asked=asked), cell) for asked in ("plain", "certain", "possible")
        )
        assert (
            (plain.doubts, plain.is_certain)
            == (certain.doubts, certain.is_certain)
            == (possible.doubts, possible.is_certain)
        )
        if plain.is_certain:
            assert plain == certain == possible
            assert not plain.flags & {"possible", "contested"}
        else:
            assert certain.silence == "unknown"
            assert "possible" in plain.flags & certain.flags & possible.flags
        if isinstance(plain.answer, Held):
            assert isinstance(possible.answer, Held)
            assert set(plain.answer.positions) <= set(possible.answer.positions)


def fallen(ledger: Ledger, change: Callable[[PartialDate], PartialDate]) -> Ledger:
    """The ledger with every date of a record changed."""
    told = (
        replace(entry, date=change(entry.date), until=change(entry.ends) if entry.ends else entry.until)
        for entry in ledger.entries
    )
    cast = (replace(roll_call, date=change(roll_call.date)) for roll_call in ledger.roll_calls)
    return replace(ledger, entries=tuple(told), roll_calls=tuple(cast))


def says(answer: Answer) -> object:
    """What an answer comes to, whichever position is named first."""
    return set(answer.positions) if isinstance(answer, Held) else answer


def certain_stances(ledger: Ledger, moment: Moment) -> dict[Cell, Stance]:
    everywhere = cells(ledger, ledger.countries.values(), ledger.issues.values())
    found = (stance_in(View(ledger, moment), cell) for cell in everywhere)
    return {stance.cell: stance for stance in found if stance.is_certain}


@many
@given(small_ledgers(), EVERY_MOMENT, SEEDS)
def test_a_certain_answer_is_the_same_however_the_dates_fall(ledger: Ledger, moment: Moment, seed: Random) -> None:
    certain = certain_stances(ledger, moment)
    for _ in range(3):
        view = View(fallen(ledger, lambda when: on_day(when, seed)), moment)
        for cell, stance in certain.items():
            assert says(stance_in(view, cell).answer) == says(stance.answer)


@many
@given(small_ledgers(), EVERY_MOMENT, SEEDS)
def test_narrowing_a_date_never_makes_a_certain_answer_less_certain(
    ledger: Ledger, moment: Moment, seed: Random
) -> None:
    narrower = View(fallen(ledger, lambda when: narrowed(when, seed)), moment)
    for cell, stance in certain_stances(ledger, moment).items():
        now = stance_in(narrower, cell)
        assert now.is_certain
        assert says(now.answer) == says(stance.answer)
