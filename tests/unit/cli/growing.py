"""A ledger of a test's own to write to, and the program run on it."""

from __future__ import annotations

import contextlib
import io
import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.transcripts.replay import Outcome, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def stance(*arguments: str | Path, stdin: str = "") -> Outcome:
    """Run the program in this process, with something on its stdin."""
    with patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()))):
        return run(["stance", *map(str, arguments)])


def begun(folder: Path) -> Path:
    """The root of the ledger that `init` makes, in a folder."""
    assert stance("init", folder / "ledger").code == 0
    return folder / "ledger" / "stances.yaml"


def contents(root: Path) -> dict[str, bytes]:
    """What the files of a ledger hold."""
    return {path.relative_to(root.parent).as_posix(): path.read_bytes() for path in sorted(root.parent.rglob("*.yaml"))}


@contextlib.contextmanager
def untouched(root: Path) -> Iterator[None]:
    """Hold that no byte of a ledger changes, and nothing is left beside it."""
    before, names = contents(root), sorted(root.parent.rglob("*"))
    yield
    assert (contents(root), sorted(root.parent.rglob("*"))) == (before, names)
