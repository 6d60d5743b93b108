"""What `agree` tells of the file it read: what it passed over, whose names are one seat, and where it is from."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

from tests.transcripts.replay import run
from tests.unit.cli.test_import import ROOT
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger that names a file of roll calls."""
    root = ROOT.replace("include: [votes.yaml]", "roll_call_files: [whole.csv]")
    root = root.replace("{title: A library,", "{title: Voting Data, publisher: A library,")
    (tmp_path / "stances.yaml").write_text(root, encoding="utf-8")
    (tmp_path / "whole.csv").write_text(made.WIDE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def notes(line: str) -> list[str]:
    done = run(["stance", "agree", *shlex.split(line), "-f", "json"])
    answer: dict[str, Any] = json.loads(done.stdout)
    told: list[str] = answer["notes"]
    return told


def test_faults_that_were_passed_over_are_told_with_the_answer(folder: Path) -> None:
    (folder / "bad.csv").write_text(made.DOWNLOAD.replace("CHAD,X", "CHAD,Q"))
    (folder / "whole.csv").write_text(made.WIDE.replace("absent\n", "away\n"))
    said = "passed over, with a line each on stderr; what could not be read is unknown"
    assert f"1 fault of bad.csv {said}" in notes("norway chad --file bad.csv --skip-bad")
    assert f"1 fault of whole.csv {said}" in notes("norway chad --all --skip-bad")


def test_warnings_are_told_with_the_answer_and_keep_nothing_from_being_read(folder: Path) -> None:
    (folder / "odd.csv").write_text(made.DOWNLOAD.replace("CHAD,X", "CHAD,Y"))
    assert "1 warning of odd.csv, with a line each on stderr" in notes("norway chad --file odd.csv")
    done = run(shlex.split("stance agree norway chad --file odd.csv -f csv"))
    assert (done.code, "odd.csv:8: warning: totals-differ" in done.stderr, "passed over" in done.stderr) == (
        0,
        True,
        False,
    )


@pytest.mark.usefixtures("folder")
def test_a_source_is_named_with_its_publisher() -> None:
    assert "source: A library, Voting Data" in notes("norway chad --all")


def test_several_names_of_one_seat_are_told(folder: Path) -> None:
    votes = made.UNVOTES_VOTES + "11,Germany,DE,yes\n12,Federal Republic of Germany,DE,yes\n"
    (folder / "names.csv").write_text(votes)
    assert "names of one seat: Germany, Federal Republic of Germany" in notes("germany norway --file names.csv")
    assert not any("names of one seat" in note for note in notes("cuba norway --file names.csv"))


def test_that_nobody_knows_who_was_a_member_is_told_of_a_file_that_does_not_list_it(folder: Path) -> None:
    (folder / "names.csv").write_text(made.UNVOTES_VOTES)
    (folder / "bad.csv").write_text(made.DOWNLOAD.replace("CHAD,X", "CHAD,Q"))
    said = "a country that is not listed in a roll call was absent or no member: which, is not told"
    assert said in notes("chad norway --file names.csv")
    assert said not in notes("chad norway --file bad.csv --skip-bad")


@pytest.mark.usefixtures("folder")
def test_a_country_that_the_ledger_lacks_is_looked_for_in_its_files() -> None:
    done = run(["stance", "agree", "norway", "cuba"])
    assert (done.code, "= Cuba may be in the ledger's files of roll calls: add --all" in done.stderr) == (2, True)
    assert "--all" not in run(["stance", "agree", "norway", "atlantis"]).stderr
