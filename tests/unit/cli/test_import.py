"""`stance import roll-calls`: what it writes, what it leaves, and that it writes nothing where something is wrong."""

from __future__ import annotations

import gzip
import shlex
from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import load
from tests.conftest import HERE
from tests.transcripts.replay import run
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from pathlib import Path

    from tests.transcripts.replay import Outcome

ROOT = """\
format: 1
version: 2026.1
title: Three states in an assembly
axis: {low: Here, high: There}
include: [votes.yaml]
countries:
  norway: {name: Norway, iso: NOR}
  chad: {name: Chad, iso: TCD}
bodies:
  unga: {name: UN General Assembly}
issues:
  votes: {title: Votes, measure: vote, question: How does it vote?}
sources:
  library: {title: A library, kind: record}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger that includes votes.yaml, which is not there yet, and one of each kind of file."""
    for name, text in {"wide": made.WIDE, "rolls": made.UNDL_ROLL_CALLS, "votes": made.UNDL_VOTES}.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    (tmp_path / "bare.yaml").write_text(ROOT.replace("include: [votes.yaml]\n", ""), encoding="utf-8")
    (tmp_path / "stances.yaml").write_text(ROOT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stance(line: str) -> Outcome:
    return run(["stance", *shlex.split(line)])


def test_what_is_written_is_part_of_the_ledger(folder: Path) -> None:
    done = stance("import roll-calls wide.csv --issue votes --yes-means high -o votes.yaml --ledger bare.yaml")
    assert (done.code, done.stderr) == (0, "2 roll calls added to votes.yaml; 0 there already\n")
    first, second = load(folder / "stances.yaml").roll_calls
    assert (first.id, first.symbol, first.votes) == ("55/1", "A/RES/55/1", {"norway": "yes", "chad": "abstain"})
    assert (second.totals.absent, second.yes_means, second.evidence[0].source) == (1, "high", "library")


def test_a_second_import_adds_what_is_new_at_the_end(folder: Path) -> None:
    (folder / "bare.yaml").rename(folder / "stances.yaml")
    stance("import roll-calls wide.csv --issue votes --from 2002 -o votes.yaml")
    (folder / "votes.yaml").write_text("# Mine.\n" + (folder / "votes.yaml").read_text())
    (folder / "stances.yaml").write_text(ROOT)
    done = stance("import roll-calls wide.csv -o votes.yaml")
    assert done.stderr == "1 roll call added to votes.yaml; 1 there already\n"
    assert [each.id for each in load(folder / "stances.yaml").roll_calls] == ["56/2", "55/1"]
    assert (folder / "votes.yaml").read_text().startswith("# Mine.\n")


def test_a_third_import_leaves_the_file_as_it_is(folder: Path) -> None:
    again = "import roll-calls wide.csv --issue votes -o votes.yaml --ledger bare.yaml"
    stance(again)
    before = (folder / "votes.yaml").read_bytes()
    assert stance(again).stderr == "0 roll calls added to votes.yaml; 2 there already\n"
    assert (folder / "votes.yaml").read_bytes() == before


def test_a_file_of_roll_calls_grows_by_what_is_new(folder: Path) -> None:
    one = "import roll-calls wide.csv -o all.csv --ledger bare.yaml"
    assert stance(f"{one} --from 2002").stderr == "1 roll call added to all.csv; 0 there already\n"
    assert stance(one).stderr == "1 roll call added to all.csv; 1 there already\n"
    assert (folder / "all.csv").read_text() == made.WIDE


def test_the_source_is_kept_and_written_where_the_ledger_lacks_it(folder: Path) -> None:
    stance("import roll-calls rolls.csv --votes votes.csv --issue votes -o votes.yaml --ledger bare.yaml")
    ledger = load(folder / "stances.yaml")
    assert ledger.sources["un-digital-library-voting-data"].publisher == "United Nations, Dag Hammarskjöld Library"
    assert [each.evidence[0].note for each in ledger.roll_calls] == ["record 11", "record 12"]


@pytest.mark.parametrize("output", ["votes.yaml", "all.csv"])
def test_a_dry_run_shows_it_and_writes_nothing(output: str, folder: Path) -> None:
    done = stance(f"import roll-calls wide.csv --issue votes --dry-run -o {output} --ledger bare.yaml")
    assert done.code == 0
    assert "2 roll calls would be added; 0 there already; nothing was written" in done.stdout
    assert not (folder / output).exists()


BAD = {
    "an unknown header": "name,value\na,1\n",
    "a vote no edition uses": made.DOWNLOAD.replace("CHAD,X", "CHAD,Z"),
    "a roll call twice": made.WIDE + made.WIDE.splitlines()[1] + "\n",
    "a country that is none": made.WIDE.replace("TCD", "QQQ"),
    "a gzip cut off": gzip.compress(made.WIDE.encode())[:-30],
    "a file of another kind": b"PK\x03\x04" + bytes(40),
}


@pytest.mark.parametrize("output", ["votes.yaml", "all.csv"])
@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_input_is_told_with_file_and_line_and_nothing_is_written(
    text: str | bytes, output: str, folder: Path
) -> None:
    (folder / "bad.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / "all.csv").write_text(made.WIDE)
    done = stance(f"import roll-calls bad.csv --issue votes -o {output} --ledger bare.yaml")
    assert done.code == 3
    assert done.stderr.startswith("bad.csv:")
    assert "Traceback" not in done.stderr
    assert (folder / "all.csv").read_text() == made.WIDE
    assert not (folder / "votes.yaml").exists()


def test_bad_rows_may_be_skipped_and_are_listed(folder: Path) -> None:
    (folder / "bad.csv").write_text(made.WIDE + "57/1,A/RES/57/1\n")
    done = stance("import roll-calls bad.csv --skip-bad -o all.csv --ledger bare.yaml")
    assert done.code == 0
    assert "bad.csv:4: error: bad-row" in done.stderr
    assert (folder / "all.csv").read_text() == made.WIDE


def test_a_vote_that_cannot_be_read_is_never_written_as_no_member(folder: Path) -> None:
    (folder / "bad.csv").write_text(made.DOWNLOAD.replace("CHAD,X", "CHAD,Q"))
    done = stance("import roll-calls bad.csv --skip-bad --issue votes -o votes.yaml --ledger bare.yaml")
    assert done.code == 0
    assert [each.votes["chad"] for each in load(folder / "stances.yaml").roll_calls] == ["abstain", "unknown"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("--country france", "no country 'france'"),
        ("--country qqq -f csv", "no country 'qqq'"),
        ("--country france -f csv", "France is not in these roll calls"),
        ("--source nowhere --issue votes", "no source 'nowhere'"),
        ("", "under which issue"),
        ("--from 2023 --to 2022", "lies after"),
    ],
)
def test_what_is_asked_wrongly_is_a_wrong_call(more: str, said: str, folder: Path) -> None:
    done = stance(f"import roll-calls wide.csv {more} --ledger {folder / 'bare.yaml'}")
    assert done.code == 2
    assert said in done.stderr


def test_roll_calls_of_a_body_the_ledger_does_not_know_are_refused(folder: Path) -> None:
    (folder / "council.csv").write_text(made.WIDE.replace("unga", "council"))
    done = stance("import roll-calls council.csv --issue votes --ledger bare.yaml")
    assert (done.code, "the ledger has no body 'council'" in done.stderr) == (2, True)


def test_a_file_that_does_not_end_with_roll_calls_is_not_added_to(folder: Path) -> None:
    (folder / "votes.yaml").write_text("roll_calls: []\n")
    before = (folder / "votes.yaml").read_text()
    done = stance("import roll-calls wide.csv --issue votes -o votes.yaml --ledger bare.yaml")
    assert (done.code, "list of roll calls to add to" in done.stderr) == (2, True)
    assert (folder / "votes.yaml").read_text() == before


def test_the_shipped_file_is_what_an_import_of_its_source_gives(tmp_path: Path) -> None:
    shared = HERE.parent.parent / "shared" / "data"
    if not shared.is_dir():
        pytest.skip(f"no {shared}")
    rolls, votes = shared / "undl_rollcalls_1946_2025-10.csv", shared / "undl_votes_1946_2025-10.csv.gz"
    stance(f"import roll-calls {rolls} --votes {votes} --body unga --from 2014 -o {tmp_path / 'made.csv'}")
    shipped = HERE.parent / "data" / "un-general-assembly.csv"
    assert (tmp_path / "made.csv").read_bytes() == shipped.read_bytes()
