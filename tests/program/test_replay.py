"""Transcripts are run in the tests' own process; here it is held that a user sees the same."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.program.process import TESTS, stance
from tests.transcripts.replay import Outcome, again, run

CALLS = [
    "show norland --at 2020 --ledger ledgers/small.yaml",
    "diff 2020 2022 --exit-code -f csv --ledger ledgers/small.yaml",
    "check ledgers/faulty.yaml",
    "show norlnd --ledger ledgers/small.yaml",
    "ledger --ledger ledgers/none.yaml",
    "table --by decade",
    "show",
    "--version",
    "--help",
]


@pytest.mark.parametrize("call", CALLS)
def test_a_transcript_shows_what_a_user_sees(call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTS)
    done = stance(*shlex.split(call), cwd=TESTS, STANCE_LEDGER=None)
    seen = Outcome(done.stdout.decode().replace("\r\n", "\n"), done.stderr.decode(), done.returncode)
    assert run(["stance", *shlex.split(call)]) == seen


def test_output_is_written_anew_and_comments_are_kept() -> None:
    old = "# A comment.\n\n# Another.\n$ stance --version\nstance 0.0\n\n\n# Last.\n$ stance show\n"
    new = again(old, Path.cwd()).splitlines()
    assert [line for line in new if line.startswith(("# ", "$ "))] == old.splitlines()[:1] + old.splitlines()[
        2:4
    ] + old.splitlines()[7:]
    assert "stance 0.0" not in new
    assert new[-1] == "[exit 2]"
    assert any(line.startswith("! ") for line in new)


def test_what_is_written_anew_is_the_same_again() -> None:
    once = again("$ stance --version\n$ stance countries --ledger none.yaml\n# End.\n", Path.cwd())
    assert again(once, Path.cwd()) == once
