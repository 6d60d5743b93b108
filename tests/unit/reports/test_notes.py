from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.moments import Moment
from stancecli.reports.notes import coverage_note, moment_note
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from tests.unit.reports.world import TEXT, TODAY, at

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger

COVERAGE = """
    coverage:
      - {issues: [sanctions, aid-amounts], countries: [azerbaijan], from: 2014, until: 2025}
      - {issues: [un-votes], countries: [azerbaijan], from: 2014, until: 2026-03}
      - {issues: [un-votes, blocs], countries: [armenia], from: 2014, until: 2026-03}
"""


def noted(ledger: Ledger, *countries: str, moment: str = "today") -> tuple[str, ...]:
    view = at(ledger, moment)
    asked = cells(ledger, ledger.choose_countries(countries), ledger.issues.values())
    return coverage_note(ledger, view.moment, [stance_in(view, cell) for cell in asked])


def test_where_all_was_searched_as_long_the_day_is_enough(world: Ledger) -> None:
    assert noted(world, "azerbaijan") == ("searched until 30 April 2026",)


def test_the_issues_of_one_country_are_told_apart(ledger: Callable[[str], Ledger]) -> None:
    world = ledger(TEXT + COVERAGE)
    assert noted(world, "azerbaijan") == (
        "searched until 31 December 2025: aid-amounts",
        "searched until 31 March 2026: un-votes",
    )


def test_of_several_countries_the_issues_are_told(ledger: Callable[[str], Ledger]) -> None:
    world = ledger(TEXT + COVERAGE)
    assert noted(world, "azerbaijan", "armenia") == (
        "searched until 31 December 2025: aid-amounts",
        "searched until 31 March 2026: un-votes, blocs",
    )


def test_of_an_issue_that_was_searched_longer_for_another_country_it_is_told_whose(
    ledger: Callable[[str], Ledger],
) -> None:
    world = ledger(TEXT + COVERAGE.replace("[un-votes, blocs], countries: [armenia]", "[blocs], countries: [armenia]"))
    assert noted(world, "azerbaijan", "armenia", moment="2026-04-30")[1:] == (
        "searched until 31 March 2026: un-votes (Azerbaijan), blocs",
    )


def test_nothing_is_told_of_what_was_searched_to_the_end(world: Ledger) -> None:
    assert noted(world, "azerbaijan", moment="2023") == ()


def test_a_day_counts_flows_up_to_it_and_a_period_those_within() -> None:
    assert moment_note(Moment.parse("2022-03-02", TODAY)) == (
        "2022-03-02 read as of 2 March 2022; votes and gifts up to that day"
    )
    assert moment_note(Moment.parse("2022-Q1", TODAY)).endswith("votes and gifts from 1 January 2022")
    assert moment_note(Moment.parse("2022", TODAY), cumulative=True).endswith("up to that day")
