from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reports.about import about
from stancecli.reports.countries import countries
from stancecli.reports.issues import issues
from tests.unit.reports.world import rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger


def test_countries_are_listed_with_what_is_recorded_of_them_and_counterparts_beside(world: Ledger) -> None:
    page = countries(world)
    assert [table.name for table in page.tables] == ["countries", "counterparts"]
    armenia = next(row for row in rows(page) if row["country"] == "armenia")
    assert (armenia["iso"], armenia["aliases"], armenia["entries"], armenia["roll_calls"]) == (
        "ARM",
        ("am", "yerevan"),
        2,
        2,
    )


def test_issues_are_listed_with_their_scale_from_the_high_end_to_the_low(world: Ledger) -> None:
    blocs = next(row for row in texts(issues(world)) if row["Issue"] == "blocs")
    assert blocs["Positions"] == "outside (+2), observer (0), member (-2)"
    assert blocs["Axis"] == "Moscow-led blocs … out of them"
    assert rows(issues(world))[1]["positions"] == ("outside", "observer", "member")


def test_a_ledger_tells_what_it_holds(world: Ledger) -> None:
    told = {row["property"]: row["value"] for row in rows(about(world))}
    assert (told["entries"], told["roll_calls"], told["first_date"], told["last_date"]) == (9, 2, "2002", "2024-02")
    assert {"Property": "roll calls", "Value": "2"} in texts(about(world))
