"""A terminal for a program to write on, and what stands on it afterwards."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

from tests.program.process import COMMAND, LONGEST, environment

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(*arguments: str, width: int = 100, **changes: str | None) -> str:
    """Run `stance` on a terminal of that width and give all that it wrote there.

    The terminal is one that has colour, unless the changes say otherwise.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    usual: dict[str, str | None] = {"NO_COLOR": None, "COLUMNS": None, "TERM": "xterm-256color"}
    program = subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**usual | changes)
    )
    os.close(theirs)
    written = _all_of(ours)
    program.wait(LONGEST)
    return written.decode().replace("\r\n", "\n")


def uncoloured(written: str) -> str:
    """Take the colours off."""
    return _ESCAPE.sub("", written)


def _all_of(terminal: int) -> bytes:
    """Read until the other side is closed, which a terminal tells by an error."""
    parts = []
    try:
        while part := os.read(terminal, 65536):
            parts.append(part)
    except OSError:
        pass
    finally:
        os.close(terminal)
    return b"".join(parts)
