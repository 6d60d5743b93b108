"""Which files an include stands for, and what they hold in a few letters."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def matching(path: Path, pattern: str) -> list[Path]:
    """Give the files a pattern of the file at `path` stands for, by name; never itself by a wildcard."""
    try:
        if not any(sign in pattern for sign in "*?["):
            named = path.parent / pattern
            return [named] if named.exists() else []
        return sorted(found for found in path.parent.glob(pattern) if found.is_file() and found.resolve() != path)
    except (OSError, ValueError, RuntimeError):
        # No file has a name that the system cannot take, and a pattern may be none.
        return []


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
