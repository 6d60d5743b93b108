from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from stancecli.model.moments import Moment, periods
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.hold import history
from stancecli.stances.stance import Held, Sum, Tally
from stancecli.stances.tally import USUAL
from stancecli.stances.view import View
from tests.laws.ledgers import entries, gift_ledgers, ledgers, roll_calls
from tests.laws.times import FIRST, LAST, TODAY, moments

if TYPE_CHECKING:
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance


def every_cell(ledger: Ledger) -> list[Cell]:
    return list(cells(ledger, ledger.countries.values(), ledger.issues.values()))


def every_stance(ledger: Ledger, moment: Moment) -> list[Stance]:
    return [stance_in(View(ledger, moment), cell) for cell in every_cell(ledger)]


@given(st.data(), ledgers(), moments())
def test_the_order_of_the_records_changes_nothing(data: st.DataObject, ledger: Ledger, moment: Moment) -> None:
    told = data.draw(st.permutations(ledger.entries))
    cast = data.draw(st.permutations(ledger.roll_calls))
    other = replace(ledger, entries=tuple(told), roll_calls=tuple(cast))
    assert every_stance(other, moment) == every_stance(ledger, moment)


@given(st.data(), ledgers(), moments())
def test_a_record_on_one_issue_changes_no_other_issue(data: st.DataObject, ledger: Ledger, moment: Moment) -> None:
    issue = data.draw(st.sampled_from(sorted(ledger.issues.values(), key=lambda one: one.id)))
    more = replace(ledger, entries=(*ledger.entries, data.draw(entries("more", issue, others=ledger.entries))))
    if issue.measure == "vote":
        more = replace(more, roll_calls=(*more.roll_calls, data.draw(roll_calls("more-votes", issue))))
    others = [[one for one in every_stance(each, moment) if one.cell.issue != issue.id] for each in (ledger, more)]
    assert others[0] == others[1]


@given(ledgers(), moments())
def test_an_answer_rests_on_records_of_its_own_cell_that_had_begun(ledger: Ledger, moment: Moment) -> None:
    for stance in every_stance(ledger, moment):
        records = {record.id: record for record in stance.cell.records(ledger)}
        assert set(stance.entries) <= records.keys()
        assert all(records[name].date.earliest <= moment.last for name in stance.entries)
        assert list(stance.entries) == [name for name in records if name in stance.entries]
        assert bool(stance.entries) or stance.silence


@given(ledgers(), moments())
def test_a_silence_has_no_score_no_dates_and_no_flag_but_that_it_is_only_possible(
    ledger: Ledger, moment: Moment
) -> None:
    for stance in every_stance(ledger, moment):
        if stance.silence:
            assert (stance.score, stance.since, stance.last_evidence) == (None, None, None)
            assert stance.flags == (frozenset() if stance.is_certain else {"possible"})
        else:
            assert stance.since is not None
            assert stance.last_evidence is not None
            assert stance.since.earliest <= stance.last_evidence.earliest


@given(ledgers(), moments())
def test_a_score_lies_between_the_ends_of_the_axis(ledger: Ledger, moment: Moment) -> None:
    for stance in every_stance(ledger, moment):
        assert stance.score is None or -2 <= stance.score <= 2
        if isinstance(stance.answer, Held):
            assert (stance.score is None) == (len(stance.answer.positions) > 1) == ("contested" in stance.flags)


UNITS = st.sampled_from(["year", "quarter", "month"])


def every_period(ledger: Ledger, unit: str) -> list[Moment]:
    return periods(unit, ledger.first_day.replace(year=2010), TODAY, TODAY)


@given(ledgers() | gift_ledgers(), UNITS)
def test_the_flows_of_all_periods_together_are_those_of_all_time(ledger: Ledger, unit: str) -> None:
    parts = every_period(ledger, unit)
    for cell in flows(ledger, parts):
        assert_adds_up(ledger, cell, parts, Moment.parse("today", TODAY))


@given(ledgers() | gift_ledgers(), st.lists(st.dates(FIRST, LAST), min_size=3, max_size=3, unique=True))
def test_the_flows_of_adjacent_spans_add_up_to_those_of_the_whole(ledger: Ledger, days: list[date]) -> None:
    first, middle, last = sorted(days)
    parts = [span(first, middle), span(middle + timedelta(days=1), last)]
    for cell in flows(ledger, parts):
        assert_adds_up(ledger, cell, parts, span(first, last))


@given(ledgers() | gift_ledgers(), UNITS)
def test_no_flow_and_nothing_that_disputes_it_counts_in_two_periods(ledger: Ledger, unit: str) -> None:
    for cell in every_cell(ledger):
        if is_level(ledger, cell):
            continue
        met: set[str] = set()
        for part in every_period(ledger, unit):
            found = stance_in(View(ledger, part), cell)
            # What was never a member is told in every period.
            counted = set(found.entries) if found.silence != "not-applicable" else set()
            disputed = {other for name in counted for other in ledger.disputed_with.get(name, ())}
            amounts = {name for name in disputed if name in ledger.entry and ledger.entry[name].amount}
            assert not met & (counted | (amounts if cell.measure else set()))
            met |= counted


def span(first: date, last: date) -> Moment:
    return Moment.parse(f"{first}/{last}", TODAY)


def is_level(ledger: Ledger, cell: Cell) -> bool:
    if cell.measure is None:
        return ledger.issues[cell.issue].measure != "vote"
    return cell.measure.basis == "cumulative"


def flows(ledger: Ledger, parts: list[Moment]) -> list[Cell]:
    """The cells of flows that are asked at all times and in which no dispute goes from one period to another."""
    return [
        cell
        for cell in every_cell(ledger)
        if ledger.issues[cell.issue].asked_from is None
        and not is_level(ledger, cell)
        and not any(goes_over(ledger, entry, parts) for entry in cell.entries(ledger))
    ]


def goes_over(ledger: Ledger, entry: Entry, parts: list[Moment]) -> bool:
    """Whether an entry disputes one of another period, or of none of them."""
    dates = [entry.date, *(ledger.entry[name].date for name in entry.disputes)]
    within = {next((part for part in parts if part.first <= when.earliest <= part.last), None) for when in dates}
    return len(dates) > 1 and (None in within or len(within) > 1)


def assert_adds_up(ledger: Ledger, cell: Cell, parts: list[Moment], all_of_it: Moment) -> None:
    whole = flow(stance_in(View(ledger, all_of_it), cell))
    found = [flow(stance_in(View(ledger, part), cell)) for part in parts]
    assert [sum(each, Decimal(0)) for each in zip(*found, strict=True)] == whole


def flow(stance: Stance) -> list[Decimal]:
    """What a flow comes to: how often which vote was cast, then the lowest and the highest sum of gifts."""
    answer = stance.answer
    votes = [answer.counts.get(vote, 0) if isinstance(answer, Tally) else 0 for vote in USUAL]
    return [*map(Decimal, votes), *(answer.figures if isinstance(answer, Sum) else (Decimal(0), Decimal(0)))]


@given(ledgers(), moments())
def test_history_ends_with_what_holds_and_never_tells_a_run_twice(ledger: Ledger, moment: Moment) -> None:
    view = View(ledger, moment)
    for cell in every_cell(ledger):
        told = list(history(view, cell)) if ledger.issues[cell.issue].measure == "position" else []
        now = stance_in(view, cell)
        assert all(isinstance(one.answer, Held) for one in told)
        assert len({one.holder for one in told}) == len(told)
        assert not isinstance(now.answer, Held) or told[-1] == now
