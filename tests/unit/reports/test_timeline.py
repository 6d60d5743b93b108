from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stancecli.reports.asked import Period
from stancecli.reports.timeline import timeline
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from tests.unit.reports.world import at, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Table
    from stancecli.stances.view import Asked

ENTRY = "channel: action, evidence: [{source: paper}], confidence: high"


def told(ledger: Ledger, issue: str, country: str = "azerbaijan", *, since: str | None = None) -> Table:
    issues = ledger.choose_issues([issue])
    return timeline(at(ledger), countries=[ledger.countries[country]], issues=issues, period=Period.of(since, None))


def moved(ledger: Ledger, issue: str, country: str = "azerbaijan") -> list[tuple[str, str]]:
    return [(row["entry"], row["moved"]) for row in rows(told(ledger, issue, country))]


def only(row: dict[str, Any], *keys: str) -> list[Any]:
    return [row[key] for key in keys]


def test_each_entry_is_told_with_what_it_moved_and_an_end_has_a_row_of_its_own(world: Ledger) -> None:
    assert moved(world, "sanctions") == [
        ("az-2014", "appeared"),
        ("az-2022-silent", "moves nothing"),
        ("az-2022", "moved 1 step toward Ukraine"),
        ("az-2022-guess", "weaker"),
        ("az-2023", "reaffirmed"),
        ("az-2023", "ended"),
    ]


def test_a_move_has_both_stances_with_steps_and_direction(world: Ledger) -> None:
    move = rows(told(world, "sanctions"))[2]
    assert only(move, "kind", "before", "after", "steps", "direction") == [
        "moved",
        "not-joined",
        "aligned",
        1,
        "Ukraine",
    ]
    end = rows(told(world, "sanctions"))[-1]
    assert only(end, "date", "kind", "before", "after", "steps") == ["2024", "ended", "aligned", None, None]


def test_what_appeared_or_ended_has_the_silence_on_the_other_side(world: Ledger) -> None:
    first, *_, last = rows(told(world, "sanctions"))
    assert only(first, "before_silence", "after_silence", "moved") == ["no-evidence", None, "appeared"]
    assert only(last, "before_silence", "after_silence", "moved") == [None, "lapsed", "ended"]
    first_text, *_, last_text = texts(told(world, "sanctions"))
    assert (first_text["Moved"], last_text["Moved"]) == ("appeared, no evidence before", "ended: lapsed")


def test_all_that_could_hold_is_asked_of_no_record_and_no_note_says_that_it_was(world: Ledger) -> None:
    asked: dict[Asked, Table] = {
        each: timeline(
            replace(at(world), asked=each),
            countries=world.choose_countries(["azerbaijan"]),
            issues=world.choose_issues(["sanctions"]),
            period=Period(),
        )
        for each in ("plain", "possible")
    }
    assert asked["possible"].rows == asked["plain"].rows
    assert set(asked["possible"].notes) - set(asked["plain"].notes) == {
        "each row tells the plain reading, and says where it is only possible"
    }


def test_an_amount_of_which_it_is_not_told_whether_it_is_more_is_possibly_more(
    ledger: Callable[[str], Ledger],
) -> None:
    made = ledger(f"""
    entries:
      - {{id: one, country: georgia, issue: aid-amounts, date: 2020, summary: One., {ENTRY},
         amount: {{basis: cumulative, figures: [{{value: 5, currency: EUR, bound: at-least}}]}}}}
      - {{id: two, country: georgia, issue: aid-amounts, date: 2021, summary: Two., {ENTRY},
         amount: {{basis: cumulative, figures: [{{value: 7, currency: EUR}}]}}}}
    """)
    answer = told(made, "aid-amounts", "georgia")
    assert only(rows(answer)[1], "moved", "kind", "certainty") == ["increased", "increased", "possible"]
    assert texts(answer)[1]["Moved"] == "possibly increased to 7 EUR"


def test_people_read_what_a_stance_moved_from(world: Ledger) -> None:
    assert [row["Moved"] for row in texts(told(world, "blocs", "armenia"))] == [
        "appeared, not covered before",
        "moved 2 steps toward out of them, from member",
    ]


def test_gifts_and_votes_are_told_with_what_they_came_to(world: Ledger) -> None:
    gifts = texts(told(world, "aid-amounts"))
    assert [(row["Issue"], row["Moved"]) for row in gifts] == [
        ("Aid to Ukraine, amounts: EUR single delivered", "appeared, no evidence before"),
        ("Aid to Ukraine, amounts: t single delivered", "appeared, no evidence before"),
        ("Aid to Ukraine, amounts: EUR single delivered", "increased to about 17,000,000 EUR"),
    ]
    assert moved(world, "un-votes", "armenia") == [("ES-11/1", "appeared"), ("ES-11/4", "usual vote now mixed")]
    assert moved(world, "un-votes") == [("ES-11/1", "appeared"), ("ES-11/4", "reaffirmed")]


def test_people_read_the_name_of_a_body_and_machines_its_id(world: Ledger) -> None:
    answer = told(world, "un-votes")
    assert {row["Channel"] for row in texts(answer)} == {f"vote, {world.bodies['unga'].name}"}
    assert {(row["channel"], row["by"]) for row in rows(answer)} == {("vote", "unga")}


