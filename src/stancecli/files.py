"""Files are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from stancecli.errors import CannotWrite

if TYPE_CHECKING:
    from pathlib import Path

# So much of a name goes into that of the file beside it, which may be no longer than a name can be.
_KEPT = 100


def replace(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Put `content` at `path`, following links; on any failure the old file stays as it was.

    What is no regular file (`/dev/stdout`, a pipe) is written to as it is. What need not outlast a power
    cut is not waited for until it is on the disk. Raises CannotWrite.
    """
    try:
        # Asked of the path itself: a pipe behind /dev/stdout has no path to resolve to.
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace_regular(path.resolve(), content, lasting=lasting)
    except (OSError, RuntimeError) as error:
        # A RuntimeError is how a loop of links is told.
        message = f"cannot write {path}: {getattr(error, 'strerror', None) or error}"
        raise CannotWrite(message) from error


def _replace_regular(target: Path, content: bytes, *, lasting: bool) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only")
    # Not `tempfile`, which costs a start more than reading a ledger does.
    beside = target.with_name(f".{target.name[:_KEPT]}.{os.getpid()}.{time.monotonic_ns()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _mode(target: Path) -> int:
    """The mode the file has, or the one the user's umask gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
