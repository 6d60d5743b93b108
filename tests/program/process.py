"""The program as a process of its own: what its streams, signals and exit codes are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import stancecli

TESTS = Path(__file__).parents[1]
SMALL = TESTS / "ledgers" / "small.yaml"
FAULTY = TESTS / "ledgers" / "faulty.yaml"
COMMAND = [sys.executable, "-m", "stancecli"]
LONGEST = 60
"""Seconds after which a process that hangs is ended; nothing waits for it otherwise."""


def environment(**changes: str | None) -> dict[str, str]:
    """Give the environment of the tests with the small ledger in it; what is None is left out.

    The package is found where this process found it, whatever folder the program is run in.
    """
    given: dict[str, str | None] = {
        **os.environ,
        "PYTHONPATH": str(Path(stancecli.__file__).parents[1]),
        "STANCE_LEDGER": str(SMALL),
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


def stance(
    *arguments: str | Path, cwd: Path | None = None, **changes: str | None
) -> subprocess.CompletedProcess[bytes]:
    """Run `stance` to its end, on pipes."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        timeout=LONGEST,
    )


def stance_to(stdout: int, *arguments: str, **changes: str | None) -> subprocess.CompletedProcess[bytes]:
    """Run `stance` to its end, with its stdout on an open file."""
    return subprocess.run(
        [*COMMAND, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        timeout=LONGEST,
    )
