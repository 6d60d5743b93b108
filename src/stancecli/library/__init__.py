"""What `load` gives: a ledger and its questions, for programs. `docs/library.md` shows it at work."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.errors import LedgerMissing
from stancecli.library.questions import LoadedLedger
from stancecli.library.wording import worded
from stancecli.model.moments import parse_today

if TYPE_CHECKING:
    from datetime import date


@worded()
def load(path: str | os.PathLike[str] | None = None, *, today: str | date | None = None) -> LoadedLedger:
    """Load a ledger: by the path of its root or, without one, that which the command `stance` would read.

    `today` pins the clock; without it, it is STANCE_TODAY, else the day of each question.
    Raises LedgerMissing, LedgerInvalid (its `problems` tell every fault) or WrongCall.
    """
    from stancecli.reading.find import find
    from stancecli.reading.opening import opened

    day = parse_today(today) if isinstance(today, str) else today
    return LoadedLedger(opened(find() if path is None else _existing(Path(path))), day)


def _existing(path: Path) -> Path:
    if not os.path.lexists(path):
        message = f"no ledger at {path}"
        raise LedgerMissing(message)
    return path
