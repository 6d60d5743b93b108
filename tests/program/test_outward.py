"""What goes out to other tools, by the program as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.program.process import COMMAND, LONGEST, environment, stance

ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"
FORMS = ["folder", "a.db", "a.xlsx", "a.json", "a.bib"]


@pytest.mark.parametrize("name", FORMS)
def test_the_same_export_is_the_same_bytes_in_every_process(name: str, tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        done = stance("export", name, cwd=tmp_path / seed, PYTHONHASHSEED=seed, TZ=f"Etc/GMT+{seed}")
        assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", f"wrote {name}\n")
        files = [path for path in sorted((tmp_path / seed).rglob("*")) if path.is_file()]
        written.append({path.relative_to(tmp_path / seed): path.read_bytes() for path in files})
    assert written[0] == written[1]


def test_an_export_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    for target in ("none/a.db", "none/folder"):
        done = stance("export", target, cwd=tmp_path)
        assert done.returncode == 4
        assert done.stderr.decode() == f"stance: cannot write {target}: No such file or directory\n"
    assert list(tmp_path.iterdir()) == []


def test_a_query_is_read_from_stdin(tmp_path: Path) -> None:
    for query, code in ((b"SELECT 1 AS one", 0), ("\ufeffSELECT 1 AS one".encode(), 0), (b"\xff", 2)):
        command = [*COMMAND, "sql", "-", "-f", "csv"]
        done = subprocess.run(
            command, input=query, capture_output=True, check=False, env=environment(), timeout=LONGEST, cwd=tmp_path
        )
        assert done.returncode == code
        assert done.stdout == (b"" if code else b"one\r\n1\r\n")


def test_a_query_that_runs_on_is_stopped_by_ctrl_c() -> None:
    process = subprocess.Popen(
        [*COMMAND, "sql", ENDLESS], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    # Ctrl-C may be pressed before the query runs, too: what counts is how it ends.
    while process.poll() is None and not _is_asked(process.pid):
        time.sleep(0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=LONGEST)
    assert (process.returncode, out, err) == (130, b"", b"")


def _is_asked(pid: int) -> bool:
    """Whether a process has loaded what it asks queries with."""
    maps = Path(f"/proc/{pid}/maps")
    return not maps.exists() or "_sqlite3" in maps.read_text()


def test_a_query_that_runs_on_is_stopped_by_its_time() -> None:
    done = stance("sql", ENDLESS, "--timeout", "0.2")
    assert done.returncode == 2
    assert b"the query was stopped: it ran for more than 0.2 seconds" in done.stderr
    assert os.linesep.encode() in done.stderr
