from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from stancecli.errors import WrongCall
from stancecli.reports.why import asked_cells, why
from stancecli.stances.known import Clock
from tests.unit.reports.world import at, rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page


def explained(
    ledger: Ledger, issue: str, moment: str = "today", country: str = "azerbaijan", toward: str | None = None
) -> Page:
    cells = asked_cells(ledger, ledger.countries[country], ledger.issues[issue], toward)
    return why(at(ledger, moment), cells)


def roles(page: Page) -> list[tuple[str, str]]:
    return [(row["role"], row["entry"]) for row in rows(page)]


def test_what_holds_comes_first_then_its_run_then_what_was_passed_over(world: Ledger) -> None:
    assert roles(explained(world, "sanctions", "2023")) == [
        ("holds", "az-2023"),
        ("same run", "az-2022"),
        ("earlier", "az-2014"),
        ("moves nothing", "az-2022-silent"),
        ("weaker", "az-2022-guess"),
    ]


def test_what_lies_after_the_moment_is_told_as_later(world: Ledger) -> None:
    assert roles(explained(world, "sanctions", "2021"))[1:] == [
        ("later", "az-2022-silent"),
        ("later", "az-2022"),
        ("later", "az-2022-guess"),
        ("later", "az-2023"),
    ]


def test_what_has_ended_is_told_as_lapsed(world: Ledger) -> None:
    assert roles(explained(world, "sanctions", "2025"))[0] == ("lapsed", "az-2023")


def test_votes_and_gifts_are_counted_or_lie_outside_the_period(world: Ledger) -> None:
    assert {role for role, _ in roles(explained(world, "un-votes", "2022"))} == {"counted"}
    assert {role for role, _ in roles(explained(world, "un-votes", "2022-05"))} == {"outside the period", "later"}
    gifts = {row["entry"]: row["role"] for row in rows(explained(world, "aid-amounts", "2023"))}
    assert gifts == {"az-aid-1": "outside the period", "az-aid-2": "counted"}


def test_the_title_and_the_first_note_give_the_answer(world: Ledger) -> None:
    answer = explained(world, "sanctions", "2023").answer
    assert answer.title == "Azerbaijan as of 31 December 2023 – Sanctions on Russia – aligned"
    assert answer.notes[0] == (
        "answer: Sanctions on Russia: aligned, score +1, since by 2022-04-06, last evidence 2023-05-01"
    )
    assert answer.notes[1].startswith("rule: the last firm entry begun by then holds")


def test_a_score_between_the_ends_has_no_sign(world: Ledger) -> None:
    assert ", score 0, since" in explained(world, "un-votes", "2022-03", "armenia").answer.notes[0]


def test_people_read_who_acted_what_kind_it_is_and_the_note_with_what_they_belong_to(world: Ledger) -> None:
    told = {row["Entry"]: row for row in texts(explained(world, "sanctions", "2023"))}
    assert told["az-2022"]["Summary"] == "Joins some.\nNote: Two lists of four."
    assert told["az-2022-silent"]["Channel"] == "statement, foreign ministry"
    assert told["az-2022-guess"]["Confidence"] == "medium, assessment"
    assert "Note" not in told["az-2022"]


def test_sources_are_numbered_and_each_entry_names_its_own(world: Ledger) -> None:
    page = explained(world, "sanctions", "2023")
    numbers = {row["number"]: row["source"] for row in rows(page, "sources")}
    assert numbers == {1: "undated", 2: "agency", 3: "paper"}
    assert next(row["sources"] for row in rows(page) if row["entry"] == "az-2022") == ("[3]", "[2]")


def test_the_place_in_each_source_is_told(world: Ledger) -> None:
    evidence = rows(explained(world, "sanctions", "2023"), "evidence")
    told = [(row["number"], row["place"], row["quote"]) for row in evidence if row["entry"] == "az-2022"]
    assert told == [(3, "paragraph 9", None), (2, "page 2", "joins")]


