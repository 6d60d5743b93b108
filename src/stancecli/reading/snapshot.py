"""A validated ledger kept in the user's cache folder, so that a start need not validate it again.

Losing a snapshot, or finding it stale, damaged or unwritable, costs time only. It is used if nothing of
what it was made from has changed: the program, the model, the root, what each include matches, and every
byte of every file. Time stamps are not believed. It is JSON, which can run nothing when it is read.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancecli import __version__, files, model
from stancecli.errors import CannotWrite
from stancecli.reading.including import digest, matching, real
from stancecli.reading.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stancecli.model.ledger import Ledger
    from stancecli.reading.files import Reading


def stored(root: Path) -> Ledger | None:
    """Give the ledger kept for this root, if it is still what the files say."""
    try:
        stamp, packed = json.loads(_place(root).read_bytes())
        digests = {file: digest(Path(file).read_bytes()) for file in stamp["files"]}
        includes = [(Path(file), pattern) for file, pattern, _ in stamp["includes"]]
        return replace(unpack(packed), path=str(root)) if stamp == _stamp(root, includes, digests) else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def store(root: Path, ledger: Ledger, reading: Reading) -> None:
    """Keep a ledger that was just read without fault. What is no regular file cannot be read twice."""
    if not all(file.is_file() for file in reading.digests):
        return
    digests = {str(file): made for file, made in reading.digests.items()}
    content = json.dumps([_stamp(root, reading.patterns, digests), pack(ledger)], separators=(",", ":"))
    try:
        place = _place(root)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        files.replace(place, content.encode(), lasting=False)
    except (OSError, CannotWrite):
        return


def _stamp(root: Path, includes: Iterable[tuple[Path, str]], digests: Mapping[str, str]) -> dict[str, Any]:
    """What a snapshot is made from, as JSON gives it back."""
    model_files = sorted(Path(model.__path__[0]).glob("*.py"))
    return {
        "version": __version__,
        "model": digest(*(file.read_bytes() for file in model_files)),
        "root": str(real(root)),
        "includes": [[str(file), pattern, [str(m) for m in matching(file, pattern)]] for file, pattern in includes],
        "files": dict(digests),
    }


def _place(root: Path) -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("stance", appauthor=False) / "ledgers" / f"{digest(str(real(root)).encode())}.json"
