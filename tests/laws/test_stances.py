from __future__ import annotations

from dataclasses import replace
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
from tests.laws.ledgers import entries, ledgers, roll_calls
from tests.laws.times import TODAY, moments

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
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
def test_a_silence_has_no_score_no_dates_and_no_flags(ledger: Ledger, moment: Moment) -> None:
    for stance in every_stance(ledger, moment):
        if stance.silence:
            assert (stance.score, stance.since, stance.last_evidence, stance.flags) == (None, None, None, frozenset())
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


@given(ledgers(), st.sampled_from(["year", "quarter", "month"]))
def test_the_flows_of_all_periods_together_are_those_of_all_time(ledger: Ledger, unit: str) -> None:
    parts = periods(unit, ledger.first_day.replace(year=2010), TODAY, TODAY)
    today = Moment.parse("today", TODAY)
    for cell in every_cell(ledger):
        whole = stance_in(View(ledger, today), cell)
        found = [stance_in(View(ledger, part), cell) for part in parts] if _is_undisputed_flow(ledger, cell) else []
        match whole.answer:
            case Tally(counts=counts) if found:
                tallies = [one.answer.counts for one in found if isinstance(one.answer, Tally)]
                assert all(sum(each.get(vote, 0) for each in tallies) == counts.get(vote, 0) for vote in USUAL)
            case Sum(low=low, high=high) if found:
                sums = [one.answer for one in found if isinstance(one.answer, Sum)]
                assert (sum((s.low for s in sums), Decimal(0)), sum((s.high for s in sums), Decimal(0))) == (low, high)


def _is_undisputed_flow(ledger: Ledger, cell: Cell) -> bool:
    asked = ledger.issues[cell.issue].asked_from is None
    is_level = cell.measure is not None and cell.measure.basis == "cumulative"
    return asked and not is_level and not any(entry.disputes for entry in cell.entries(ledger))


@given(ledgers(), moments())
def test_history_ends_with_what_holds_and_never_tells_a_run_twice(ledger: Ledger, moment: Moment) -> None:
    view = View(ledger, moment)
    for cell in every_cell(ledger):
        told = list(history(view, cell)) if ledger.issues[cell.issue].measure == "position" else []
        now = stance_in(view, cell)
        assert all(isinstance(one.answer, Held) for one in told)
        assert len({one.holder for one in told}) == len(told)
        assert not isinstance(now.answer, Held) or told[-1] == now
