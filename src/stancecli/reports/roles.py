"""What part each record of a cell has in its answer, or why it was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.stances.stance import Held, Sum
from stancecli.stances.succession import has_ended
from stancecli.stances.tally import USUAL

if TYPE_CHECKING:
    from stancecli.model.records import Amount, Entry
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

# Those with a part in the answer come first, the one that holds before all; then those that might have one.
_FIRST = ("holds", "contests", "same run", "counted", "counted apart", "lapsed", "could hold", "may count")


def parts(view: View, stance: Stance) -> list[tuple[str, Entry | RollCall]]:
    """Give the records of a stance's cell with their roles: those that made the answer, then what was passed over."""
    found = [(role(view, stance, record), record) for record in stance.cell.records(view.ledger)]
    return sorted(found, key=lambda part: _place(stance, *part))


def _place(stance: Stance, role: str, record: Entry | RollCall) -> int:
    has_part = record.id in stance.entries or record.id in stance.could
    return _FIRST.index(role) if has_part and role in _FIRST else len(_FIRST)


def role(view: View, stance: Stance, record: Entry | RollCall) -> str:
    """Say what part a record has in the answer, or why it was passed over."""
    if not view.has_begun(record.date):
        return "later"
    if not view.knows(record):
        return "not yet known"
    if record.id in stance.entries:
        return _part(view, stance, record)
    if record.id in stance.could:
        return "could hold" if isinstance(stance.answer, Held) or stance.silence == "lapsed" else "may count"
    if isinstance(record, RollCall):
        return "members' votes" if view.is_of_members(record) and not view.members else "outside the period"
    return _passed_over(view, stance, record)


def _part(view: View, stance: Stance, record: Entry | RollCall) -> str:
    if view.asked == "certain" and not stance.is_certain:
        return "not certain"
    if isinstance(record, RollCall):
        return "counted" if record.votes[stance.cell.country] in USUAL else "counted apart"
    return _role_in(stance, record)


def _role_in(stance: Stance, entry: Entry) -> str:
    if isinstance(stance.answer, Sum):
        return "counted"
    if stance.silence == "lapsed":
        return "lapsed"
    if stance.silence:
        return "of unknown value" if entry.amount else "moves nothing"
    if entry.id == stance.holder:
        return "holds"
    if isinstance(stance.answer, Held) and entry.position != stance.answer.positions[0]:
        return "could hold" if entry.id in stance.could and "contested" not in stance.flags else "contests"
    return "same run"


def _passed_over(view: View, stance: Stance, entry: Entry) -> str:
    disputed = stance.holder and stance.holder in view.ledger.disputed_with.get(entry.id, frozenset())
    if entry.kind == "forecast":
        return "forecast"
    if entry.position is None and entry.amount is None:
        return "disputed" if disputed else "moves nothing"
    if entry.amount is not None:
        return _uncounted(view, stance, entry, entry.amount)
    if not entry.is_firm:
        return "weaker"
    return "lapsed" if has_ended(entry, view.moment.last) else "earlier"


def _uncounted(view: View, stance: Stance, entry: Entry, amount: Amount) -> str:
    """Why an amount is not counted, which never is for being weak."""
    if amount.basis == "cumulative":
        is_told = stance.cell.measure is None or stance.cell.measure.figures(amount)
        return "earlier" if is_told else "of unknown value"
    # In its period, a gift is left out for one reason alone: it disputes one that is counted in an earlier period.
    return "disputed" if view.counts(entry.date) else "outside the period"
