"""Each fault has a ledger that shows it, the exact words in which it is told, and its place in docs/errors.md."""

from __future__ import annotations

import re

import pytest

from tests.broken.errors_page import CODES, HERE, PAGE, ledgers, page, said_of

LEDGERS = ledgers()
_TOLD = re.compile(r"^[^ \n]+: (?:error|warning|note): ([a-z0-9-]+): ", re.MULTILINE)


def test_every_code_has_a_broken_ledger_and_every_broken_ledger_a_code() -> None:
    assert sorted(LEDGERS) == sorted(CODES)


@pytest.mark.parametrize("code", LEDGERS)
def test_a_broken_ledger_shows_its_fault_and_no_other(code: str) -> None:
    assert _TOLD.findall(said_of(LEDGERS[code])) == [code]


@pytest.mark.parametrize("code", LEDGERS)
def test_a_fault_is_told_in_these_words(code: str, request: pytest.FixtureRequest) -> None:
    expected = HERE / f"{code}.expected"
    said = said_of(LEDGERS[code])
    if request.config.getoption("--update-golden"):
        expected.write_text(said, encoding="utf-8")

    assert expected.read_text(encoding="utf-8") == said


def test_no_expected_words_are_left_of_a_ledger_that_is_gone() -> None:
    assert {path.stem for path in HERE.glob("*.expected")} == set(LEDGERS)


def test_the_page_of_errors_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page()
