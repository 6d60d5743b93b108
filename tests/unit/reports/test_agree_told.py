"""What is told with an agreement: its n, what was left out and why, and by which rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.reports.agreeing import note, of, part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEFT_OUT = ("unanimous", "not_member", "unknown", "absent")


# What is told of periods, and of several indices.


def test_a_ranking_over_time_tells_the_n_and_the_reasons_of_its_periods(asked: Callable[[str], dict[str, Any]]) -> None:
    answer = asked("--reference azerbaijan --by year")
    assert "every value rests on fewer than 10" in note(answer, "fewer than 10")
    assert "Georgia 2022" in note(answer, "undefined, nothing in common to compare")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("georgia armenia --by year --body hrc", "US voting coincidence (2021)"),
        ("azerbaijan armenia --by year", "Cohen's κ and Cohen's κ, linear"),
        ("--reference georgia", "Cohen's κ and Scott's π (Russia)"),
    ],
)
def test_what_is_undefined_has_its_reason_for_every_index_shown(
    arguments: str, said: str, asked: Callable[[str], dict[str, Any]]
) -> None:
    answer = asked(arguments)
    undefined = [each for each in answer["notes"] if each.startswith("undefined, ")]
    assert any(said in each for each in undefined), undefined


def test_what_all_indices_lack_for_one_reason_is_told_once(asked: Callable[[str], dict[str, Any]]) -> None:
    answer = asked("georgia russia --by year --to 2022")
    told = "undefined, nothing in common to compare: 2022; Voeten agreement (2020, 2021)"
    assert note(answer, "nothing in common") == told


# A row a value.


def test_of_a_pair_every_index_has_a_row_of_its_own(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("azerbaijan armenia --long")["rows"]
    panel = asked("azerbaijan armenia")["rows"]
    assert [(row["index"], row["value"], row["n"]) for row in rows] == [
        (row["index"], row["value"], row["n"]) for row in panel
    ]
    assert [row["index"] for row in asked("azerbaijan armenia --long --index kappa")["rows"]] == ["kappa"]
    assert len(asked("azerbaijan armenia --long --by year")["rows"]) == 3 * len(panel)


def test_a_ranking_has_a_row_a_value_too(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("--reference azerbaijan --long --by year --index exact")["rows"]
    assert {row["country"] for row in rows} == {"azerbaijan"}
    assert [row["other"] for row in rows[::3]] == ["georgia", "russia", "armenia", "ukraine"]
    assert [row["period"] for row in rows[:3]] == ["2020", "2021", "2022"]
    assert {row["index"] for row in asked("--reference azerbaijan --long")["rows"]} == {
        "agreement",
        "s-absolute",
        "kappa",
        "pi",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        "azerbaijan armenia --by year",
        "--reference azerbaijan",
        "azerbaijan armenia georgia --long",
        "--reference azerbaijan --index voeten",
        "azerbaijan armenia georgia russia --long --by year --unanimous dropped",
    ],
)
def test_what_is_compared_and_what_is_left_out_add_up_to_the_roll_calls_there_are(
    arguments: str, asked: Callable[[str], dict[str, Any]]
) -> None:
    for row in asked(arguments)["rows"]:
        assert row["n"] + sum(row[reason] for reason in LEFT_OUT) == row["of"], row


def test_of_positions_too_what_is_left_out_adds_up(asked: Callable[[str], dict[str, Any]]) -> None:
    for row in asked("azerbaijan armenia georgia --on positions --long")["rows"]:
        assert row["n"] + sum(row[reason] for reason in ("no_evidence", "not_covered", "contested")) == row["of"]
        assert row["of"] > 0


@pytest.mark.parametrize("arguments", ["--reference azerbaijan", "azerbaijan armenia georgia"])
def test_a_table_of_periods_tells_how_many_roll_calls_each_had(
    arguments: str, asked: Callable[[str], dict[str, Any]]
) -> None:
    assert part(asked(f"{arguments} --by year"), "periods") == [
        {"period": "2020", "of": 1},
        {"period": "2021", "of": 2},
        {"period": "2022", "of": 1},
    ]


# How the roll calls were read.


def test_bodies_that_are_mixed_are_told(asked: Callable[[str], dict[str, Any]]) -> None:
    assert note(asked("azerbaijan armenia"), "bodies: ") == "bodies: unga 3, hrc 1; --body chooses"
    assert not note(asked("azerbaijan armenia --body unga"), "bodies: ")


def test_what_bodies_declare_an_absence_to_be_is_told_of_each(asked: Callable[[str], dict[str, Any]]) -> None:
    declared = "an absence is what the body declares"
    assert note(asked("azerbaijan armenia"), declared) == f"{declared}: left out (unga), an abstention (hrc)"
    assert note(asked("azerbaijan armenia --body unga"), declared) == f"{declared}: left out"
    assert note(asked("azerbaijan armenia --body hrc"), declared) == f"{declared}: an abstention"


def test_one_day_is_told_as_a_day(asked: Callable[[str], dict[str, Any]], votes_file: Path) -> None:
    votes_file.write_text(votes_file.read_text().replace("date: 2020,", "date: 2020-01-14,"))
    assert note(asked("azerbaijan armenia --to 2020"), "of the ledger") == "1 roll call of the ledger, 14 January 2020"


def test_the_least_n_is_that_of_the_index_itself(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("azerbaijan armenia --least 4")["rows"]
    assert of(rows, index="exact")["value"] is not None
    assert (of(rows, index="us-coincidence")["value"], of(rows, index="us-coincidence")["n"]) == (None, 3)