def test_an_issue_with_counterparts_is_explained_for_each_of_them(world: Ledger) -> None:
    page = explained(world, "blocs", country="armenia")
    assert [(row["toward"], row["role"]) for row in rows(page)] == [("csto", "holds"), ("csto", "earlier")]
    assert page.answer.title == "Armenia as of 22 November 2026 – Russia-led blocs"
    assert [note.split(": ")[2] for note in page.answer.notes[:2]] == [
        "Collective Security Treaty Organization",
        "Eurasian Economic Union",
    ]
    assert "Toward" in texts(page)[0]
    assert "Toward" not in texts(explained(world, "blocs", country="armenia", toward="csto"))[0]


def test_an_amount_is_told_in_each_measure_it_is_counted_in(world: Ledger) -> None:
    told = [(row["measure"], row["entry"]) for row in rows(explained(world, "aid-amounts"))]
    assert told == [
        ("EUR single delivered", "az-aid-1"),
        ("EUR single delivered", "az-aid-2"),
        ("t single delivered", "az-aid-1"),
    ]
    assert rows(explained(world, "aid-amounts"))[0]["says"] == "about 15,000,000 EUR = 500 t (single, delivered)"


def test_a_counterpart_that_is_not_asked_of_is_a_wrong_call(world: Ledger) -> None:
    armenia = world.countries["armenia"]
    with pytest.raises(WrongCall, match="'blocs' is not asked of 'european-union'") as error:
        asked_cells(world, armenia, world.issues["blocs"], "eu")
    assert error.value.hint == "Known: csto, eaeu"
    with pytest.raises(WrongCall) as error:
        asked_cells(world, armenia, world.issues["sanctions"], "csto")
    assert error.value.hint == "leave --toward out"


def test_until_when_it_was_in_force_and_that_it_was_only_seen_are_told(world: Ledger) -> None:
    told = {row["entry"]: row for row in rows(explained(world, "sanctions", "2023"))}
    assert (told["az-2023"]["until"], told["az-2023"]["until_latest"]) == ("2024", "2024-12-31")
    assert (told["az-2022"]["date_by"], told["az-2023"]["date_by"]) == (True, False)
    assert {row["Entry"]: row["Date"] for row in texts(explained(world, "sanctions", "2023"))}["az-2022"] == (
        "by 2022-04-06"
    )
    assert rows(explained(world, "blocs", country="armenia", toward="csto"))[-1]["in_force"] == "open"


def test_that_nothing_may_hold_any_more_is_named_among_what_could(world: Ledger) -> None:
    may = explained(world, "sanctions", "2024-06-30").answer.notes
    assert "possible: Sanctions on Russia: an end may have passed – could hold: az-2023 (aligned), lapsed" in may
    assert not any("lapsed" in note for note in explained(world, "sanctions", "2023").answer.notes)


def test_sources_are_those_of_the_time_that_is_asked_for(world: Ledger) -> None:
    cells = asked_cells(world, world.countries["azerbaijan"], world.issues["sanctions"], None)
    then = replace(at(world, "2022-06"), clock=Clock(date(2022, 6, 30), possibly=True))
    page = why(then, cells)
    numbers = {row["number"]: row["source"] for row in rows(page, "sources")}
    cited = {
        row["entry"]: [numbers[int(number.strip("[]"))] for number in row["sources"]] for row in rows(page, "entries")
    }
    assert cited["az-2022"] == ["agency"]
    assert cited["az-2022-guess"] == ["paper"]
    assert "not yet known: named with the sources that tell it now" in page.answer.notes
    assert {row["source"] for row in rows(page, "evidence") if row["entry"] == "az-2022"} == {"agency"}


def test_a_forecast_is_told_to_be_no_record_of_what_is(world: Ledger) -> None:
    guess = replace(world.entry["az-2022-guess"], kind="forecast", country="georgia")
    foretold = replace(world, entries=(*world.entries, guess))
    page = explained(foretold, "sanctions", "2023", country="georgia")
    assert roles(page) == [("forecast", "az-2022-guess")]
    assert any(
        note.startswith("rule: no-evidence: ") and note.endswith("found nothing; a forecast is no record of what is")
        for note in page.answer.notes
    )
    before = explained(foretold, "sanctions", "2021", country="georgia").answer.notes
    assert not any("is no record" in note for note in before)
