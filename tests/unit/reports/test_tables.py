from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.errors import WrongCall
from stancecli.model.moments import Moment
from stancecli.reports.grid import Grid, asked_moments
from stancecli.reports.long import long
from stancecli.reports.wide import sides, wide
from stancecli.stances.view import View
from tests.unit.reports.world import TODAY, rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.render.flat import Flat
    from stancecli.reports.values import Values
    from stancecli.reports.wide import Side

PROMISED = ["country", "iso", "issue", "toward", "measure", "period", "stance", "score", "silence", "certainty"]
PROMISED += ["flags", "since", "last_evidence", "entries", "sources"]


def grid(ledger: Ledger, *moments: str, countries: tuple[str, ...] = (), issues: tuple[str, ...] = ()) -> Grid:
    asked = [Moment.parse(moment, TODAY) for moment in moments]
    return Grid.of(View(ledger, asked[-1]), asked, ledger.choose_countries(countries), ledger.choose_issues(issues))


def test_the_long_table_has_the_columns_promised_to_scripts(world: Ledger) -> None:
    assert [column.key for column in long(grid(world, "2022")).columns][: len(PROMISED)] == PROMISED


def test_a_tally_and_a_sum_are_told_in_parts_that_can_be_reckoned_with(world: Ledger) -> None:
    told = rows(long(grid(world, "2026-04-30", countries=("azerbaijan",))))
    tally = next(row for row in told if row["issue"] == "un-votes")
    assert (tally["stance"], tally["absent"], tally["yes"], tally["n"], tally["value"]) == ("absent", 2, 0, 0, None)
    total = next(row for row in told if row["value"] is not None)
    assert (total["unit"], total["bound"], total["absent"]) == ("EUR", "about", None)


def test_the_long_table_has_a_row_a_cell_and_period(world: Ledger) -> None:
    told = rows(long(grid(world, "2021", "2022", countries=("azerbaijan",), issues=("sanctions",))))
    assert [(row["iso"], row["period"], row["stance"]) for row in told] == [
        ("AZE", "2021", "not-joined"),
        ("AZE", "2022", "aligned"),
    ]


def test_the_wide_table_has_issues_in_rows_and_countries_in_columns(world: Ledger) -> None:
    table = wide(
        grid(world, "2022", countries=("azerbaijan", "armenia"), issues=("sanctions", "blocs")), "issue", "country"
    )
    assert table.title == "Stances by issue and country, as of 31 December 2022"
    assert rows(table) == [
        {"issue": "sanctions", "toward": None, "azerbaijan": "aligned", "armenia": "(no-evidence)"},
        {"issue": "blocs", "toward": "csto", "azerbaijan": "(no-evidence)", "armenia": "member"},
        {"issue": "blocs", "toward": "eaeu", "azerbaijan": "(no-evidence)", "armenia": "(no-evidence)"},
    ]
    assert texts(table)[1] == {
        "Issue": "Russia-led blocs: Collective Security Treaty Organization",
        "Azerbaijan": "– no evidence",
        "Armenia": "member",
    }


def test_over_time_there_is_a_column_a_period(world: Ledger) -> None:
    table = wide(grid(world, "2021", "2022", countries=("azerbaijan",), issues=("sanctions",)), "issue", "period")
    assert table.title == "Azerbaijan: stances by issue and period"
    assert rows(table) == [{"issue": "sanctions", "2021": "not-joined", "2022": "aligned"}]


def test_what_is_neither_in_rows_nor_in_columns_goes_into_the_rows(world: Ledger) -> None:
    table = wide(grid(world, "2021", "2022", issues=("un-votes",)), "issue", "period")
    assert [row["country"] for row in rows(table)] == list(world.countries)


def test_what_is_the_same_in_every_line_is_named_in_the_title_instead(world: Ledger) -> None:
    asked = grid(world, "2021", "2022", countries=("azerbaijan", "armenia"), issues=("sanctions",))
    table = wide(asked, "country", "period")
    assert table.title == "Sanctions on Russia: stances by country and period"
    assert [column.key for column in table.columns] == ["country", "2021", "2022"]


def test_with_issues_across_the_counterpart_is_a_column_people_see(world: Ledger) -> None:
    table = wide(grid(world, "2022", countries=("armenia",), issues=("blocs",)), "country", "issue")
    assert texts(table) == [
        {"Country": "Armenia", "Toward": "Collective Security Treaty Organization", "Russia-led blocs": "member"},
        {"Country": "Armenia", "Toward": "Eurasian Economic Union", "Russia-led blocs": "– no evidence"},
    ]


def test_a_measure_of_one_country_is_asked_of_every_country(world: Ledger) -> None:
    table = wide(grid(world, "2022", countries=("azerbaijan", "ukraine"), issues=("aid-amounts",)), "issue", "country")
    told = {row["measure"]: (row["azerbaijan"], row["ukraine"]) for row in rows(table)}
    assert told["t single delivered"] == ("500 t", "(no-evidence)")


@pytest.mark.parametrize(("values", "cell"), [("label", "aligned"), ("score", 1), ("count", 1)])
def test_the_cells_hold_what_is_asked_for(values: Values, cell: Flat, world: Ledger) -> None:
    asked = grid(world, "2022", countries=("azerbaijan",), issues=("sanctions",))
    assert rows(wide(asked, "issue", "country", values)) == [{"issue": "sanctions", "azerbaijan": cell}]


@pytest.mark.parametrize(
    ("rows_", "columns", "over_time", "expected"),
    [
        (None, None, False, ("issue", "country")),
        (None, None, True, ("issue", "period")),
        ("country", None, False, ("country", "issue")),
        (None, "issue", False, ("country", "issue")),
        ("period", "country", True, ("period", "country")),
    ],
)
def test_the_sides_not_asked_for_are_those_most_read(
    rows_: Side | None,
    columns: Side | None,
    expected: tuple[str, str],
    *,
    over_time: bool,
) -> None:
    assert sides(rows_, columns, over_time=over_time) == expected


def test_one_side_cannot_stand_in_rows_and_columns() -> None:
    with pytest.raises(WrongCall, match="'issue' stands in rows and columns alike"):
        sides("issue", "issue", over_time=False)


def test_periods_lie_between_the_dates_asked_for(world: Ledger) -> None:
    asked = asked_moments(world, TODAY, None, "year", "2020-06", "2022")
    assert [moment.text for moment in asked] == ["2020", "2021", "2022"]
    assert asked_moments(world, TODAY, None, "year", None, None)[0].text == "2014"
    assert grid(world, "2021", "2022").notes([])[0] == (
        "each period read as of its last day, 31 December 2021 to 31 December 2022; votes and gifts in each"
    )


def test_dates_without_a_period_and_periods_without_a_day_are_wrong_calls(world: Ledger) -> None:
    with pytest.raises(WrongCall, match="--by does not say which"):
        asked_moments(world, TODAY, None, None, "2020", None)
    with pytest.raises(WrongCall, match="no month lies between 2023 and 2022"):
        asked_moments(world, TODAY, None, "month", "2023", "2022")
    with pytest.raises(WrongCall, match="--at asks for one moment, --by for many"):
        asked_moments(world, TODAY, "today", "month", None, None)
