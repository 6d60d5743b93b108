"""What part each record of a cell has in its answer, or why it was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.stances.stance import Held, Sum, Tally

if TYPE_CHECKING:
    from stancecli.model.records import Entry
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

# Those with a part in the answer come first, the one that holds before all.
_FIRST = ("holds", "contests", "same run", "counted", "ended")


def parts(view: View, stance: Stance) -> list[tuple[str, Entry | RollCall]]:
    """Give the records of a stance's cell with their roles: those that made the answer, then what was passed over."""
    found = [(role(view, stance, record), record) for record in stance.cell.records(view.ledger)]
    return sorted(found, key=lambda part: _FIRST.index(part[0]) if part[0] in _FIRST else len(_FIRST))


def role(view: View, stance: Stance, record: Entry | RollCall) -> str:
    """Say what part a record has in the answer, or why it was passed over."""
    if not view.has_begun(record.date):
        return "later"
    if record.id in stance.entries:
        return _role_in(stance, record)
    if isinstance(record, RollCall):
        return "members' votes" if view.is_of_members(record) and not view.members else "outside the period"
    return _passed_over(view, stance, record)


def _role_in(stance: Stance, record: Entry | RollCall) -> str:
    if isinstance(stance.answer, Tally | Sum):
        return "counted"
    if stance.silence:
        return "ended" if stance.silence == "lapsed" else "of unknown value"
    if record.id == stance.holder:
        return "holds"
    if isinstance(stance.answer, Held) and getattr(record, "position", None) != stance.answer.positions[0]:
        return "contests"
    return "same run"


def _passed_over(view: View, stance: Stance, entry: Entry) -> str:
    disputed = stance.holder and stance.holder in view.ledger.disputed_with.get(entry.id, frozenset())
    if entry.kind == "forecast":
        return "forecast"
    if entry.position is None and entry.amount is None:
        return "disputes" if disputed else "moves nothing"
    # However weak, a single gift is counted where it falls into the period.
    if entry.amount is not None and entry.amount.basis == "single":
        return "outside the period"
    return "earlier" if entry.is_firm else "weaker"
