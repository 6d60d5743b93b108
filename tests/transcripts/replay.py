"""Transcripts: what a user types and sees, run again and written out again.

A transcript holds comments (lines that begin with `# `), and commands (`$ stance …`), each followed by
all that it prints: stdout as it is, stderr with `! ` before every line, and `[exit n]` where n is not 0.
Line ends of CSV are shown as plain ones.
"""

from __future__ import annotations

import contextlib
import io
import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

from stancecli.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

COMMAND, COMMENT, STDERR = "$ stance", "# ", "! "
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command printed, and its exit code."""

    stdout: str
    stderr: str
    code: int

    def lines(self) -> Iterator[str]:
        """The lines of a transcript that tell it."""
        yield from _whole_lines(self.stdout)
        yield from (f"{STDERR}{line}".rstrip() for line in _whole_lines(self.stderr))
        if self.code:
            yield f"[exit {self.code}]"


def run(arguments: Sequence[str]) -> Outcome:
    """Run `stance` in this process, as the console script does, on streams that are no terminal."""
    out, err = _stream(), _stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), patch.object(sys, "argv", arguments):
        try:
            main()
        except SystemExit as end:
            code = end.code
    if not isinstance(code, int | None):
        message = f"exit code {code!r}"
        raise TypeError(message)
    return Outcome(_written(out), _written(err), code or 0)


def again(transcript: str, folder: Path) -> str:
    """Write a transcript as it reads now, with every command run in `folder`."""
    lines: list[str] = []
    in_output = False
    for line in transcript.splitlines():
        if _is_ours(line):
            lines += ["", line] if in_output else [line]
            in_output = line.startswith(COMMAND)
            lines += _output(line, folder) if in_output else []
        elif not in_output:
            lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"


def examples_again(page: str, folder: Path) -> str:
    """Write a Markdown page as it reads now: the `$ stance …` commands of its ```console blocks are run."""
    lines: list[str] = []
    in_block = in_output = False
    for line in page.splitlines():
        if line.strip().startswith(_FENCE):
            in_block, in_output = line.strip() == f"{_FENCE}console", False
        elif in_block and line.startswith("$ "):
            in_output = line.startswith(COMMAND)
            lines += [line, *_output(line, folder)] if in_output else [line]
            continue
        if not in_output:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _output(line: str, folder: Path) -> list[str]:
    arguments = shlex.split(line.removeprefix("$ "), comments=True)
    with contextlib.chdir(folder):
        told = list(run(arguments).lines())
    unclear = [each for each in told if _is_ours(each)]
    if unclear:
        message = f"the output of '{line}' holds a line that reads as a transcript's own: {unclear[0]}"
        raise ValueError(message)
    return told


def _is_ours(line: str) -> bool:
    return line.startswith((COMMAND, COMMENT))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True)


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read().replace("\r\n", "\n")


def _whole_lines(text: str) -> list[str]:
    if text and not text.endswith("\n"):
        message = f"the last line is not ended: {text[-60:]!r}"
        raise ValueError(message)
    return text.split("\n")[:-1]
