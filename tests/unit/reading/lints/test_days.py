"""Lints that find more on one day than on another, and coverage."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.unit.reading.lints.book import BODIES, COVERAGE, book, codes, culprit, entry, found, messages, roll_call

if TYPE_CHECKING:
    from pathlib import Path


def coverage(*lines: tuple[str, str, str]) -> str:
    """Coverages: issues, countries and the last date of each."""
    return "coverage:\n" + "".join(
        f"  - {{issues: [{issues}], countries: [{countries}], from: 2014, until: {until}}}\n"
        for issues, countries, until in lines
    )


ALL = "sanctions, blocs, un-votes, aid"


def test_an_issue_that_no_coverage_names_is_told_at_its_id(tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, coverage=coverage(("sanctions, blocs, un-votes", "georgia", "2026"))))

    assert (problem.code, problem.severity) == ("uncovered-issue", "warning")
    assert culprit(problem) == "aid"


def test_a_coverage_that_could_not_be_typed_covers_what_it_names(tmp_path: Path) -> None:
    assert codes(book(tmp_path, coverage=coverage((ALL, "georgia", "2026-13")))) == ["bad-date"]


def test_an_issue_is_not_uncovered_while_a_name_leads_nowhere(tmp_path: Path) -> None:
    told = codes(book(tmp_path, coverage=coverage(("sanctions, blocs, un-votes, aids", "georgia", "2026"))))

    assert told == ["unknown-issue"]


def test_a_coverage_over_for_more_than_a_year_is_a_note_at_its_end(tmp_path: Path) -> None:
    root = book(tmp_path, coverage=coverage((ALL, "georgia", "2025-11-21")))
    (problem,) = found(root)

    assert (problem.code, problem.severity) == ("coverage-ended", "note")
    assert problem.message == f"searched until 2025-11-21 and no further: {ALL}"
    assert culprit(problem) == "2025-11-21"
    assert codes(root, date(2026, 11, 21)) == []


def test_a_coverage_of_a_month_ends_with_its_last_day(tmp_path: Path) -> None:
    root = book(tmp_path, coverage=coverage((ALL, "georgia", "2025-11")))

    assert codes(root, date(2026, 11, 30)) == []
    assert codes(root, date(2026, 12, 1)) == ["coverage-ended"]


def test_a_coverage_that_another_takes_up_has_not_ended(tmp_path: Path) -> None:
    root = book(
        tmp_path,
        coverage=coverage((f"{ALL}", "georgia, ukraine", "2020"), (ALL, "georgia", "2026"), ("aid", "ukraine", "2026")),
    )

    assert messages(root) == [
        "searched until 2020 and no further: sanctions (ukraine), blocs (ukraine), un-votes (ukraine)"
    ]


def test_a_coverage_that_goes_on_for_all_is_no_matter(tmp_path: Path) -> None:
    assert codes(book(tmp_path, coverage=coverage((ALL, "georgia", "2020"), (ALL, "georgia", "2026")))) == []


@pytest.mark.parametrize(
    ("more", "entries", "where"),
    [
        ("", entry(id="a", date="2026-11-23"), "2026-11-23"),
        ("", entry(id="a", date="2027"), "2027"),
        (BODIES + "roll_calls:\n" + roll_call(date="2026-12"), "", "2026-12"),
    ],
)
def test_what_is_dated_after_today_is_told(more: str, entries: str, where: str, tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, entries, more=more))

    assert (problem.code, problem.severity) == ("future-date", "warning")
    assert culprit(problem) == where


def test_a_source_or_a_coverage_of_tomorrow_is_told(tmp_path: Path) -> None:
    more = COVERAGE.replace("2026", "2027")
    root = book(tmp_path, coverage=more, sources="  other: {kind: official, published: 2026-11-23}\n")
    root.write_text(
        root.read_text().replace("evidence: [{source: paper}]", "evidence: [{source: paper}, {source: other}]")
    )

    assert messages(root) == [f"{day} lies after today (2026-11-22)" for day in ("2026-11-23", "2027")]


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2026-11-22"},
        {"date": "2026"},
        {"date": "2027", "kind": "forecast"},
        {"until": "2030", "position": "imposes"},
    ],
    ids=str,
)
def test_today_what_may_be_today_a_forecast_and_an_end_to_come_are_no_future(
    changes: dict[str, str], tmp_path: Path
) -> None:
    assert codes(book(tmp_path, entry(id="a", **changes))) == []


def test_an_entry_over_before_its_question_is_told_by_check_alone(tmp_path: Path) -> None:
    root = book(tmp_path, entry(id="a", date="2010", until="2012", position="imposes"))
    root.write_text(root.read_text().replace("    question: Does", "    asked_from: 2014\n    question: Does"))
    (problem,) = found(root)

    assert (problem.code, problem.severity) == ("before-asked", "warning")


def stale(folder: Path, *entries: str) -> Path:
    root = book(folder, *entries, coverage=COVERAGE.replace("2026", "2025"))
    root.write_text(root.read_text().replace("    question: Does", "    stale_after: 18m\n    question: Does"))
    return root


def test_a_stance_that_is_stale_today_is_a_note_at_the_date_of_its_last_evidence(tmp_path: Path) -> None:
    first, last = entry(id="a", date="2022", position="imposes"), entry(id="b", date="2023", position="imposes")
    root = stale(tmp_path, first, last)
    (problem,) = found(root)

    assert (problem.code, problem.severity) == ("stale-stance", "note")
    assert problem.message == "the last evidence of georgia on sanctions is older than 18m"
    assert culprit(problem) == "2023"
    assert codes(root, date(2025, 6, 30)) == []
    assert codes(root, date(2025, 7, 1)) == ["stale-stance"]


@pytest.mark.parametrize("until", ["open", "2023", "2026-12-31"])
def test_what_is_open_or_over_is_not_stale(until: str, tmp_path: Path) -> None:
    root = stale(tmp_path, entry(id="a", date="2022", position="imposes", until=until))

    assert codes(root) == (["stale-stance"] if until.startswith("2026") else [])