def test_what_moves_nothing_is_told_with_the_reason(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(f"""
    entries:
      - {{id: one, country: georgia, issue: sanctions, date: 2020, position: neutral, summary: One., {ENTRY}}}
      - {{id: two, country: georgia, issue: sanctions, date: 2021, kind: forecast, position: imposes, summary: Two.,
         {ENTRY}}}
      - {{id: three, country: georgia, issue: sanctions, date: 2022, disputes: [one], summary: Three., {ENTRY}}}
      - {{id: four, country: georgia, issue: sanctions, date: 2022-05-05, position: aligned, summary: Four., {ENTRY}}}
      - {{id: five, country: georgia, issue: sanctions, date: 2022-05-05, position: neutral, summary: Five., {ENTRY}}}
      - {{id: gift, country: georgia, issue: aid-amounts, date: 2022, amount: {{basis: single}}, summary: Six.,
         {ENTRY}}}
    roll_calls:
      - {{id: R/1, body: pace, date: 2022, title: A, issue: un-votes, yes_means: high, votes: {{georgia: yes}},
         evidence: [{{source: paper}}]}}
      - {{id: R/2, body: unga, date: 2023, title: A, issue: un-votes, yes_means: high, votes: {{georgia: not-member}},
         evidence: [{{source: paper}}]}}
    """)
    assert moved(made, "sanctions", "georgia") == [
        ("one", "appeared"),
        ("two", "forecast"),
        ("three", "disputed"),
        ("five", "reaffirmed"),
        ("four", "contested"),
    ]
    assert texts(told(made, "sanctions", "georgia"))[-1]["Moved"] == "contested: aligned or neutral"
    assert moved(made, "aid-amounts", "georgia") == [("gift", "of unknown value")]
    assert moved(made, "un-votes", "georgia") == [("R/1", "members' votes"), ("R/2", "moves nothing")]


def test_what_was_so_before_the_question_was_asked_appears_when_it_is(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(f"""
    entries:
      - {{id: early, country: georgia, issue: sanctions, date: 2010, position: neutral, summary: One., {ENTRY},
         allow: {{before-asked: it is told}}}}
    """)
    assert [(row["date"], row["moved"]) for row in rows(told(made, "sanctions", "georgia"))] == [
        ("2010", "not asked"),
        ("2014-03-01", "appeared"),
    ]


def test_the_moves_of_a_cell_lead_from_one_to_the_next_and_to_where_it_stands(world: Ledger) -> None:
    everything = timeline(
        at(world),
        countries=world.choose_countries(()),
        issues=world.choose_issues(()),
        period=Period(),
    )
    standing: dict[tuple[Any, ...], Any] = {}
    for row in rows(everything):
        cell = tuple(only(row, "country", "issue", "toward", "measure"))
        assert row["before"] == standing.get(cell)
        standing[cell] = row["after"]
    now = {
        (cell.country, cell.issue, cell.toward, None if cell.measure is None else str(cell.measure)): stance_in(
            at(world), cell
        )
        for cell in cells(world, world.countries.values(), world.issues.values())
    }
    assert {cell for cell, after in standing.items() if after} == {cell for cell, one in now.items() if not one.silence}


def test_a_period_keeps_what_may_lie_in_it(world: Ledger) -> None:
    answer = told(world, "sanctions", since="2022-06-15")
    assert [row["entry"] for row in rows(answer)] == ["az-2022-guess", "az-2023", "az-2023"]
    assert answer.notes[0] == (
        "only country Azerbaijan; issue Sanctions on Russia; from 15 June 2022, uncertain dates included"
    )


def test_what_moves_nothing_is_told_once_though_it_belongs_to_each_measure(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(f"""
    entries:
      - {{id: gift, country: georgia, issue: aid-amounts, date: 2022, summary: Six., {ENTRY},
         amount: {{basis: single, figures: [{{value: 1, currency: EUR}}, {{value: 2, unit: t}}]}}}}
      - {{id: word, country: georgia, issue: aid-amounts, date: 2023, summary: A word., {ENTRY}}}
    """)
    assert [name for name, _ in moved(made, "aid-amounts", "georgia")] == ["gift", "gift", "word"]


def test_a_country_or_issue_that_is_alone_is_read_in_the_title(world: Ledger) -> None:
    assert told(world, "sanctions").title == "Azerbaijan, Sanctions on Russia: timeline"
    assert {"Country", "Issue"}.isdisjoint(texts(told(world, "sanctions"))[0])
    assert only(rows(told(world, "sanctions"))[0], "country", "issue") == ["azerbaijan", "sanctions"]


def test_an_issue_of_several_cells_keeps_its_column(world: Ledger) -> None:
    assert told(world, "blocs", "armenia").title == "Armenia: timeline"
    assert texts(told(world, "blocs", "armenia"))[0]["Issue"] == (
        "Russia-led blocs: Collective Security Treaty Organization"
    )


def test_nothing_in_a_period_is_an_answer_too(world: Ledger) -> None:
    answer = told(world, "sanctions", since="2026")
    assert rows(answer) == []
    assert "entry" in [column.key for column in answer.columns]
