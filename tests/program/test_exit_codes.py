from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.program.process import FAULTY, SMALL, stance

if TYPE_CHECKING:
    from pathlib import Path

CODES = [
    (0, ["show", "norland"]),
    (0, ["diff", "2020", "2022"]),
    (0, ["diff", "2022", "2022", "--exit-code"]),
    (0, ["check", str(SMALL), "--strict"]),
    (1, ["diff", "2020", "2022", "--exit-code"]),
    (1, ["check", str(FAULTY)]),
    (1, ["check", str(FAULTY), "-f", "json"]),
    (2, ["show", "nowhere"]),
    (2, ["show", "norland", "--at", "soon"]),
    (2, ["show", "norland", "--no-such-option"]),
    (2, ["show"]),
    (2, ["show", "norland", "sudland"]),
    (2, ["shwo", "norland"]),
    (2, ["table", "--by", "decade"]),
    (2, ["show", "norland", "--color", "sometimes"]),
    (2, ["show", "norland", "-f", "yaml"]),
    (3, ["show", "norland", "--ledger", "no-such-ledger.yaml"]),
    (3, ["check", "no-such-ledger.yaml"]),
    (3, ["show", "norland", "--ledger", str(FAULTY)]),
    (3, ["show", "norland", "--ledger", str(SMALL.parent)]),
    (4, ["show", "norland", "-o", "no-such-folder/answer.csv"]),
]


@pytest.mark.parametrize(("code", "arguments"), CODES, ids=lambda value: str(value)[-60:])
def test_the_exit_code_says_how_it_ended(code: int, arguments: list[str], tmp_path: Path) -> None:
    done = stance(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) is (code < 2 and "--strict" not in arguments)


def test_a_mistyped_command_gets_the_nearest() -> None:
    assert b"show" in stance("shwo", "norland").stderr
