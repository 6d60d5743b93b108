"""What a cell of a wide table tells of a stance: its label, its score or how many entries it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from stancecli.model.table import Flagged, Term
from stancecli.reports.wording import bracketed, flagged, spaced, stance_term
from stancecli.stances.stance import Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from stancecli.model.table import Cell, Kind
    from stancecli.stances.stance import Stance

Values = Literal["label", "score", "count"]


def label(stance: Stance) -> Term:
    """Give the answer. It has no column beside it: machines too read after it that it is not sure, "full (possible)".

    That it is stale makes it no other answer; people read it, machines find it in the long table.
    """
    term = stance_term(stance)
    return replace(term, id=f"{term.id}{bracketed(stance.flags - {'stale'})}")


def score(stance: Stance) -> Cell:
    """Give the score; people read its flags after it, and machines in a column of the row.

    Where there is none, say why: silence, or an answer that has no score.
    """
    if stance.silence:
        return label(stance)
    if stance.score is None:
        reason = _unscored(stance)
        return Term(f"({reason})", f"– no score ({spaced(reason)})")
    flags = flagged(stance.flags)
    return Flagged(stance.score, flags) if flags else stance.score


def _unscored(stance: Stance) -> str:
    """Why an answer has no score."""
    match stance.answer:
        case Sum():
            return "amount"
        case Tally(usual=usual):
            return "absent" if usual == "absent" else "no-leaning"
    return "contested" if "contested" in stance.flags else "several"


VALUES: Mapping[Values, tuple[Kind, Callable[[Stance], Cell]]] = {
    "label": ("cell", label),
    "score": ("score", score),
    "count": ("number", lambda stance: len(stance.entries)),
}
