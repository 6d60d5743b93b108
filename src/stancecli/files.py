"""Files are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from stancecli.errors import CannotWrite


def replace(path: Path, content: bytes) -> None:
    """Put `content` at `path`, following links; on any failure the old file stays as it was.

    What is no regular file (`/dev/stdout`, a pipe) is written to as it is. Raises CannotWrite.
    """
    try:
        # Asked of the path itself: a pipe behind /dev/stdout has no path to resolve to.
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace_regular(path.resolve(), content)
    except (OSError, RuntimeError) as error:
        # A RuntimeError is how a loop of links is told.
        message = f"cannot write {path}: {getattr(error, 'strerror', None) or error}"
        raise CannotWrite(message) from error


def _replace_regular(target: Path, content: bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only")
    # Imported here, for it costs a start more than reading a ledger does.
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """The mode the file has, or the one the user's umask gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
