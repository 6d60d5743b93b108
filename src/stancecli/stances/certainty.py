"""What becomes of an answer that is only possible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.stances.stance import Silent, Stance

if TYPE_CHECKING:
    from stancecli.stances.view import View


def as_asked(view: View, stance: Stance) -> Stance:
    """Mark an answer that is only possible; where certain ones alone are asked for, it is the silence `unknown`.

    That silence keeps its doubts and what could hold, so that it is told from one of which nothing is recorded.
    """
    if stance.is_certain:
        return stance
    if view.asked == "certain":
        found = stance.could or stance.entries
        marked = frozenset({"possible"})
        return Stance(stance.cell, Silent("unknown"), entries=found, flags=marked, doubts=stance.doubts, could=found)
    return replace(stance, flags=stance.flags | {"possible"})
