"""A folder is written whole or not at all, as a file is."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from stancecli.errors import CannotWrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_KEPT = 100


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put these files, and no others, into a folder, which may be there. On any failure it stays as it was.

    Raises CannotWrite.
    """
    try:
        target = folder.resolve()
        with _beside(target, "new") as made:
            made.mkdir()
            for name, content in files.items():
                _write(made / name, content)
            _swap(made, target)
    except (OSError, RuntimeError) as error:
        message = f"cannot write {folder}: {getattr(error, 'strerror', None) or error}"
        raise CannotWrite(message) from error


def _write(file: Path, content: bytes) -> None:
    with file.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _swap(made: Path, target: Path) -> None:
    """Put what was made in the place of the folder; should that fail, the folder comes back."""
    if not target.exists():
        made.rename(target)
        return
    with _beside(target, "old") as aside:
        target.rename(aside)
        try:
            made.rename(target)
        except BaseException:
            aside.rename(target)
            raise


@contextmanager
def _beside(target: Path, what: str) -> Iterator[Path]:
    """A path beside a folder; what is there in the end is removed."""
    path = target.with_name(f".{target.name[:_KEPT]}.{what}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        yield path
    finally:
        with suppress(OSError):
            shutil.rmtree(path)
