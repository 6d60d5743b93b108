"""A validated ledger kept in the user's cache folder, so that a start need not validate it again.

Losing a snapshot, or finding it stale, damaged or unwritable, costs time only. It is used if nothing of
what it was made from has changed: the program, the model, the root, what each pattern matches and where
that leads, and every byte of every file. Time stamps are not believed. It is JSON, which can run nothing
when it is read.

Trusted is what this user, and nobody else, may write: a regular file in the user's cache folder, owned by
the user and closed to the writing of others. The digest of what it holds tells damage, and no forgery: who
may write there might write a digest, too. The ledger's own files are believed as they are when they are read.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancecli import __version__, model
from stancecli.reading.including import digest, matching, real
from stancecli.reading.keeping import unpacking
from stancecli.reading.keeping.regular import is_ours, regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stancecli.model.ledger import Ledger
    from stancecli.reading.including import Match
    from stancecli.reading.ledgerfiles import Reading

    Found = tuple[Path, str, list[Match]]


def stored(root: Path) -> Ledger | None:
    """Give the ledger kept for this root, if it is still what the files say."""
    try:
        path = real(root)
        head, _, body = regular(place_of(path), is_ours).partition(b"\n")
        stamp = json.loads(head)
        found = [(Path(file), pattern, matching(Path(file), pattern)) for file, pattern, _ in stamp["found"]]
        digests = {file: digest(regular(Path(file))) for file in stamp["files"]}
        if stamp != _stamp(path, found, digests, body):
            return None
        return replace(unpacking.unpack(json.loads(body)), path=str(root))
    except Exception:  # noqa: BLE001 - whatever is wrong with what was kept, the files are there to be read
        return None


def store(ledger: Ledger, reading: Reading) -> None:
    """Keep a ledger that was just read without fault. What is no regular file cannot be read twice."""
    from stancecli.errors import CannotWrite
    from stancecli.files import replace as put
    from stancecli.reading.keeping.packing import pack

    # A RuntimeError is how it is told that there is no home, and hence no cache.
    with suppress(OSError, RuntimeError, CannotWrite):
        place = place_of(reading.path)
        is_free = not place.is_symlink() and (place.is_file() or not place.exists())
        if is_free and all(file.is_file() for file in reading.digests):
            body = json.dumps(pack(ledger), separators=(",", ":")).encode()
            digests = {str(file): made for file, made in reading.digests.items()}
            stamp = json.dumps(_stamp(reading.path, reading.found, digests, body))
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            put(place, stamp.encode() + b"\n" + body, lasting=False)
            place.chmod(0o600)


def _stamp(path: Path, found: Iterable[Found], digests: Mapping[str, str], body: bytes) -> dict[str, Any]:
    """What a snapshot is made from and what it holds, as JSON gives it back."""
    sources = [*sorted(Path(model.__path__[0]).glob("*.py")), Path(unpacking.__file__)]
    return {
        "version": __version__,
        "model": digest(*(file.read_bytes() for file in sources)),
        "root": str(path),
        "found": [[str(file), pattern, [[str(m.name), str(m.path)] for m in ms]] for file, pattern, ms in found],
        "files": dict(digests),
        "content": digest(body),
    }


def place_of(path: Path) -> Path:
    """Where the snapshot of the ledger at a real path is kept. Raises RuntimeError where there is no cache folder."""
    from platformdirs import user_cache_path

    cache = user_cache_path("stance", appauthor=False)
    if not cache.is_absolute():
        message = f"{cache} is no folder of this user's, but of wherever the program is run"
        raise RuntimeError(message)
    return cache / "ledgers" / f"{digest(os.fsencode(path))}.json"
