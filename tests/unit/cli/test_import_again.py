"""A second import, into a file that is there: what it fills in, what it leaves, and which files it does not touch."""

from __future__ import annotations

import gzip
import shlex
from typing import TYPE_CHECKING

import pytest

from stancecli.exchange.rollcalls.reading import read
from stancecli.reading.load import load
from tests.transcripts.replay import run
from tests.unit.cli.test_import import ROOT
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from pathlib import Path

    from tests.transcripts.replay import Outcome


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file of roll calls, and a ledger that includes votes.yaml and one that does not."""
    (tmp_path / "wide.csv").write_text(made.WIDE, encoding="utf-8")
    (tmp_path / "bare.yaml").write_text(ROOT.replace("include: [votes.yaml]\n", ""), encoding="utf-8")
    (tmp_path / "stances.yaml").write_text(ROOT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def taken(line: str, ledger: str = "bare.yaml") -> Outcome:
    return run(["stance", "import", "roll-calls", *shlex.split(line), "--ledger", ledger])


# Files of other people's.

OTHERS = {
    "the library's download": made.DOWNLOAD,
    "the votes of two files": made.UNDL_VOTES,
    "a matrix": made.MATRIX,
    "our own with a column of the user's": made.LONG.replace(",vote\n", ",vote,note\n").replace("no\n", "no,why\n"),
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_file_that_is_not_ours_is_not_rewritten(text: str, folder: Path) -> None:
    (folder / "theirs.csv").write_text(text)
    done = taken("wide.csv -o theirs.csv")
    assert done.code == 2
    assert "write to a file of its own" in done.stderr
    assert (folder / "theirs.csv").read_text() == text


def test_a_gzipped_file_is_not_rewritten(folder: Path) -> None:
    packed = gzip.compress(made.WIDE.encode())
    (folder / "all.csv").write_bytes(packed)
    done = taken("wide.csv -o all.csv")
    assert (done.code, "gzipped" in done.stderr) == (2, True)
    assert (folder / "all.csv").read_bytes() == packed


@pytest.mark.parametrize("form", ["", "--format long"])
def test_a_long_file_stays_long(form: str, folder: Path) -> None:
    first = made.LONG[: made.LONG.index("56/2")]
    (folder / "all.csv").write_text(first)
    assert taken(f"wide.csv {form} -o all.csv").stderr == "1 roll call added to all.csv; 1 there already\n"
    assert (folder / "all.csv").read_text() == made.LONG


@pytest.mark.parametrize(("text", "form"), [(made.LONG, "csv"), (made.WIDE, "long")])
def test_a_file_is_not_turned_into_the_other_shape(text: str, form: str, folder: Path) -> None:
    (folder / "all.csv").write_text(text)
    done = taken(f"wide.csv --format {form} -o all.csv")
    assert (done.code, "holds" in done.stderr) == (2, True)
    assert (folder / "all.csv").read_text() == text


# Votes of other countries.


def test_votes_of_other_countries_are_filled_in(folder: Path) -> None:
    taken("wide.csv --country norway --format csv -o all.csv")
    done = taken("wide.csv --country chad --country cuba --format csv -o all.csv")
    assert done.stderr == "0 roll calls added to all.csv; 2 there already; 4 votes filled in there\n"
    assert (folder / "all.csv").read_text() == made.WIDE


def test_what_is_known_is_never_replaced_by_what_is_filled_in(folder: Path) -> None:
    ours = made.WIDE.replace("no,yes,abstain", "no,unknown,yes")
    (folder / "all.csv").write_text(ours)
    done = taken("wide.csv -o all.csv")
    assert done.stderr == (
        "0 roll calls added to all.csv; 2 there already; 1 vote filled in there\n"
        "1 vote is another there, and stays: 55/1 TCD\n"
    )
    assert (folder / "all.csv").read_text() == ours.replace("unknown", "yes")


def test_a_dry_run_lists_what_would_be_filled_in(folder: Path) -> None:
    taken("wide.csv --country norway --from 2002 --format csv -o all.csv")
    before = (folder / "all.csv").read_bytes()
    done = taken("wide.csv --country chad -f csv -o all.csv --dry-run")
    assert "1 roll call would be added; 1 there already; 1 vote would be filled in there; nothing was" in done.stdout
    assert done.stdout.splitlines()[-1].split() == ["56/2", "Chad", "absent"]
    assert (folder / "all.csv").read_bytes() == before


def test_votes_that_a_ledger_lacks_of_a_roll_call_it_has_are_listed(folder: Path) -> None:
    taken("wide.csv --country norway --issue votes -o votes.yaml")
    before = (folder / "votes.yaml").read_text()
    done = taken("wide.csv --issue votes -o votes.yaml", "stances.yaml")
    assert done.stderr == (
        "0 roll calls added to votes.yaml; 2 there already\n"
        "2 votes are not in the roll calls there, whose lines are yours: write them in by hand; --dry-run lists them\n"
    )
    assert (folder / "votes.yaml").read_text() == before
    shown = taken("wide.csv --issue votes -o votes.yaml --dry-run", "stances.yaml").stdout
    assert [line.split() for line in shown.splitlines()[-2:]] == [
        ["55/1", "Chad", "abstain"],
        ["56/2", "Chad", "absent"],
    ]
    assert [each.votes for each in load(folder / "stances.yaml").roll_calls] == [{"norway": "yes"}, {"norway": "yes"}]


@pytest.mark.usefixtures("folder")
def test_a_file_that_no_ledger_includes_is_looked_into_all_the_same() -> None:
    taken("wide.csv --country norway --issue votes -o other.yaml")
    assert "2 votes are not in the roll calls there" in taken("wide.csv --issue votes -o other.yaml").stderr


def test_votes_that_are_all_there_are_not_spoken_of(folder: Path) -> None:
    taken("wide.csv --issue votes -o votes.yaml")
    done = taken("wide.csv --issue votes -o votes.yaml", "stances.yaml")
    assert done.stderr == "0 roll calls added to votes.yaml; 2 there already\n"
    assert (folder / "votes.yaml").is_file()


# What a record of a ledger needs.


def test_a_wide_file_that_names_no_body_is_told_what_it_lacks(folder: Path) -> None:
    (folder / "bodiless.csv").write_text("id,date,title,NOR,TCD\n55/1,2001-01-01,Peace,yes,no\n")
    done = taken("bodiless.csv --issue votes --source library")
    assert done.code == 2
    assert "the file does not say which body voted on 55/1" in done.stderr
    assert "column body" in done.stderr


def test_of_files_with_a_bad_date_nothing_is_said_of_a_second_file(folder: Path) -> None:
    (folder / "bad.csv").write_text(made.WIDE.replace("2002-02-02", "2002-22-02"))
    done = taken("bad.csv --issue votes --skip-bad -o votes.yaml")
    assert (done.code, "--votes" in done.stderr, "bad-date" in done.stderr) == (0, False, True)
    assert read([folder / "bad.csv"], skip_bad=True).panel.heads[0].id == "55/1"
    assert [each.id for each in load(folder / "stances.yaml").roll_calls] == ["55/1"]
