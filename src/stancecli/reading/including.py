"""Which files an include stands for, and what tells one content from another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

try:
    # `hashlib` loads OpenSSL, which costs a start more than all digests of a ledger.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable


class Match(NamedTuple):
    """A file that was found: by what name, and where that leads now, for it may be a link."""

    name: Path
    path: Path


def matching(path: Path, pattern: str, coming: Iterable[Path] = ()) -> list[Match]:
    """Give the files a pattern of the file at `path` stands for, by name; never itself by a wildcard.

    `coming` are files that may not be there yet, and count as if they were.
    """
    try:
        if not any(sign in pattern for sign in "*?["):
            named = path.parent / pattern
            return [Match(named, real(named))] if named.exists() or named in coming else []
        names = {name for name in path.parent.glob(pattern) if name.is_file()}
        names.update(name for name in coming if _would_match(path.parent, pattern, name))
        return sorted(match for name in names if (match := Match(name, real(name))).path != path)
    except (OSError, ValueError, RuntimeError):
        # No file has a name that the system cannot take, and a pattern may be none.
        return []


def _would_match(folder: Path, pattern: str, name: Path) -> bool:
    """Whether a file that is not there yet would be found, by a wildcard in its name alone."""
    return not name.exists() and name.parent == folder / Path(pattern).parent and name.match(pattern)


def real(path: Path) -> Path:
    """The path without links; the path itself where its links lead in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def digest(*contents: bytes) -> str:
    """Give what tells one content from another."""
    made = blake2b(digest_size=16)
    for content in contents:
        made.update(content)
    return made.hexdigest()
