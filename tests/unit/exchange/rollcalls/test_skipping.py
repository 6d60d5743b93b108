"""Where rows that cannot be read are passed over, nobody's vote is made up; and what is doubtful is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.exchange.rollcalls.reading import read
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Files = Callable[..., list[Path]]


def skipped(text: str, files: Files) -> dict[str, list[str]]:
    """Every country's votes where what cannot be read is passed over."""
    return made.votes(read(files(text), skip_bad=True).panel)


@pytest.mark.parametrize("text", [made.DOWNLOAD, made.UNDL_VOTES], ids=["download", "votes"])
def test_a_vote_that_cannot_be_read_is_unknown_though_who_is_not_listed_was_no_member(text: str, files: Files) -> None:
    assert skipped(text.replace("CHAD,X", "CHAD,Q"), files)["TCD"] == ["abstain", "unknown"]


@pytest.mark.parametrize(
    ("written", "garbled"),
    [("12,TCD,CHAD,X,2002-02-02,56", "12,TCD,CHAD,X"), ("12,TCD,CHAD,X", "12,T?D,CH?D,X")],
    ids=["a row cut short", "a garbled name"],
)
def test_who_is_not_listed_where_a_row_was_lost_is_unknown_there_alone(
    written: str, garbled: str, files: Files
) -> None:
    cuba = made.DOWNLOAD[made.DOWNLOAD.index("11,CUB") : made.DOWNLOAD.index("12,NOR")]
    without_cuba = made.DOWNLOAD.replace(cuba, "")
    found = skipped(without_cuba.replace(written, garbled), files)
    assert found == {"CUB": ["not-member", "no"], "NOR": ["yes", "yes"], "TCD": ["abstain", "unknown"]}


def test_who_is_not_listed_is_unknown_everywhere_where_a_lost_row_may_be_of_any_roll_call(files: Files) -> None:
    without_cuba = made.UNDL_VOTES.replace("11,CUBA,N\n", "")
    assert skipped(without_cuba.replace("12,CHAD,X", "CHAD,X"), files)["CUB"] == ["unknown", "no"]


def test_of_a_lost_row_nobody_is_taken_for_no_member_where_panels_are_joined(files: Files) -> None:
    lost = read(files(made.UNDL_VOTES.replace("12,CHAD,X", "12,CH?D,X")), skip_bad=True).panel
    assert lost.unlisted == "unknown"


def test_two_votes_of_one_country_that_differ_are_unknown_and_two_alike_are_one(files: Files) -> None:
    again = made.LONG.splitlines()[1]
    assert skipped(made.LONG + again.replace(",no", ",yes") + "\n", files)["CUB"] == ["unknown", "no"]
    assert skipped(made.LONG + again + "\n", files)["CUB"] == ["no", "no"]


def test_where_a_roll_call_is_given_twice_votes_that_differ_are_unknown(files: Files) -> None:
    again = made.WIDE.splitlines()[1].replace("no,yes,abstain", "yes,yes,abstain")
    assert skipped(made.WIDE + again + "\n", files) == {
        "CUB": ["unknown", "no"],
        "NOR": ["yes", "yes"],
        "TCD": ["abstain", "absent"],
    }


@pytest.mark.parametrize("text", [made.DOWNLOAD, made.WIDE, made.MATRIX], ids=["download", "wide", "matrix"])
def test_a_roll_call_whose_date_cannot_be_read_is_left_out_and_told_once(text: str, files: Files) -> None:
    reading = read(files(text.replace("2002-02-02", "2002-22-02")), skip_bad=True)
    assert [str(head.date) for head in reading.panel.heads] == ["2001-01-01"]
    assert {problem.code for problem in reading.problems} == {"bad-date"}


def warnings(text: str, files: Files) -> list[tuple[int, str, str]]:
    """The line, code and words of every warning of a file that is read all the same."""
    problems = read(files(text)).problems
    assert {problem.severity for problem in problems} <= {"warning"}
    return [(problem.place.line, problem.code, problem.message) for problem in problems]


def test_a_code_and_a_name_of_two_countries_are_a_warning(files: Files) -> None:
    text = made.DOWNLOAD.replace("12,CUB,CUBA", "12,CUB,COSTA RICA")
    assert warnings(text, files) == [
        (10, "two-countries", "CUB is Cuba, and 'COSTA RICA' is Costa Rica: taken as Cuba")
    ]


def test_totals_that_a_complete_list_of_votes_contradicts_are_a_warning(files: Files) -> None:
    said = "roll call A/RES/56/2 has 2 yes listed, and 1 in its totals"
    text = made.DOWNLOAD.replace("CHAD,X", "CHAD,Y")
    assert warnings(text, files) == [(8, "totals-differ", f"{said} (and 1 time more)")]


def test_totals_are_not_held_against_votes_that_could_not_be_read_or_a_list_that_may_have_gaps(files: Files) -> None:
    assert {
        problem.code for problem in read(files(made.DOWNLOAD.replace("CHAD,X", "CHAD,Q")), skip_bad=True).problems
    } == {"unknown-vote"}
    assert warnings(made.WIDE.replace("absent\n", "yes\n"), files) == []
