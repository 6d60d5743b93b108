"""The program in a terminal of a given width, or in a pipe."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PROGRAM = (sys.executable, "-m", "stancecli")


def in_a_pipe(*arguments: str, ledger: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program and catch what it writes to stdout and to stderr."""
    return subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, encoding="utf-8", env=_world(ledger, environment), check=False
    )


def in_a_terminal(*arguments: str, ledger: Path, width: int = 80, **environment: str) -> str:
    """Run the program in a terminal, and give what it shows: stdout and stderr together."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    world = _world(ledger, environment)
    del world["COLUMNS"]
    program = subprocess.Popen([*PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=world)
    os.close(theirs)
    shown = _all_of(ours)
    os.close(ours)
    program.wait()
    return shown.decode().replace("\r\n", "\n")


def _all_of(terminal: int) -> bytes:
    shown = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            # So a terminal ends whose other side was closed.
            return shown
        if not part:
            return shown
        shown += part


def _world(ledger: Path, environment: Mapping[str, str]) -> dict[str, str]:
    given = {**os.environ, "STANCE_LEDGER": str(ledger), "TERM": "xterm-256color", **environment}
    return {name: value for name, value in given.items() if value}
