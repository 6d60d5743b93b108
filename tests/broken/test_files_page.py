"""Each fault of a file of roll calls has a file that shows it and no other."""

from __future__ import annotations

import pytest

from tests.broken.files_page import CODES, FAULTS, problems_of


def test_every_code_has_a_file_and_every_file_a_code() -> None:
    assert sorted(FAULTS) == sorted(CODES)


@pytest.mark.parametrize("code", FAULTS)
def test_a_file_shows_its_fault_and_no_other(code: str) -> None:
    assert [problem.code for problem in problems_of(FAULTS[code][1])] == [code]
