"""Which ledger is meant: named, of the environment, of this folder or one above, or the bundled one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from stancecli.errors import LedgerMissing

VARIABLE = "STANCE_LEDGER"
_NAMES = ("stances.yaml", "data/stances.yaml")
_PACKAGE = Path(__file__).resolve().parents[1]


def find(named: Path | None = None) -> Path:
    """Give the root file of the ledger to read. Raises LedgerMissing where one was named and is not there."""
    if named is not None:
        return _existing(named, "")
    if os.environ.get(VARIABLE):
        return _existing(Path(os.environ[VARIABLE]), f" ({VARIABLE})")
    return _nearest() or bundled()


def find_own(named: Path | None = None) -> Path:
    """Give the root of the ledger to write to: never the bundled one, unless it is named. Raises LedgerMissing."""
    if named is not None or os.environ.get(VARIABLE):
        return find(named)
    nearest = _nearest()
    if nearest is None:
        message = "no ledger in this folder or above to write to: name one with --ledger, or begin one with stance init"
        raise LedgerMissing(message)
    return nearest


def bundled() -> Path:
    """Give the ledger that ships with the program: inside a wheel, or beside `src/` in a source tree."""
    for folder in (_PACKAGE / "data", _PACKAGE.parents[1] / "data"):
        if (folder / "stances.yaml").is_file():
            return folder / "stances.yaml"
    message = "the bundled ledger is missing: install the program again"
    raise LedgerMissing(message)


def _existing(path: Path, said_by: str) -> Path:
    if not _is_there(path):
        message = f"no ledger at {path}{said_by}"
        raise LedgerMissing(message)
    return path


def _is_there(path: Path) -> bool:
    """Whether anything is there. What cannot be looked at is: reading it will tell why it cannot be read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _nearest() -> Path | None:
    """The ledger of this folder or one above, up to the first that holds `.git` or the home folder."""
    try:
        start = Path.cwd()
    except OSError:
        # The folder was deleted under us.
        return None
    home = _home()
    for folder in (start, *start.parents):
        found = next((folder / name for name in _NAMES if _is_there(folder / name)), None)
        if found is not None and _is_private(folder) and _is_private(found.parent):
            return _relative(found, start)
        if (folder / ".git").exists() or folder == home:
            return None
    return None


def _home() -> Path | None:
    """The home folder; None where there is none to stop at."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _is_private(folder: Path) -> bool:
    """Whether no other user may put a ledger there: what anyone may write to is not trusted."""
    try:
        return not folder.stat().st_mode & stat.S_IWOTH
    except OSError:
        return False


def _relative(path: Path, start: Path) -> Path:
    """The path as short as the user would write it."""
    return path.relative_to(start) if path.is_relative_to(start) else path
