from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.program.process import COMMAND, LONGEST, environment, stance, stance_to

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = (
    ("table", "--long", "-f", "csv"),
    ("show", "norland"),
    ("diff", "2020", "2022", "-f", "json"),
    ("check",),
    ("--help",),
    ("show", "--help"),
    ("--version",),
    (),
)


@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_a_pipe_that_nobody_reads_ends_it_quietly(arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = stance_to(write, *arguments)
    finally:
        os.close(write)
    talk = [line for line in done.stderr.decode().splitlines() if not line.startswith(("note: ", "no faults in "))]
    assert (done.returncode, talk) == (0, [])


def test_a_pipe_closed_after_the_first_line_ends_it_quietly() -> None:
    command = " ".join(
        [*COMMAND, "table --by month --from 2015 --to 2022 --long -f csv | head -n 1; echo ${PIPESTATUS[0]}"]
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment(), timeout=LONGEST)
    header, code = done.stdout.decode().split()
    assert header.startswith("country,iso,issue,")
    assert code == "0"
    assert all(line.startswith("note: ") for line in done.stderr.decode().splitlines())


@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_a_full_disk_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = stance_to(full, *arguments)
    finally:
        os.close(full)
    assert done.stderr.decode().splitlines()[-1:] == ["stance: cannot write the answer: No space left on device"]
    assert b"Traceback" not in done.stderr
    assert done.returncode == 4


@pytest.mark.parametrize("descriptor", [1, 2])
@pytest.mark.parametrize("arguments", [("show", "norland"), ("show", "nowhere"), ("--help",)], ids=" ".join)
def test_a_closed_stream_ends_in_no_traceback(arguments: tuple[str, ...], descriptor: int) -> None:
    command = f'exec "$@" {descriptor}>&-'
    done = subprocess.run(
        ["bash", "-c", command, "bash", *COMMAND, *arguments],
        capture_output=True,
        check=False,
        env=environment(),
        timeout=LONGEST,
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_ctrl_c_while_it_reads_ends_it_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "stances.yaml"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [*COMMAND, "countries"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(STANCE_LEDGER=str(pipe)),
    ) as program:
        held = _opened_once_read(pipe, program)
        program.send_signal(signal.SIGINT)
        # A signal that comes just before the read waits for its end.
        os.close(held)
        told = program.communicate(timeout=LONGEST)
    assert (program.returncode, *told) == (130, b"", b"")


def _opened_once_read(pipe: Path, program: subprocess.Popen[bytes]) -> int:
    """Open a pipe for writing as soon as the program has opened it for reading."""
    while program.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            continue
    pytest.fail(f"the program ended before it read: {program.communicate()}")


def test_data_goes_to_stdout_and_talk_to_stderr() -> None:
    done = stance("show", "norland", "--issue", "embargo", "-f", "csv")
    assert done.stdout.startswith(b"issue,")
    assert all(line.startswith("note: ") for line in done.stderr.decode().splitlines())


def test_an_error_leaves_stdout_empty() -> None:
    done = stance("show", "nowhere", "-f", "csv")
    assert (done.stdout, done.returncode) == (b"", 2)
    assert done.stderr.startswith(b"stance: no country 'nowhere'")


@pytest.mark.parametrize("form", ["csv", "json", "md"])
def test_data_is_utf_8_whatever_the_locale(form: str) -> None:
    done = stance("issues", "-f", form, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Ostia … Westmark" in done.stdout.decode()
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_table_is_written_in_characters_that_stdout_can_show(encoding: str) -> None:
    done = stance("issues", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert "Ostia" in done.stdout.decode(encoding)
    assert (done.returncode, done.stderr) == (0, b"")
