from __future__ import annotations

from dataclasses import replace

from stancecli.indices.published import cases
from stancecli.reports.selftest import selftest
from tests.unit.reports.world import rows


def test_all_cases_pass() -> None:
    page = selftest()
    assert {row["result"] for row in rows(page)} == {"pass"}
    assert page.exit_code == 0


def test_a_number_that_does_not_come_out_fails() -> None:
    first, *others = cases()
    page = selftest([replace(first, expected="0.41"), *others])
    assert [row["result"] for row in rows(page)][:2] == ["fail", "pass"]
    assert page.exit_code == 1
    assert page.answer.notes[0] == f"{len(others)} of {len(others) + 1} cases pass, to the digits compared"


def test_a_case_tells_its_sources_and_the_digits_compared() -> None:
    row = rows(selftest())[1]
    assert (row["expected"], row["computed"], row["digits"]) == ("0.4444444", "0.444444444", 7)
    assert row["value"] == 4 / 9
    assert row["source"]
    assert row["citation"]
