from __future__ import annotations

from dataclasses import replace

import pytest

from stancecli.stances.cells import Cell
from tests.unit.stances.build import (
    AID,
    POSITION,
    SANCTIONS,
    VOTE,
    VOTES,
    day,
    entry,
    gift,
    ledger,
    measured,
    roll_call,
    stance,
)

CSTO = Cell("azerbaijan", "blocs", "csto")


def test_an_issue_may_not_be_asked_of_a_country() -> None:
    recorded = entry("a", "2015", "member", issue="blocs", toward=("csto",), country="armenia")
    assert stance(ledger(recorded), cell=Cell("armenia", "blocs", "csto")).silence == "not-applicable"


def test_a_country_is_not_asked_about_itself() -> None:
    assert stance(ledger(), cell=Cell("russia", "blocs", "russia")).silence == "not-applicable"
    assert stance(ledger(), cell=Cell("russia", "blocs", "csto")).silence == "not-covered"


def test_before_the_question_makes_sense_nothing_is_asked_even_if_recorded() -> None:
    book = ledger(entry("a", "2010", "imposes", until=day("2012")), searched="2000/2026")
    assert stance(book, "2014-02").silence == "not-applicable"
    assert stance(book, "2014-02-28").silence == "not-applicable"
    assert stance(book, "2014-03-01").silence == "lapsed"


def test_a_period_in_which_the_question_came_up_is_asked() -> None:
    assert stance(ledger(searched="2014/2026"), "2014").silence == "no-evidence"


@pytest.mark.parametrize(
    ("asked_from", "eve", "first"),
    [
        ("2014", "2013-12-31", "2014-01-01"),
        ("2014-03", "2014-02-28", "2014-03-01"),
        ("2014-03~", "2014-01-31", "2014-02-01"),
    ],
)
def test_an_unsure_beginning_of_the_question_counts_from_its_earliest_day(
    asked_from: str, eve: str, first: str
) -> None:
    book = ledger(issues=[replace(SANCTIONS, asked_from=day(asked_from))])
    assert [stance(book, at).silence for at in (eve, first)] == ["not-applicable", "not-covered"]


def test_every_measure_asks_whether_the_question_is_asked() -> None:
    issues = [replace(issue, not_applicable=("azerbaijan",)) for issue in (SANCTIONS, VOTES, AID)]
    book = ledger(entry("a", "2022", "imposes"), roll_call("b", "2022"), gift("c", "2022", "1 EUR"), issues=issues)
    for cell in (POSITION, VOTE, measured("EUR")):
        found = stance(book, cell=cell)
        assert (found.silence, found.entries) == ("not-applicable", ())


def test_lapsed_goes_before_not_covered() -> None:
    assert stance(ledger(entry("a", "2015", "imposes", until=day("2016")))).silence == "lapsed"


def test_what_is_recorded_without_saying_what_is_unknown_even_if_covered() -> None:
    book = ledger(entry("b", "2022"), entry("a", "2023"), entry("c", "2022", issue="blocs"), searched="2014/2026")
    assert (stance(book).silence, stance(book).entries) == ("unknown", ("b", "a"))
    assert (stance(book, "2021").silence, stance(book, "2021").entries) == ("no-evidence", ())


def test_a_forecast_alone_is_nothing_recorded() -> None:
    assert stance(ledger(entry("a", "2022", "imposes", kind="forecast"))).silence == "not-covered"


@pytest.mark.parametrize(
    ("moment", "silence"),
    [
        ("2014-12-31", "not-covered"),
        ("2015-01-01", "no-evidence"),
        ("2015", "no-evidence"),
        ("2022-06-30", "no-evidence"),
        ("2022-06", "no-evidence"),
        ("2022-07-01", "not-covered"),
        ("2022", "not-covered"),
    ],
)
def test_the_coverage_must_reach_the_last_day_of_the_moment(moment: str, silence: str) -> None:
    assert stance(ledger(searched="2015/2022-06"), moment).silence == silence


def test_coverage_is_of_its_own_countries_and_issues() -> None:
    book = ledger(searched="2014/2026")
    (searched,) = book.coverage
    only = replace(searched, countries=("armenia",), issues=("blocs",))
    for narrowed in (replace(searched, countries=("armenia",)), replace(searched, issues=("blocs",)), only):
        assert stance(replace(book, coverage=(narrowed,))).silence == "not-covered"
    assert stance(book, cell=CSTO).silence == "no-evidence"


def test_what_several_searches_reach_is_covered() -> None:
    book = ledger(searched="2014/2016")
    later = replace(book.coverage[0], from_=day("2020"), until=day("2026"))
    both = replace(book, coverage=(*book.coverage, later))
    assert [stance(both, at).silence for at in ("2016", "2018", "2022")] == [
        "no-evidence",
        "not-covered",
        "no-evidence",
    ]


def test_a_stance_that_holds_stays_an_answer_when_the_coverage_has_ended() -> None:
    assert stance(ledger(entry("a", "2015", "imposes"), searched="2014/2016"), "2022").silence is None
