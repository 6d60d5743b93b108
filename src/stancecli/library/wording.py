"""Errors in the words of a program: an option of the command is an argument here."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from stancecli.errors import LedgerInvalid, StanceError

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPTION = re.compile(r"--(all|by|certain|force|from|possible|timeout|to|today|toward)\b")
_RENAMED = {"all": "everything", "from": "from_"}


@contextmanager
def worded() -> Iterator[None]:
    """Let an error say in Python's words all it knows: its way out stands in a traceback too."""
    try:
        yield
    except LedgerInvalid as error:
        _add_note(error, "\n".join(_explanations(error)))
        error.args = (_summary(error),)
        raise
    except StanceError as error:
        error.args, error.hint = (in_python(str(error)),), in_python(error.hint)
        _add_note(error, error.hint)
        raise


def in_python(words: str) -> str:
    """Name as an argument what the command's words name as an option."""
    return _OPTION.sub(lambda option: f"{_RENAMED.get(option[1], option[1])}=", words)


def _add_note(error: StanceError, note: str) -> None:
    """Add a note, once: one question may ask another."""
    if note and note not in getattr(error, "__notes__", ()):
        error.add_note(note)


def _explanations(error: LedgerInvalid) -> Iterator[str]:
    from stancecli.render.problems import explained

    return map(explained, error.problems)


def _summary(error: LedgerInvalid) -> str:
    first = error.problems[0]
    many = f"the first of {len(error.problems)}" if len(error.problems) > 1 else "one"
    return f"the ledger has errors and was not read; {many}: {first.place}: {first.message}"
