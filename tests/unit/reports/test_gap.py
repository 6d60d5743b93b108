from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stancecli.model.moments import Moment
from stancecli.reading.load import load
from stancecli.reports.gap import gap
from stancecli.stances.known import Clock
from stancecli.stances.view import View
from tests.conftest import HERE
from tests.unit.reports.world import TODAY, rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page


@pytest.fixture(scope="module")
def strait() -> Ledger:
    return load(HERE / "ledgers" / "gap.yaml")


def asked(ledger: Ledger, country: str, *moments: str, issues: tuple[str, ...] = (), **more: Any) -> Page:  # noqa: ANN401 - handed on
    everything = more.pop("everything", False)
    read = [Moment.parse(moment, TODAY) for moment in moments or ("today",)]
    view = View(ledger, read[-1], **more)
    countries = ledger.choose_countries([country])
    return gap(view, read, countries, ledger.choose_issues(issues), everything=everything)


def test_a_gap_has_the_score_the_number_and_the_entries_of_each_mode(strait: Ledger) -> None:
    row = rows(asked(strait, "norland", issues=("quarrel",)))[-1]
    assert (row["group"], row["issues"], row["issue"]) == ("quarrel", ("embargo", "votes"), None)
    assert (row["say"], row["say_score"], row["say_n"]) == ("Westmark", 1.5, 2)
    assert row["say_entries"] == ("no-2020-embargo-urged", "no-2021-embargo-urged")
    assert (row["vote"], row["vote_score"], row["vote_n"], row["vote_absent"]) == ("Ostia", -1, 2, 1)
    assert row["vote_entries"] == ("AS/1", "CS/1")
    assert (row["do"], row["do_score"], row["do_n"], row["do_silence"]) == (None, None, 0, "not-covered")
    assert (row["gap"], row["steps"], row["certainty"], row["flags"]) == (("say/vote",), 2.5, "certain", ())


def test_people_read_which_way_each_points(strait: Ledger) -> None:
    row = texts(asked(strait, "norland", issues=("quarrel",)))[-1]
    assert (row["Says"], row["Votes"]) == ("+1.5 Westmark (n=2)", "-1 Ostia (n=2, 1 absent)")
    assert row["Does"] == "– not covered"
    assert row["Gap"] == "says toward Westmark but votes toward Ostia"


def test_what_a_gap_rests_on_stands_beside_it_entry_by_entry(strait: Ledger) -> None:
    page = asked(strait, "sudland", issues=("embargo",))
    told = [(row["mode"], row["entry"], row["score"], row["sources"]) for row in rows(page, "entries")]
    assert told == [("say", "su-2021-trade", 0, ("herald",)), ("do", "su-2021-ban", -2, ("herald",))]


def test_the_whole_record_begins_when_the_first_question_is_asked(strait: Ledger) -> None:
    page = asked(strait, "norland", issues=("embargo",))
    assert rows(page)[0]["period"] == "2018-01-01/2026-11-22"
    assert rows(page)[0]["do_n"] == 0
    assert "what is dated from 1 January 2018 to 22 November 2026" in page.answer.notes
    assert rows(asked(strait, "norland", "2017/2018", issues=("embargo",), everything=True))[0]["do_score"] == -2


def test_over_years_each_has_a_row_of_its_own(strait: Ledger) -> None:
    page = asked(strait, "norland", "2020", "2021", issues=("quarrel",))
    assert [(row["period"], row["vote_score"]) for row in rows(page) if row["group"]] == [("2020", -2), ("2021", 0)]
    assert "Period" in texts(page)[0]


def test_a_long_period_warns_of_changes_of_mind_and_a_year_does_not(strait: Ledger) -> None:
    warning = "over a long time a change of mind makes a gap too; --by year compares what is of one year"
    assert warning in asked(strait, "sudland").answer.notes
    assert warning not in asked(strait, "sudland", "2020").answer.notes
    assert warning not in asked(strait, "sudland", "2020", "2021").answer.notes


def test_the_notes_tell_what_was_left_out(strait: Ledger) -> None:
    notes = asked(strait, "islands").answer.notes
    assert "2 entries left out that contradict each other: is-2021-ban, is-2021-no-ban" in notes
    assert "1 comparison without a gap is left out; --all shows it" in notes
    assert "3 comparisons without a gap are left out; --all shows them" in asked(strait, "ostia").answer.notes
    assert any(note.startswith("2 entries left out as too weak") for note in asked(strait, "ostia").answer.notes)
    assert "1 roll call of members left out; --members counts their votes" in asked(strait, "norland").answer.notes
    assert "searched until 30 June 2022" in asked(strait, "norland").answer.notes


def test_with_everything_a_comparison_without_a_gap_is_told_too(strait: Ledger) -> None:
    told = rows(asked(strait, "islands", issues=("embargo",), everything=True))
    assert [(row["gap"], row["steps"], row["certainty"]) for row in told] == [((), None, "certain")]


def test_a_group_that_rests_on_one_issue_is_not_told_twice(strait: Ledger) -> None:
    assert [row["group"] for row in rows(asked(strait, "ostia", "2020", everything=True))] == [None, None, "quarrel"]
    assert {row["group"] for row in rows(asked(strait, "islands", everything=True))} == {None}


def test_a_contested_gap_says_so(strait: Ledger) -> None:
    page = asked(strait, "islands", issues=("pilots",))
    assert (rows(page)[0]["flags"], rows(page)[0]["certainty"]) == (("contested", "possible"), "possible")
    assert texts(page)[0]["Gap"].endswith("(contested)")


def test_a_gap_that_only_may_be_has_no_steps(strait: Ledger) -> None:
    page = asked(strait, "norland", "2022", issues=("ties",), asked="possible")
    assert (rows(page)[0]["gap"], rows(page)[0]["steps"], rows(page)[0]["flags"]) == (("say/do",), None, ("possible",))
    assert texts(page)[0]["Gap"] == "says and acts may differ (possible)"


def test_what_was_not_known_yet_makes_no_gap(strait: Ledger) -> None:
    day = Moment.parse("2022-12-29", TODAY).last
    assert rows(asked(strait, "sudland", clock=Clock(day))) == []
    assert rows(asked(strait, "sudland"))


def test_no_gap_is_an_answer_with_its_columns(strait: Ledger) -> None:
    page = asked(strait, "ostia")
    assert page.answer.rows == ()
    assert [column.key for column in page.answer.columns][:4] == ["country", "iso", "group", "issues"]
    assert page.tables[1].rows == ()
