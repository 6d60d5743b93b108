from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.program.process import COMMAND, LONGEST, environment, stance

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = [
    ["show", "norland"],
    ["show", "norland", "--history", "--sources"],
    ["diff", "2020", "2022", "--all"],
    ["diff", "2022", "2022"],
    ["table"],
    ["table", "--long"],
    ["table", "--by", "quarter", "--from", "2020", "--values", "score"],
    ["why", "norland", "embargo"],
    ["why", "ostia", "blocs"],
    ["countries"],
    ["issues"],
    ["ledger"],
    ["check"],
]
each_answer = pytest.mark.parametrize("asked", ANSWERS, ids=" ".join)


@each_answer
def test_csv_loads_with_every_row_as_long_as_its_header(asked: list[str]) -> None:
    text = stance(*asked, "-f", "csv").stdout.decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert text.endswith("\r\n")
    assert len(set(header)) == len(header) > 1
    assert {len(row) for row in rows} <= {len(header)}


@each_answer
def test_json_loads_and_has_the_rows_of_the_csv(asked: list[str]) -> None:
    answer = json.loads(stance(*asked, "-f", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(stance(*asked, "-f", "csv").stdout.decode(), newline="")))
    assert set(answer) >= {"name", "title", "notes", "rows"}
    assert [list(row) for row in answer["rows"]] == [list(row) for row in rows]


@pytest.mark.parametrize(
    ("ending", "form"),
    [("csv", "csv"), ("CSV", "csv"), ("json", "json"), ("md", "md"), ("markdown", "md"), ("txt", "table")],
)
def test_a_file_gets_what_stdout_would(ending: str, form: str, tmp_path: Path) -> None:
    done = stance("show", "norland", "-o", f"answer.{ending}", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / f"answer.{ending}").read_bytes() == stance("show", "norland", "-f", form).stdout


def test_a_format_named_outweighs_the_ending(tmp_path: Path) -> None:
    stance("show", "norland", "-o", "answer.data", "-f", "json", cwd=tmp_path)
    assert json.loads((tmp_path / "answer.data").read_bytes())["name"] == "stances"


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    target.write_text("old\n" * 10_000)
    target.chmod(0o640)
    stance("show", "norland", "--issue", "embargo", "-o", target)
    assert target.read_bytes() == stance("show", "norland", "--issue", "embargo", "-f", "csv").stdout
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "answer.csv").symlink_to("folder/real.csv")
    stance("countries", "-o", tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").is_symlink()
    assert (tmp_path / "folder/real.csv").read_bytes() == stance("countries", "-f", "csv").stdout


def test_a_disk_that_fills_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    target.write_text("old")
    limited = ["bash", "-c", 'ulimit -f 0; exec "$@"', "bash", *COMMAND, "issues", "-o", str(target)]
    done = subprocess.run(limited, capture_output=True, check=False, env=environment(), timeout=LONGEST)
    assert (done.returncode, done.stdout) == (4, b"")
    assert done.stderr.decode() == f"stance: cannot write {target}: File too large\n"
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("answer.csv", "old")]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["show", "nowhere", "-o", "answer.csv"], 2),
        (["show", "norland", "-o", "answer.csv", "-f", "yaml"], 2),
        (["show", "norland", "-o", "answer.csv", "--part", "nothing"], 2),
        (["show", "norland", "-o", "answer.csv", "--ledger", "no-such-ledger.yaml"], 3),
        (["show", "norland", "-o", "answer.csv/answer.csv"], 4),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_other(asked: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "answer.csv").write_text("old")
    done = stance(*asked, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, b"")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("answer.csv", "old")]


@pytest.mark.parametrize("name", ["answer.doc", "answer", ".csv"])
def test_an_ending_that_tells_no_format_writes_nothing(name: str, tmp_path: Path) -> None:
    done = stance("show", "norland", "-o", name, cwd=tmp_path)
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, b"", [])


@pytest.mark.parametrize("name", ["no-such-folder/answer.csv", "folder.csv", "/dev/full"])
def test_a_place_that_takes_no_file_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    done = stance("show", "norland", "-o", name, "-f", "csv", cwd=tmp_path)
    assert done.stderr.startswith(f"stance: cannot write {name}: ".encode())
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (4, b"", 1)
    assert [each.name for each in tmp_path.iterdir()] == ["folder.csv"]


@pytest.mark.skipif(os.geteuid() == 0, reason="to the superuser no file is read-only")
def test_a_read_only_file_stays_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    target.write_text("old")
    target.chmod(0o444)
    done = stance("show", "norland", "-o", target)
    assert (done.returncode, done.stdout, target.read_text()) == (4, b"", "old")


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    done = stance("countries", "-o", "/dev/stdout", "-f", "csv")
    assert done.stdout == stance("countries", "-f", "csv").stdout


def test_an_empty_answer_is_a_valid_file_with_its_header() -> None:
    header = stance("diff", "2020", "2022", "-f", "csv").stdout.split(b"\r\n")[0]
    assert stance("diff", "2022", "2022", "-f", "csv").stdout == header + b"\r\n"
