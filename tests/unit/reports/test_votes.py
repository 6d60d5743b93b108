from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from stancecli.errors import UnknownName
from stancecli.reports.asked import Period
from stancecli.reports.finding import find_body, find_roll_call, find_series
from stancecli.reports.roll_call import roll_call
from stancecli.reports.votes import Wanted, votes
from tests.unit.reports.world import at, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page

TEXT = """
    entries: []
    roll_calls:
      - {id: ES/1, symbol: A/RES/ES/1, body: unga, series: emergency, date: 2022-03-02, title: One, issue: un-votes,
         yes_means: high, totals: {yes: 141, no: 5}, votes: {georgia: yes, armenia: abstain, azerbaijan: absent},
         inferred: [georgia], evidence: [{source: agency, page: 3}, {source: paper}], note: As announced.}
      - {id: HRC/2, body: hrc, date: 2022-04-07, title: Two, issue: un-votes, yes_means: low,
         votes: {georgia: not-member, armenia: "no", azerbaijan: absent}, evidence: [{source: paper}]}
      - {id: P/3, body: pace, date: 2023, title: Three, issue: un-votes, yes_means: high, votes: {georgia: yes},
         evidence: [{source: paper}]}
"""


@pytest.fixture
def voted(ledger: Callable[[str], Ledger]) -> Ledger:
    return ledger(TEXT)


def asked(
    ledger: Ledger,
    *countries: str,
    members: bool = False,
    period: Period | None = None,
    **more: Any,  # noqa: ANN401 - handed on as they are
) -> Page:
    wanted = Wanted(ledger.choose_countries(countries), ledger.choose_issues(()), period or Period(), **more)
    return votes(replace(at(ledger), members=members), wanted)


def found(page: Page) -> list[str]:
    return [row["roll_call"] for row in rows(page)]


def test_each_roll_call_has_the_votes_of_the_countries_in_columns(voted: Ledger) -> None:
    row = rows(asked(voted))[0]
    assert [row[country] for country in voted.countries] == ["absent", "abstain", "yes", None, None]
    assert (row["symbol"], row["series"], row["yes_means"], row["inferred"]) == (
        "A/RES/ES/1",
        "emergency",
        "high",
        ("georgia",),
    )


def test_the_totals_of_the_source_stand_beside_the_votes_that_are_listed(voted: Ledger) -> None:
    row = rows(asked(voted))[0]
    assert [row[f"total_{vote}"] for vote in ("yes", "no", "abstain", "absent")] == [141, 5, None, None]
    assert [row[f"counted_{vote}"] for vote in ("yes", "no", "abstain", "not_member")] == [1, 0, 1, 0]
    assert (row["totals"], row["counted"]) == ("141 yes, 5 no", "1 yes, 1 abstain, 1 absent")
    assert rows(asked(voted))[1]["totals"] is None


def test_votes_of_persons_are_left_out_and_told_unless_they_are_asked_for(voted: Ledger) -> None:
    assert found(asked(voted)) == ["ES/1", "HRC/2"]
    assert "1 roll call in which persons voted is left out; --members shows them" in asked(voted).answer.notes
    assert found(asked(voted, members=True)) == ["ES/1", "HRC/2", "P/3"]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"bodies": ["hrc"]}, ["HRC/2"]),
        ({"series": ["emergency"]}, ["ES/1"]),
        ({"period": Period.of("2022-04", None)}, ["HRC/2"]),
        ({"bodies": ["pace"]}, []),
    ],
)
def test_roll_calls_are_chosen(voted: Ledger, named: dict[str, Any], expected: list[str]) -> None:
    assert found(asked(voted, **named)) == expected


def test_only_roll_calls_that_list_a_country_asked_for_are_told_with_its_column_alone(voted: Ledger) -> None:
    page = asked(voted, "ukraine")
    assert found(page) == []
    assert "armenia" not in [column.key for column in page.answer.columns]


def test_the_tally_of_each_country_is_over_the_roll_calls_chosen(voted: Ledger) -> None:
    tallies = {row["country"]: row for row in rows(asked(voted), "tallies")}
    assert {"ukraine", "russia"}.isdisjoint(tallies)
    armenia = tallies["armenia"]
    assert (armenia["no"], armenia["abstain"], armenia["usual"], armenia["score"], armenia["n"]) == (
        1,
        1,
        "mixed",
        1,
        2,
    )
    assert (tallies["georgia"]["yes"], tallies["georgia"]["not_member"]) == (1, 1)
    some = {row["country"]: row for row in rows(asked(voted, bodies=["hrc"]), "tallies")}
    assert (some["georgia"]["usual"], some["georgia"]["silence"]) == (None, "not-applicable")
    # Its absence says nothing in the one body, and is an abstention in the other.
    assert (some["azerbaijan"]["score"], some["azerbaijan"]["n"]) == (0, 1)


def test_one_roll_call_tells_who_voted_how(voted: Ledger) -> None:
    page = roll_call(at(voted), find_roll_call(voted, "a/res/es/1"), voted.choose_countries(()))
    told = [(row["country"], row["vote"], row["score"], row["inferred"]) for row in rows(page)]
    assert told == [
        ("azerbaijan", "absent", None, False),
        ("armenia", "abstain", 0, False),
        ("georgia", "yes", 2, True),
    ]
    assert page.answer.title == "ES/1 of 2 March 2022: One"
    assert texts(page)[2]["Vote"] == "yes (inferred)"


def test_one_roll_call_tells_its_totals_its_text_and_its_sources(voted: Ledger) -> None:
    page = roll_call(at(voted), find_roll_call(voted, "ES/1"), voted.choose_countries(()))
    assert [table.name for table in page.tables] == ["votes", "totals", "roll_call", "sources", "evidence"]
    totals = {row["vote"]: (row["total"], row["counted"]) for row in rows(page, "totals")}
    assert totals == {"yes": (141, 1), "no": (5, 0), "abstain": (None, 1), "absent": (None, 1)}
    told = {row["property"]: row["value"] for row in rows(page, "roll_call")}
    assert (told["body"], told["note"], told["yes_means"]) == ("unga", "As announced.", "high")
    assert [row["source"] for row in rows(page, "sources")] == ["agency", "paper"]
    assert rows(page, "evidence")[0]["place"] == "page 3"


def test_one_roll_call_of_persons_says_so(voted: Ledger) -> None:
    page = roll_call(at(voted), find_roll_call(voted, "p/3"), voted.choose_countries(()))
    assert page.answer.notes[0].startswith("persons voted")


def test_a_name_that_does_not_exist_is_answered_with_the_nearest(voted: Ledger) -> None:
    assert (find_body(voted, "un general assembly"), find_series(voted, "Emergency")) == ("unga", "emergency")
    with pytest.raises(UnknownName, match="no roll call 'ES/11'") as error:
        find_roll_call(voted, "ES/11")
    assert error.value.hint.startswith("did you mean 'ES/1'")
    with pytest.raises(UnknownName, match="no body 'ungo'"):
        find_body(voted, "ungo")
    with pytest.raises(UnknownName, match="no series 'x'"):
        find_series(voted, "x")
