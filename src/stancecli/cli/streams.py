"""stdout and stderr: what is data goes to the one, what is talk to the other, and neither fails unheard."""

from __future__ import annotations

import codecs
import io
import os
import shutil
import sys
from typing import Literal

import typer

from stancecli.errors import CannotWrite

Color = Literal["auto", "always", "never"]


def is_terminal() -> bool:
    """Whether the answer goes to a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """How many columns the terminal has."""
    return shutil.get_terminal_size().columns


def encoding() -> str:
    """The characters stdout can show."""
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def is_coloured(when: Color) -> bool:
    """Whether to colour what goes to stdout: as asked, else by NO_COLOR, FORCE_COLOR, the terminal."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (is_terminal() and os.environ.get("TERM") != "dumb")


def put(content: bytes) -> None:
    """Write to stdout. Raises CannotWrite; BrokenPipeError where the reader has gone."""
    if sys.stdout is None:
        message = "cannot write the answer: stdout is closed"
        raise CannotWrite(message)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise cannot_write(error) from error


def flush() -> None:
    """Write out what waits in stdout's buffer, while a failure can still be told. Raises OSError."""
    if sys.stdout is not None:
        sys.stdout.flush()


def spell_out() -> None:
    """Let stdout take what its encoding lacks, such as the sign by which help is cut: in look-alikes as wide.

    In the locale C Python takes UTF-8 all the same; whoever asks for that locale has a terminal without it.
    """
    for stream, errors in ((sys.stdout, "look-alike"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            codecs.register_error("look-alike", _look_alike)
            plain = _is_plain_locale() and stream.isatty()
            stream.reconfigure(encoding="ascii" if plain else None, errors=errors)


def _is_plain_locale() -> bool:
    """Whether the user asks for the locale C, and not for an encoding all the same."""
    known = os.environ.get
    # Python itself sets LC_CTYPE so, where it finds none but C.
    asked_otherwise = known("LC_CTYPE", "C") not in {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"}
    if known("PYTHONIOENCODING") or known("PYTHONUTF8") == "1" or (asked_otherwise and not known("LC_ALL")):
        return False
    return (known("LC_ALL") or known("LANG", "")) in {"C", "POSIX"}


def _look_alike(error: UnicodeError) -> tuple[str, int]:
    from stancecli.render.spelling import spelt

    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(spelt(character, error.encoding)[:1] for character in lacking), error.end


def cannot_write(error: OSError) -> CannotWrite:
    """The error for an answer that could not be written."""
    return CannotWrite(f"cannot write the answer: {error.strerror or error}")


def silence() -> None:
    """Let what is still in the buffer go nowhere, so that the interpreter does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def tell(words: str) -> None:
    """Say something on stderr, in characters it can show."""
    from stancecli.render.plain import visible
    from stancecli.render.spelling import spelt

    typer.echo(spelt(visible(words), getattr(sys.stderr, "encoding", None) or "utf-8"), err=True)
