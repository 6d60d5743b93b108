"""Files are replaced whole or not at all, by one writer at a time."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from stancecli.errors import CannotWrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

# So much of a name goes into that of the file beside it, which may be no longer than a name can be.
_KEPT, _ANY_WRITE, _PAUSE = 100, 0o222, 0.05


def replace(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Put `content` at `path`, following links; on any failure the old file stays as it was.

    What is no regular file (`/dev/stdout`, a pipe) is written to as it is. What need not outlast a power
    cut is not waited for until it is on the disk. Raises CannotWrite.
    """
    with _told(path):
        # Asked of the path itself: a pipe behind /dev/stdout has no path to resolve to.
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _put(_beside(path, content, lasting=lasting), path, lasting=lasting)


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Put each content at its path, in this order: all are on the disk before the first is put in its place.

    Should one not go into its place after all, those before it are given back what they held. Raises CannotWrite.
    """
    made: dict[Path, Path] = {}
    done: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            with _told(path):
                made[path] = _beside(path, content, lasting=True)
        for path, beside in made.items():
            with _told(path):
                before = path.read_bytes() if path.exists() else None
                _put(beside, path, lasting=True)
                done[path] = before
    except BaseException:
        for beside in made.values():
            _remove(beside)
        _give_back(done)
        raise


@contextlib.contextmanager
def locked(path: Path, *, wait: float, tell: Callable[[str], object]) -> Iterator[None]:
    """Be the only writer of what belongs to `path` until the end; wait so many seconds for another's end.

    `tell` is told, once, who is waited for. The lock is the system's own, on a file beside `path`: whoever ends,
    in whatever way, lets go of it. Raises CannotWrite.
    """
    beside = path.resolve().with_name(f".{path.resolve().name[:_KEPT]}.lock")
    try:
        held = _acquired(beside, time.monotonic() + wait, wait, tell)
    except OSError as error:
        message = f"cannot lock the ledger with {beside}: {error.strerror or error}"
        raise CannotWrite(message) from error
    try:
        yield
    finally:
        # Removed while it is held: whoever waits for it sees that the file is another by now, and tries again.
        _remove(beside)
        with contextlib.suppress(OSError):
            os.close(held)


def _acquired(beside: Path, until: float, wait: float, tell: Callable[[str], object]) -> int:
    """Open the file of the lock and hold it; where another holds it, wait."""
    told = False
    while True:
        handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if _holds(handle) and _is_still(handle, beside):
                os.ftruncate(handle, 0)
                os.write(handle, f"process {os.getpid()}, since {time.strftime('%H:%M:%S')}".encode())
                return handle
            holder = os.read(handle, 200).decode(errors="replace") or "another process"
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if time.monotonic() >= until:
            message = f"another writes to this ledger ({holder}); waited {wait:g} s for its end"
            raise CannotWrite(message)
        if not told:
            tell(f"waiting for {holder}, which writes to this ledger; {wait:g} s at most")
            told = True
        time.sleep(_PAUSE)


def _holds(handle: int) -> bool:
    """Try to hold the lock on an open file."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # Far behind all that is written there, which others may read.
            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_still(handle: int, beside: Path) -> bool:
    """Whether the file that is held is the one that others will open, and not one removed in between."""
    try:
        return os.path.samestat(os.fstat(handle), beside.stat())
    except FileNotFoundError:
        return False


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell of the file what the system says of it; a loop of links it tells by a RuntimeError."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        message = f"cannot write {path}: {getattr(error, 'strerror', None) or error}"
        raise CannotWrite(message) from error


def _beside(path: Path, content: bytes, *, lasting: bool) -> Path:
    """Write the content into a new file beside the one that it will be."""
    target = path.resolve()
    if target.exists() and not (target.stat().st_mode & _ANY_WRITE and os.access(target, os.W_OK)):
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
    except BaseException:
        _remove(beside)
        raise
    return beside


def _put(beside: Path, path: Path, *, lasting: bool) -> None:
    """Put the file into the place of the other."""
    try:
        target = path.resolve()
        beside.replace(target)
    except BaseException:
        _remove(beside)
        raise
    if lasting:
        # The folder, too, is to know of its new file. Where a system does not offer that, it does so soon enough.
        with contextlib.suppress(OSError):
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _give_back(done: Mapping[Path, bytes | None]) -> None:
    for path, content in done.items():
        if content is None:
            _remove(path)
        else:
            with contextlib.suppress(CannotWrite):
                replace(path, content)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _mode(target: Path) -> int:
    """The mode the file has, or the one the user's umask gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
