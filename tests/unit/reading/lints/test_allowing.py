from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.errors import Place, Problem
from stancecli.reading.load import load
from stancecli.reports.problems import problems
from tests.unit.reading.lints.book import book, codes, culprit, entry, found

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.errors import Severity

PRESS = "  other: {kind: press}\n"
LONE = {"id": "a", "evidence": "[{source: other}]"}


def test_a_reason_in_the_entry_passes_its_lint_over(tmp_path: Path) -> None:
    root = book(tmp_path, entry(**LONE, allow="{lone-source: Nobody else was there.}"), sources=PRESS)

    assert codes(root) == []


def test_a_reason_in_one_entry_says_nothing_of_another(tmp_path: Path) -> None:
    allowed = entry(**LONE, allow="{lone-source: Nobody else was there.}")
    (problem,) = found(book(tmp_path, allowed, entry(**{**LONE, "id": "b"}), sources=PRESS))

    assert (problem.code, "id: b" in problem.excerpt) == ("lone-source", True)


def test_a_reason_for_one_lint_says_nothing_of_another(tmp_path: Path) -> None:
    root = book(tmp_path, entry(**LONE, allow="{told-twice: It was told twice.}"), sources=PRESS)

    assert sorted(codes(root)) == ["lone-source", "unused-allow"]


def test_a_reason_in_the_root_passes_a_lint_over_everywhere(tmp_path: Path) -> None:
    entries = entry(**LONE), entry(**{**LONE, "id": "b"})

    assert codes(book(tmp_path, *entries, sources=PRESS, more="allow: {lone-source: There is one paper.}\n")) == []


def test_an_included_file_may_allow_for_the_whole_ledger(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("allow: {lone-source: There is one paper.}\n")

    assert codes(book(tmp_path, entry(**LONE), sources=PRESS, more="include: more.yaml\n")) == []


@pytest.mark.parametrize("which", [0, 1])
def test_either_of_two_entries_may_pass_over_what_is_found_of_both(which: int, tmp_path: Path) -> None:
    allows = ["", ""]
    allows[which] = "{opposite-positions: He said both.}"
    root = book(
        tmp_path,
        entry(id="a", date="2022-03-02", position="imposes", allow=allows[0]),
        entry(id="b", date="2022-03-02", position="counters", allow=allows[1]),
    )

    assert codes(root) == []
    assert len(load(root).entries) == 3


def test_an_error_that_the_root_allows_keeps_no_ledger_from_being_read(tmp_path: Path) -> None:
    pair = (entry(id=position, date="2022-03-02", position=position) for position in ("imposes", "counters"))
    root = book(tmp_path, *pair, more="allow: {opposite-positions: A paper of many voices.}\n")

    assert len(load(root).entries) == 3


def test_lints_of_sources_and_coverage_are_for_the_root_to_pass_over(tmp_path: Path) -> None:
    reasons = (
        "allow: {unused-source: Read and found empty., same-url: A page that changes., coverage-ended: It is over.}\n"
    )
    twice = '  b: {kind: press, url: "https://a.b"}\n  c: {kind: press, url: "https://a.b"}\n'
    coverage = (
        "coverage: [{issues: [sanctions, blocs, un-votes, aid], countries: [georgia], from: 2014, until: 2020}]\n"
    )

    assert codes(book(tmp_path, sources=twice, more=reasons, coverage=coverage)) == []


def test_an_allowance_that_passes_nothing_over_is_told_at_its_code(tmp_path: Path) -> None:
    for root in (
        book(tmp_path, entry(id="a", allow="{lone-source: Once it was so.}")),
        book(tmp_path, more="allow: {lone-source: Once it was so.}\n"),
    ):
        (problem,) = found(root)

        assert (problem.code, problem.severity) == ("unused-allow", "warning")
        assert culprit(problem) == "lone-source"


def test_what_the_root_and_an_entry_both_allow_is_unused_in_neither(tmp_path: Path) -> None:
    root = book(
        tmp_path,
        entry(**LONE, allow="{lone-source: Nobody else was there.}"),
        sources=PRESS,
        more="allow: {lone-source: There is one paper.}\n",
    )

    assert codes(root) == []


def test_an_allowance_is_not_called_unused_while_a_fault_keeps_a_lint_from_looking(tmp_path: Path) -> None:
    root = book(tmp_path, entry(id="a", channel="decree"), more="allow: {stale-stance: All is old.}\n")

    assert codes(root) == ["unknown-word"]


@pytest.mark.parametrize("code", ["lone-sorce", "bad-date", "unused-allow", "x y"])
def test_what_is_no_lint_cannot_be_allowed(code: str, tmp_path: Path) -> None:
    for root in (
        book(tmp_path, entry(id="a", allow=f"{{{code}: It is so.}}")),
        book(tmp_path, entry(id="a", allow=f"{{{code}: It is so.}}", confidence="sure")),
        book(tmp_path, more=f"allow: {{{code}: It is so.}}\n"),
    ):
        (problem,) = (each for each in found(root) if each.code != "unknown-word")

        assert (problem.code, problem.severity) == ("unknown-lint", "error")
        assert culprit(problem) == code
        assert problem.hint


def test_a_mistyped_lint_gets_the_nearest(tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, entry(id="a", allow="{lone-sorce: It is so.}")))

    assert "did you mean 'lone-source'" in problem.hint


@pytest.mark.parametrize("reason", ["", '""', '" "', "~"])
def test_a_lint_is_not_allowed_without_a_reason(reason: str, tmp_path: Path) -> None:
    for root in (
        book(tmp_path, entry(id="a", allow=f"{{lone-source: {reason}}}")),
        book(tmp_path, more=f"allow: {{lone-source: {reason}}}\n"),
    ):
        assert codes(root) == ["empty-value"]


def test_every_lint_but_errors_is_left_to_check(tmp_path: Path) -> None:
    ledger = load(book(tmp_path, entry(**LONE), sources=PRESS + "  third: {kind: press}\n"))

    assert len(ledger.sources) == 3


@pytest.mark.parametrize(("severity", "lax", "strict"), [("error", 1, 1), ("warning", 0, 1), ("note", 0, 0)])
def test_a_note_never_fails_and_a_warning_where_it_is_asked_to(severity: Severity, lax: int, strict: int) -> None:
    one = [Problem(Place("x.yaml"), "some-code", severity, "It is so.")]

    assert (problems(one).exit_code, problems(one, strict=True).exit_code) == (lax, strict)
