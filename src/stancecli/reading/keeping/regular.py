"""What a regular file holds, and whose it is."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Condition = Callable[[os.stat_result], bool]

# A pipe is not waited for, and no end of a line is read as another, where the system knows of these.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def regular(path: Path, condition: Condition = lambda _: True) -> bytes:
    """Read a regular file, if its state is as it must be; a pipe or a device might never end. Raises OSError."""
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        state = os.fstat(file.fileno())
        if not (stat.S_ISREG(state.st_mode) and condition(state)):
            raise PermissionError(path)
        return file.read()


def is_ours(state: os.stat_result) -> bool:
    """Whether a file is this user's and nobody else may write to it. Only POSIX tells."""
    if os.name != "posix":
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
