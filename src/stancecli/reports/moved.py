"""How changes are told: how far a stance went, and what a record moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.model.table import Term
from stancecli.reports.roles import role
from stancecli.reports.wording import answer_words, spaced, stance_term
from stancecli.stances.measures import is_unknown
from stancecli.stances.stance import Tally

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry
    from stancecli.stances.change import Change
    from stancecli.stances.moves import Move
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View


def end_of(ledger: Ledger, change: Change) -> str | None:
    """The end of its issue's axis toward which a stance moved."""
    axis = ledger.axis_of(ledger.issues[change.cell.issue])
    return axis.end(change.direction) if change.direction else None


def kind_text(change: Change, toward: str | None) -> str:
    """Name the kind; with how far it went, and which way, where that is known."""
    if not change.is_ordered:
        return f"possibly {change.kind}"
    if change.steps is None or toward is None:
        return change.kind
    return f"{change.kind} {change.steps} step{'s' * (change.steps != 1)} toward {toward}"


def moved(view: View, move: Move) -> Term:
    """Say what a record moved, or why it moved nothing; for people with what it moved from, or to what.

    People read there that it is only possible; machines have a column for it.
    """
    told = _moved(view, move)
    # What is contested is never certain, and says so itself.
    is_plain = move.is_certain or "contested" in move.change.after.flags or not move.change.is_ordered
    return told if is_plain else replace(told, text=f"possibly {told.text}")


def _moved(view: View, move: Move) -> Term:
    change = move.change
    if change.kind == "unchanged":
        return _plain(_passed_over(view, move))
    if change.kind == "reaffirmed" and not isinstance(move.record, RollCall) and _is_of_unknown_value(move.record):
        return _plain("of unknown value")
    if change.kind in {"moved", "switched"}:
        return _of_position(change, kind_text(change, end_of(view.ledger, change)))
    if change.kind in {"increased", "decreased"}:
        return Term(change.kind, f"{kind_text(change, None)} to {answer_words(change.after)}")
    if change.kind == "voted" and isinstance(change.after.answer, Tally):
        return _plain(f"usual vote now {change.after.answer.usual}")
    return Term(change.kind, f"{change.kind}{_around_silence(change)}")


def _around_silence(change: Change) -> str:
    """Why there was no answer before what appeared, or is none after what ended."""
    if change.after.silence:
        return f": {spaced(change.after.silence)}"
    return f", {spaced(change.before.silence)} before" if change.before.silence else ""


def _is_of_unknown_value(entry: Entry) -> bool:
    return entry.amount is not None and is_unknown(entry.amount)


def _of_position(change: Change, kind: str) -> Term:
    if "contested" in change.after.flags:
        return Term("contested", f"contested: {answer_words(change.after)}")
    return Term(kind, f"{kind}, from {_words(change.before)}")


def _words(stance: Stance) -> str:
    """What it moved from, with what was to be known of it then: on the day before, not all of its date had passed."""
    told = replace(stance, flags=stance.flags - {"possible"})
    return stance_term(told).text.removesuffix(" (contested)")


def _plain(words: str) -> Term:
    return Term(words, words)


def _passed_over(view: View, move: Move) -> str:
    record, stance = move.record, move.change.after
    if isinstance(record, RollCall):
        return "members' votes" if view.is_of_members(record) and not view.members else "moves nothing"
    if stance.silence == "not-applicable":
        return "not asked"
    return role(view, stance, record)
