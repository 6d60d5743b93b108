from __future__ import annotations

import re
import shlex

import pytest

from tests.conftest import HERE, README
from tests.transcripts.replay import Outcome, run
from tests.unit.cli.run import in_a_pipe, in_a_terminal

SMALL = HERE / "ledgers" / "small.yaml"
FAULTY = HERE / "ledgers" / "faulty.yaml"
SHIPPED = README.parent / "data" / "stances.yaml"
_TRIED = re.compile(r"^  (stance .*?)(?:   .*)?$", re.MULTILINE)


def tour(monkeypatch: pytest.MonkeyPatch, ledger: object) -> Outcome:
    monkeypatch.setenv("STANCE_LEDGER", str(ledger))
    return run(["stance"])


@pytest.mark.parametrize("ledger", [SMALL, SHIPPED], ids=["small", "shipped"])
def test_all_five_commands_it_proposes_work(ledger: object, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed = _TRIED.findall(tour(monkeypatch, ledger).stdout)
    assert len(proposed) == 5
    assert [command for command in proposed if run(shlex.split(command)).code] == []


def test_it_names_the_ledger_and_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = " ".join(tour(monkeypatch, SMALL).stdout.split())
    assert "The ledger: The quarrel over the Strait, version 2023.1 (" in shown
    assert "small.yaml)" in shown.replace(" ", "")


def test_a_ledger_with_errors_is_told_of_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    done = tour(monkeypatch, FAULTY)
    assert (done.code, done.stderr) == (0, "")
    assert "The ledger has errors and cannot be read; stance check tells each." in done.stdout
    assert "stance show COUNTRY" in done.stdout


def test_a_ledger_that_is_not_there_is_told_of_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    done = tour(monkeypatch, "none.yaml")
    assert (done.code, done.stderr) == (0, "")
    assert "The ledger cannot be read: no ledger at none.yaml (STANCE_LEDGER)" in done.stdout


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_it_fits_the_terminal(width: int) -> None:
    lines = in_a_terminal(ledger=SMALL, width=width).splitlines()
    assert max(map(len, lines)) <= min(width, 80)
    assert "stancewhynorlandembargo" in "".join(line.strip() for line in lines).replace(" ", "")


def test_it_is_written_in_the_characters_there_are() -> None:
    done = in_a_pipe(ledger=SHIPPED, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2014-2026" in done.stdout
    assert done.stdout.isascii()
