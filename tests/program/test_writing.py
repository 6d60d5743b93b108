"""Writing to a ledger: whole or not at all, whatever fails, and by one at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stancecli.reading.load import load
from tests.program.failing import KILLED
from tests.program.process import COMMAND, LONGEST, environment, stance, stance_to

ENTRY = "{id: NAME, country: COUNTRY, issue: building, channel: statement, date: 2022-02, summary: Said so., \
evidence: [{source: SOURCE}], confidence: low}"
GIVEN = f"""\
sources:
  new-source: {{kind: press, title: New}}
entries:
  - {ENTRY.replace("NAME", "no-new").replace("COUNTRY", "northland").replace("SOURCE", "new-source")}
  - {ENTRY.replace("NAME", "so-new").replace("COUNTRY", "southland").replace("SOURCE", "new-source")}
"""
BEFORE = ["gazette-2021-03-05", "no-2021-03-04-builds", "so-2021-03-waits"]
AFTER = sorted([*BEFORE, "new-source", "no-new", "so-new"])
FILES = ["entries/northland.yaml", "entries/southland.yaml", "ledger.schema.json", "sources.yaml", "stances.yaml"]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("failing")
    assert stance("init", folder / "ledger").returncode == 0
    (folder / "given.yaml").write_text(GIVEN, encoding="utf-8")
    arguments = ["add", str(folder / "given.yaml"), "--yes", "--wait", "0"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.program.failing", str(folder), *arguments],
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env=environment(STANCE_LEDGER=str(folder / "work" / "stances.yaml")),
        timeout=10 * LONGEST,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_without_a_failure_all_is_added(outcomes: list[dict[str, Any]]) -> None:
    assert (outcomes[0]["code"], outcomes[0]["ids"], outcomes[0]["files"]) == (0, AFTER, FILES)


def test_whatever_call_fails_the_ledger_is_the_old_one_and_the_user_told_or_the_new_one(
    outcomes: list[dict[str, Any]],
) -> None:
    failed = [each for each in outcomes if each["deed"] == "fail"]
    assert len(failed) > 20
    assert {"open", "replace", "fsync", "chmod", "stat"} <= {each["name"] for each in failed}
    # What fails in reading, under the lock, is told as a ledger that cannot be read, or not with this.
    right = [(0, AFTER), *((code, BEFORE) for code in (2, 3, 4))]
    assert [each for each in failed if (each["code"], each["ids"]) not in right] == []
    assert [each for each in failed if each["code"] == 4 and "No space left on device" not in each["told"]] == []
    assert {each["code"] for each in failed if each["name"] in {"write", "fsync", "chmod", "replace"}} == {0, 4}


def test_what_fails_leaves_nothing_beside_the_files_but_the_file_of_a_lock_that_nobody_holds(
    outcomes: list[dict[str, Any]],
) -> None:
    left = [name for each in outcomes if each["deed"] == "fail" for name in each["files"] if name not in FILES]
    assert set(left) <= {".stances.yaml.lock"}


def test_wherever_the_process_ends_each_file_is_the_old_or_the_new_and_the_ledger_sound(
    outcomes: list[dict[str, Any]],
) -> None:
    ended = [each for each in outcomes if each["deed"] == "kill"]
    assert {each["code"] for each in ended} == {KILLED}
    # Sources go first, so that every entry that is there has its own.
    steps = [BEFORE, sorted([*BEFORE, "new-source"]), sorted([*BEFORE, "new-source", "no-new"]), AFTER]
    reached = [each["ids"] for each in ended]
    assert [ids for ids in reached if ids not in steps] == []
    assert [steps.index(ids) for ids in reached] == sorted(steps.index(ids) for ids in reached)


def test_ten_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    stance("init", tmp_path / "ledger")
    root = tmp_path / "ledger" / "stances.yaml"
    writers = []
    for number in range(10):
        entry = ENTRY.replace("NAME", f"no-{number}").replace("COUNTRY", "northland").replace("SOURCE", f"new-{number}")
        given = f"sources: {{new-{number}: {{kind: press}}}}\nentries: [{entry}]\n"
        writer = subprocess.Popen(
            [*COMMAND, "add", "-", "--yes", "--wait", "60", "--ledger", str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        writers.append((writer, given))
    told = [writer.communicate(given.encode(), timeout=2 * LONGEST) for writer, given in writers]
    assert [
        (writer.returncode, said) for (writer, _), (_, said) in zip(writers, told, strict=True) if writer.returncode
    ] == []
    ledger = load(root)
    assert {f"no-{number}" for number in range(10)} <= set(ledger.entry)
    assert {f"new-{number}" for number in range(10)} <= set(ledger.sources)
    assert sorted(path.name for path in root.parent.iterdir()) == [
        "entries",
        "ledger.schema.json",
        "sources.yaml",
        "stances.yaml",
    ]


def test_a_writer_that_waits_in_vain_tells_for_whom(tmp_path: Path) -> None:
    from stancecli.files import locked

    stance("init", tmp_path / "ledger")
    root = tmp_path / "ledger" / "stances.yaml"
    before = root.with_name("entries").joinpath("northland.yaml").read_bytes()
    given = tmp_path / "given.yaml"
    given.write_text(GIVEN, encoding="utf-8")
    with locked(root, wait=0, tell=print):
        done = stance("add", given, "--yes", "--wait", "0.1", "--ledger", root)
    assert done.returncode == 4
    first, last = done.stderr.decode().splitlines()
    assert first.startswith(f"waiting for process {os.getpid()}, since ")
    assert last.startswith(f"stance: another writes to this ledger (process {os.getpid()}, since ")
    assert root.with_name("entries").joinpath("northland.yaml").read_bytes() == before


def test_a_full_disk_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    stance("init", tmp_path / "ledger")
    root = tmp_path / "ledger" / "stances.yaml"
    given = tmp_path / "given.yaml"
    given.write_text(GIVEN, encoding="utf-8")
    before = {path: path.read_bytes() for path in root.parent.rglob("*.yaml")}
    # A file may grow to no more than half a kilobyte, which is how a disk that is full is met here.
    command = ["bash", "-c", 'ulimit -f 1; trap "" XFSZ; exec "$@"', "bash", *COMMAND]
    done = subprocess.run(
        [*command, "add", str(given), "--yes", "--ledger", str(root)],
        capture_output=True,
        check=False,
        env=environment(),
        timeout=LONGEST,
    )
    assert (done.returncode, b"File too large" in done.stderr, b"Traceback" in done.stderr) == (4, True, False)
    assert {path: path.read_bytes() for path in root.parent.rglob("*.yaml")} == before


def test_an_entry_is_written_though_nobody_reads_what_is_told_of_it(tmp_path: Path) -> None:
    stance("init", tmp_path / "ledger")
    root = tmp_path / "ledger" / "stances.yaml"
    given = tmp_path / "given.yaml"
    given.write_text(GIVEN, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)
    try:
        done = stance_to(write, "add", str(given), "--yes", "--ledger", str(root))
    finally:
        os.close(write)
    assert (done.returncode, "no-new" in load(root).entry) == (0, True)
