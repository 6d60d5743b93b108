from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reports.history import history
from stancecli.reports.show import FIELDS
from tests.unit.reports.world import at, rows

if TYPE_CHECKING:
    from typing import Any

    from stancecli.model.ledger import Ledger


def past(ledger: Ledger, issue: str, moment: str = "today", country: str = "azerbaijan") -> list[dict[str, Any]]:
    return rows(history(at(ledger, moment), ledger.countries[country], [ledger.issues[issue]]))


def test_every_run_of_a_position_is_a_row_with_what_replaced_it_or_ended_it(world: Ledger) -> None:
    runs = [(row["stance"], row["since"], row["until"], row["replaced"]) for row in past(world, "sanctions")]
    assert runs == [("not-joined", "2014-04", None, "2022-04-06"), ("aligned", "2022-04-06", "2024", None)]


def test_the_last_run_before_the_moment_has_not_been_replaced_yet(world: Ledger) -> None:
    assert [row["replaced"] for row in past(world, "sanctions", "2021")] == [None]


def test_votes_and_single_gifts_are_told_year_by_year(world: Ledger) -> None:
    assert [(row["measure"], row["stance"]) for row in past(world, "aid-amounts")] == [
        ("EUR single delivered", "about 15000000 EUR"),
        ("EUR single delivered", "2000000 EUR"),
        ("t single delivered", "500 t"),
    ]
    assert [row["stance"] for row in past(world, "un-votes")] == ["absent"]


def test_the_columns_of_show_come_first(world: Ledger) -> None:
    page = history(at(world), world.countries["azerbaijan"], world.issues.values(), with_sources=True)
    keys = [column.key for column in page.answer.columns]
    assert keys == [*(field.column.key for field in FIELDS), "until", "replaced"]
    assert [table.name for table in page.tables] == ["stances", "sources"]
