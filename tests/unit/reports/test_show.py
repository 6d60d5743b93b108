from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from stancecli.reports.show import FIELDS, show
from stancecli.stances.known import Clock
from tests.unit.reports.world import at, rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page

PROMISED = ["issue", "toward", "stance", "score", "since", "last_evidence", "certainty", "confidence"]
PROMISED += ["according_to", "entries", "sources"]


def shown(ledger: Ledger, moment: str, country: str = "azerbaijan", *, with_sources: bool = False) -> Page:
    issues = ledger.issues.values()
    return show(at(ledger, moment), ledger.countries[country], issues, with_sources=with_sources)


def test_the_columns_promised_to_scripts_come_first() -> None:
    assert [field.column.key for field in FIELDS][: len(PROMISED)] == PROMISED


def test_a_position_is_told_with_all_it_rests_on(world: Ledger) -> None:
    told = rows(shown(world, "2023"))[0]
    assert told["stance"] == "aligned"
    assert (told["score"], told["since"], told["since_by"], told["last_evidence"]) == (
        1,
        "2022-04-06",
        True,
        "2023-05-01",
    )
    assert told["entries"] == ("az-2022", "az-2023")
    assert (told["according_to"], told["sources"]) == (("A Journal", "An Agency"), ("paper", "agency"))


def test_people_read_counterpart_and_measure_with_the_issue(world: Ledger) -> None:
    assert [row["Issue"] for row in texts(shown(world, "2022"))] == [
        "Sanctions on Russia",
        "Russia-led blocs: Collective Security Treaty Organization",
        "Russia-led blocs: Eurasian Economic Union",
        "Votes on Ukraine",
        "Aid to Ukraine, amounts: EUR single delivered",
        "Aid to Ukraine, amounts: t single delivered",
    ]


def test_people_read_flags_with_the_stance_and_machines_apart(world: Ledger) -> None:
    stale = shown(world, "2019")
    assert texts(stale)[0]["Stance"] == "not joined (stale)"
    assert (rows(stale)[0]["stance"], rows(stale)[0]["flags"]) == ("not-joined", ("stale",))


def test_silence_is_told_with_its_reason_and_is_no_stance(world: Ledger) -> None:
    lapsed = shown(world, "2025")
    assert texts(lapsed)[0]["Stance"] == "– lapsed"
    assert (rows(lapsed)[0]["stance"], rows(lapsed)[0]["silence"]) == (None, "lapsed")


def test_the_notes_say_how_the_moment_was_read_and_which_ledger_answers(world: Ledger) -> None:
    page = shown(world, "2022")
    assert page.answer.title == "Azerbaijan as of 31 December 2022"
    assert page.answer.notes[0] == "2022 read as of 31 December 2022; votes and gifts from 1 January 2022"
    assert page.answer.notes[-1].startswith("ledger: A ledger of a test, version 2026.1 (")


def test_sources_are_listed_once_each_and_numbered_when_asked_for(world: Ledger) -> None:
    assert len(shown(world, "2022").tables) == 1
    listed = rows(shown(world, "2022", with_sources=True), "sources")
    assert [(row["number"], row["source"]) for row in listed] == [(1, "paper"), (2, "agency")]


def test_by_what_was_known_no_source_of_later_is_named(world: Ledger) -> None:
    then = replace(at(world, "2022-06"), clock=Clock(date(2022, 6, 30), possibly=True))
    page = show(then, world.countries["azerbaijan"], [world.issues["sanctions"]], with_sources=True)
    (told,) = rows(page)
    assert (told["stance"], told["according_to"], told["sources"]) == ("aligned", ("An Agency",), ("agency",))
    assert {row["source"] for row in rows(page, "sources")} == {"agency"}
    assert any(note.endswith("confidence and what was searched are told as of now") for note in page.answer.notes)
