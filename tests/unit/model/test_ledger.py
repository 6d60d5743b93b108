from __future__ import annotations

from datetime import date

import pytest

from stancecli.errors import UnknownName
from stancecli.model.codebook import Axis, Counterpart, Country
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger
from tests.unit.stances.build import BLOCS, SANCTIONS, VOTES, entry, ledger, roll_call

BOOK = Ledger(
    "stances.yaml",
    "1",
    "A ledger",
    Axis("Russia", "Ukraine"),
    countries={
        "azerbaijan": Country("azerbaijan", "Azerbaijan", "AZE", ("az", "baku")),
        "russia": Country("russia", "Russia", "RUS", ("Russian Federation",)),
    },
    counterparts={"turkey": Counterpart("turkey", "Türkiye", "TUR"), "eu": Counterpart("eu", "European Union")},
    issues={issue.id: issue for issue in (SANCTIONS, BLOCS, VOTES)},
)


@pytest.mark.parametrize("name", ["azerbaijan", "Azerbaijan", "AZERBAIJAN", "aze", "AZE", "az", "Baku", " baku "])
def test_a_country_is_found_by_id_name_alias_or_iso_in_any_case(name: str) -> None:
    assert BOOK.find_country(name).id == "azerbaijan"


@pytest.mark.parametrize("name", ["russian federation", "russian-federation", "Russian_Federation"])
def test_blanks_hyphens_and_underscores_make_no_difference(name: str) -> None:
    assert BOOK.find_country(name).id == "russia"


def test_an_unknown_country_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="no country 'azerbajan'") as refused:
        BOOK.find_country("azerbajan")
    assert "did you mean 'azerbaijan'?" in refused.value.hint
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("name", ["", "zzz"])
def test_what_is_no_country_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownName) as refused:
        BOOK.find_country(name)
    assert "Known: azerbaijan, russia" in refused.value.hint


@pytest.mark.parametrize(("name", "found"), [("TÜRKIYE", "turkey"), ("tur", "turkey"), ("EU", "eu"), ("RUS", "russia")])
def test_the_other_side_is_a_country_or_a_counterpart(name: str, found: str) -> None:
    assert BOOK.find_toward(name) == found


@pytest.mark.parametrize("name", ["sanctions", "SANCTIONS", "sanctions on russia", "Sanctions on Russia"])
def test_an_issue_is_found_by_id_or_title_in_any_case(name: str) -> None:
    assert BOOK.find_issue(name) is SANCTIONS


def test_an_unknown_issue_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as refused:
        BOOK.find_issue("sanction")
    assert "did you mean 'sanctions'" in refused.value.hint


def test_a_group_stands_for_its_issues() -> None:
    assert BOOK.choose_issues(["Alignment"]) == (SANCTIONS, BLOCS)


def test_an_issue_chosen_by_group_and_by_name_is_taken_once() -> None:
    assert BOOK.choose_issues(["blocs", "alignment"]) == (BLOCS, SANCTIONS)


def test_where_none_is_named_all_are_meant() -> None:
    assert BOOK.choose_issues([]) == (SANCTIONS, BLOCS, VOTES)
    assert [country.id for country in BOOK.choose_countries([])] == ["azerbaijan", "russia"]


def test_countries_are_taken_in_the_order_named_and_once() -> None:
    assert [country.id for country in BOOK.choose_countries(["RUS", "baku", "russia"])] == ["russia", "azerbaijan"]


def test_the_axis_is_the_issues_own_or_the_ledgers() -> None:
    assert BOOK.axis_of(BLOCS).low == "Moscow-led blocs"
    assert BOOK.axis_of(SANCTIONS).low == "Russia"


def test_a_name_is_given_for_an_id_and_the_id_where_there_is_none() -> None:
    assert [BOOK.name_of(who) for who in ("azerbaijan", "turkey", "mars")] == ["Azerbaijan", "Türkiye", "mars"]


def test_a_dispute_written_once_holds_both_ways() -> None:
    book = ledger(entry("a", "2022"), entry("b", "2022", disputes=("a",)))
    assert book.disputed_with == {"a": {"b"}, "b": {"a"}}


def test_entries_are_read_by_earliest_day_then_the_wider_date_then_id() -> None:
    book = ledger(entry("d", "2022-01-01"), entry("c", "2022-01-01"), entry("b", "2022-01"), entry("a", "2021-12-31"))
    assert [one.id for one in book.records] == ["a", "b", "c", "d"]


def test_of_the_same_days_written_differently_the_id_decides() -> None:
    book = ledger(entry("b", "2022-03"), entry("a", "2022-03?"), entry("c", "2022-03-01/2022-03-31"))
    assert [one.id for one in book.records] == ["a", "b", "c"]


def test_records_of_both_kinds_are_found_by_id() -> None:
    book = ledger(entry("a", "2022"), roll_call("ES-11/1", "2022-03-02"))
    assert book.entry["a"].date == PartialDate.parse("2022")
    assert book.roll_call["ES-11/1"].date == PartialDate.parse("2022-03-02")


def test_the_first_day_is_that_of_the_first_question_or_of_the_first_record() -> None:
    assert BOOK.first_day == date(2014, 3, 1)
    assert ledger(entry("a", "2011", issue="blocs"), issues=(BLOCS,)).first_day == date(2011, 1, 1)


def test_a_counterpart_is_named_as_what_it_is_where_a_country_is_asked_for() -> None:
    with pytest.raises(UnknownName, match="'turkey' is Türkiye, met only as the other side") as refused:
        BOOK.find_country("turkey")
    assert refused.value.hint == "stances are kept of azerbaijan, russia"
