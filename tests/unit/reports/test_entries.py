from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stancecli.errors import UnknownName, WrongCall
from stancecli.reports.asked import Period
from stancecli.reports.entries import Wanted, entries
from stancecli.reports.finding import find_channel, find_position, find_source
from stancecli.reports.searching import says_all
from tests.unit.reports.world import rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger


def wanted(
    ledger: Ledger,
    *,
    country: str = "",
    issue: str = "",
    period: Period | None = None,
    **more: Any,  # noqa: ANN401 - handed on as they are
) -> Wanted:
    countries = ledger.choose_countries([country] if country else [])
    return Wanted(countries, ledger.choose_issues([issue] if issue else []), period or Period(), **more)


def found(ledger: Ledger, **named: Any) -> list[str]:  # noqa: ANN401 - handed on as they are
    return [row["entry"] for row in rows(entries(ledger, wanted(ledger, **named)))]


def test_all_entries_are_listed_in_reading_order(world: Ledger) -> None:
    assert found(world) == [entry.id for entry in sorted(world.entries, key=lambda entry: entry.sort_key)]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"country": "armenia"}, ["am-blocs", "am-frozen"]),
        ({"issue": "blocs"}, ["am-blocs", "am-frozen"]),
        ({"toward": ["ukraine"]}, ["az-aid-1", "az-aid-2"]),
        ({"positions": ["aligned"]}, ["az-2022", "az-2023"]),
        ({"positions": ["member", "observer"], "country": "armenia"}, ["am-blocs", "am-frozen"]),
        ({"channels": ["treaty", "aid"]}, ["am-blocs", "az-aid-1", "az-aid-2"]),
        ({"sources": ["agency"]}, ["az-2022-silent", "az-2022", "az-aid-2"]),
        ({"words": "JOINS"}, ["az-2022"]),
        ({"words": "lists joins"}, ["az-2022"]),
        ({"words": "joins freezes"}, []),
        ({"country": "azerbaijan", "issue": "sanctions", "sources": ["paper"], "words": "stays"}, ["az-2023"]),
    ],
)
def test_entries_are_chosen_by_what_they_are_of(world: Ledger, named: dict[str, Any], expected: list[str]) -> None:
    assert found(world, **named) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2022-03-31", "2022-03-31", ["az-aid-1"]),
        ("2022-06-30", "2023-01-01", ["az-2022-guess", "az-aid-2"]),
        (None, "2002", ["am-blocs"]),
        ("2024", None, ["am-frozen"]),
    ],
)
def test_an_entry_lies_in_a_period_if_its_date_may(
    world: Ledger, since: str | None, until: str | None, expected: list[str]
) -> None:
    assert found(world, period=Period.of(since, until)) == expected


def test_a_period_that_runs_backwards_is_a_wrong_call() -> None:
    with pytest.raises(WrongCall, match="--from 2023 lies after --to 2022"):
        Period.of("2023", "2022")
    with pytest.raises(WrongCall, match="'soon' is not a date"):
        Period.of("soon", None)


def test_every_field_of_an_entry_has_a_column(world: Ledger) -> None:
    entry = next(row for row in rows(entries(world, wanted(world))) if row["entry"] == "az-2022")
    assert (entry["date"], entry["date_by"]) == ("2022-04-06", True)
    assert (entry["position"], entry["by"], entry["kind"], entry["confidence"]) == ("aligned", None, "fact", "medium")
    assert (entry["note"], entry["sources"]) == ("Two lists of four.", ("paper", "agency"))
    assert (entry["places"], entry["quotes"]) == (("paper, paragraph 9", "agency, page 2"), ("joins",))
    assert entry["in_force"] is None


def test_an_amount_is_told_field_by_field_and_exactly(world: Ledger) -> None:
    gift = next(row for row in rows(entries(world, wanted(world))) if row["entry"] == "az-aid-1")
    assert (gift["basis"], gift["stage"], gift["purpose"]) == ("single", "delivered", "other")
    assert gift["figures"] == ("about 15000000 EUR", "500 t")
    assert gift["toward"] == ("ukraine",)


def test_the_end_of_its_force_is_a_date_or_open(world: Ledger) -> None:
    told = {row["entry"]: row for row in rows(entries(world, wanted(world)))}
    assert (told["am-blocs"]["until"], told["am-blocs"]["in_force"]) == (None, "open")
    assert (told["az-2023"]["until_latest"], told["az-2023"]["in_force"]) == ("2024-12-31", None)
    read = {row["Entry"]: row for row in texts(entries(world, wanted(world)))}
    assert (read["am-blocs"]["In force"], read["az-2023"]["Until"]) == ("open", "2024")


def test_the_notes_say_how_it_was_read_and_how_many_there_are(world: Ledger) -> None:
    named = wanted(world, country="azerbaijan", channels=["aid"], words="sends More", period=Period.of("2022", "2023"))
    read = "only country Azerbaijan; channel aid; words 'sends', 'More'; from 1 January 2022 to 31 December 2023"
    assert entries(world, named).notes[:2] == (f"{read}, uncertain dates included", "1 of 9 entries")
    assert entries(world, wanted(world)).notes[0] == "9 of 9 entries"


def test_no_entry_is_an_answer_too(world: Ledger) -> None:
    answer = entries(world, wanted(world, words="nowhere"))
    assert (rows(answer), answer.notes[1]) == ([], "0 of 9 entries")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("aliyev", "Ilham ALIYEV said"),
        ("turkiye", "Türkiye"),
        ("TÜRKİYE", "turkiye"),
        ("isik", "IŞIK"),
        ("ışık", "Isik"),
        ("DIYARBAKIR", "Diyarbakır"),
        ("mehriban eliyeva", "Əliyeva, Mehriban"),
        ("straße", "STRASSE"),
        ("київ", "у КИЇВІ"),
        ("fifi", "ﬁﬁ"),
        ("dom", "Konstantinos Dömötör"),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(words: str, text: str) -> None:
    assert says_all([text, None], words)


def test_all_the_words_must_occur_in_whatever_text() -> None:
    assert says_all(["Gas transit", None, "to Europe"], "europe gas")
    assert not says_all(["Gas transit"], "gas oil")
    assert says_all([], "  ")


def test_a_source_position_or_channel_that_does_not_exist_is_answered_with_the_nearest(world: Ledger) -> None:
    assert find_source(world, "PAPER") == "paper"
    with pytest.raises(UnknownName, match="no source 'papr'") as error:
        find_source(world, "papr")
    assert error.value.hint.startswith("did you mean 'paper'?")
    blocs = world.choose_issues(["blocs"])
    assert find_position(blocs, "Member") == "member"
    with pytest.raises(UnknownName, match="no position 'aligned'"):
        find_position(blocs, "aligned")
    with pytest.raises(UnknownName, match="no channel 'words'"):
        find_channel("words")
