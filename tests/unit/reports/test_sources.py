from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.errors import UnknownName
from stancecli.reports.finding import find_source_kind
from stancecli.reports.sources import sources
from tests.unit.reports.world import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger


def test_each_source_is_told_with_how_often_it_is_used(world: Ledger) -> None:
    told = {row["source"]: row for row in rows(sources(world))}
    used = {name: (row["entries"], row["roll_calls"]) for name, row in told.items()}
    assert used == {"paper": (6, 1), "agency": (3, 1), "undated": (1, 0)}
    assert (told["paper"]["first_use"], told["paper"]["last_use"]) == ("2002", "2024-02")


def test_a_source_that_nothing_names_is_used_never(ledger: Callable[[str], Ledger]) -> None:
    row = rows(sources(ledger("entries: []")))[0]
    assert (row["entries"], row["roll_calls"], row["first_use"], row["last_use"]) == (0, 0, None, None)


def test_an_entry_that_names_a_source_twice_uses_it_once(ledger: Callable[[str], Ledger]) -> None:
    made = ledger("""
    entries:
      - {id: one, country: georgia, issue: sanctions, channel: action, date: 2020, summary: One., confidence: high,
         evidence: [{source: paper, page: 1}, {source: paper, page: 2}]}
    """)
    assert next(row["entries"] for row in rows(sources(made)) if row["source"] == "paper") == 1


def test_sources_are_chosen_by_id_kind_and_words(world: Ledger) -> None:
    assert [row["source"] for row in rows(sources(world, ids=["agency", "paper"]))] == ["paper", "agency"]
    assert [row["source"] for row in rows(sources(world, kinds=["press", "agency"]))] == ["agency", "undated"]
    assert [row["source"] for row in rows(sources(world, words="a JOURNAL"))] == ["paper"]
    assert sources(world, kinds=["press"], words="date").notes[:2] == (
        "only kind press; words 'date'",
        "1 of 3 sources",
    )


def test_a_kind_that_does_not_exist_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownName, match="no kind of source 'pres'") as error:
        find_source_kind("pres")
    assert error.value.hint == "did you mean 'press'? Known: official, agency, press, analysis, dataset, record"
