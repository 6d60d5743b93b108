"""The notes under every answer: which ledger, which moment, and how far it was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.stances.silence import coverage_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.stances.stance import Stance


def ledger_note(ledger: Ledger) -> str:
    """Name the ledger and its version, as a citation would."""
    return f"ledger: {ledger.title}, version {ledger.version} ({ledger.path})"


def moment_note(moment: Moment, *, cumulative: bool = False) -> str:
    """Say how a moment was read, and which flows were counted."""
    if moment.is_day or cumulative:
        flows = "votes and gifts up to that day"
    else:
        flows = f"votes and gifts from {long_day(moment.first)}"
    return f"{moment.text} read {moment.reading()}; {flows}"


def coverage_note(ledger: Ledger, moment: Moment, stances: Iterable[Stance]) -> tuple[str, ...]:
    """Say until when the cells that have an answer were searched, where that ended before the moment."""
    ends: dict[date, dict[str, None]] = {}
    for stance in stances:
        found = [c.until.latest for c in coverage_of(ledger, stance.cell)]
        if not stance.silence and found and max(found) < moment.last:
            ends.setdefault(max(found), {})[stance.cell.issue] = None
    return tuple(f"searched until {long_day(day)}: {', '.join(ends[day])}" for day in sorted(ends))
