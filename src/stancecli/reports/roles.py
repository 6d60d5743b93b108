"""What part each record of a cell has in its answer, or why it was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.stances.stance import Held, Sum
from stancecli.stances.tally import USUAL

if TYPE_CHECKING:
    from stancecli.model.records import Amount, Entry
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

# Those with a part in the answer come first, the one that holds before all.
_FIRST = ("holds", "contests", "same run", "counted", "counted apart", "ended")


def parts(view: View, stance: Stance) -> list[tuple[str, Entry | RollCall]]:
    """Give the records of a stance's cell with their roles: those that made the answer, then what was passed over."""
    found = [(role(view, stance, record), record) for record in stance.cell.records(view.ledger)]
    return sorted(found, key=lambda part: _FIRST.index(part[0]) if part[0] in _FIRST else len(_FIRST))


def role(view: View, stance: Stance, record: Entry | RollCall) -> str:
    """Say what part a record has in the answer, or why it was passed over."""
    if not view.has_begun(record.date):
        return "later"
    if record.id in stance.entries:
        return _vote(stance, record) if isinstance(record, RollCall) else _role_in(stance, record)
    if isinstance(record, RollCall):
        return "members' votes" if view.is_of_members(record) and not view.members else "outside the period"
    return _passed_over(view, stance, record)


def _vote(stance: Stance, roll_call: RollCall) -> str:
    return "counted" if roll_call.votes[stance.cell.country] in USUAL else "counted apart"


def _role_in(stance: Stance, entry: Entry) -> str:
    if isinstance(stance.answer, Sum):
        return "counted"
    if stance.silence == "lapsed":
        return "ended"
    if stance.silence:
        return "of unknown value" if entry.amount else "moves nothing"
    if entry.id == stance.holder:
        return "holds"
    if isinstance(stance.answer, Held) and entry.position != stance.answer.positions[0]:
        return "contests"
    return "same run"


def _passed_over(view: View, stance: Stance, entry: Entry) -> str:
    disputed = stance.holder and stance.holder in view.ledger.disputed_with.get(entry.id, frozenset())
    if entry.kind == "forecast":
        return "forecast"
    if entry.position is None and entry.amount is None:
        return "disputes" if disputed else "moves nothing"
    if entry.amount is not None:
        return _uncounted(view, stance, entry, entry.amount)
    return "earlier" if entry.is_firm else "weaker"


def _uncounted(view: View, stance: Stance, entry: Entry, amount: Amount) -> str:
    """Why an amount is not counted, which never is for being weak."""
    if amount.basis == "cumulative":
        is_told = stance.cell.measure is None or stance.cell.measure.figures(amount)
        return "earlier" if is_told else "of unknown value"
    # In its period, a gift is left out for one reason alone: it disputes one that is counted in an earlier period.
    return "disputes" if view.counts(entry.date) else "outside the period"
