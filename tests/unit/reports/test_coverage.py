from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.reports.coverage import coverage
from tests.unit.reports.world import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger


def told(ledger: Ledger, *countries: str, issue: str) -> list[dict[str, Any]]:
    return rows(coverage(ledger, ledger.choose_countries(countries), ledger.choose_issues([issue])))


def test_what_was_searched_is_told_with_what_was_found(world: Ledger) -> None:
    (row,) = told(world, "azerbaijan", issue="sanctions")
    assert (row["searched"], row["from"], row["until"]) == ("searched", "2014", "2026-04")
    assert (row["entries"], row["roll_calls"], row["last_entry"]) == (5, 0, "2023-05-01")
    (row,) = told(world, "armenia", issue="un-votes")
    assert (row["entries"], row["roll_calls"], row["last_entry"]) == (0, 2, "2022-10-12")


def test_what_lies_outside_the_dates_searched_is_not_counted(world: Ledger) -> None:
    (row,) = told(world, "armenia", issue="blocs")
    assert (row["entries"], row["last_entry"]) == (1, "2024-02")


def test_what_is_declared_nowhere_was_not_searched(world: Ledger) -> None:
    (row,) = told(world, "russia", issue="sanctions")
    assert (row["searched"], row["from"], row["until"], row["entries"]) == ("not-searched", None, None, 0)


def test_what_is_not_asked_of_a_country_is_not_applicable(world: Ledger) -> None:
    (row,) = told(world, "russia", issue="blocs")
    assert row["searched"] == "(not-applicable)"


def test_each_declaration_has_a_row(ledger: Callable[[str], Ledger]) -> None:
    made = ledger("""
    coverage:
      - {issues: [sanctions], countries: [georgia], from: 2014, until: 2016}
      - {issues: [sanctions], countries: [georgia], from: 2020, until: 2022}
    """)
    assert [row["from"] for row in told(made, "georgia", issue="sanctions")] == ["2014", "2020"]


def test_every_issue_and_country_is_told_of(world: Ledger) -> None:
    everything = coverage(world, world.choose_countries(()), world.choose_issues(()))
    places = {(row["issue"], row["country"]) for row in rows(everything)}
    assert places == {(issue, country) for issue in world.issues for country in world.countries}
