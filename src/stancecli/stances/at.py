"""The stance of any cell at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.stances.certainty import as_asked
from stancecli.stances.hold import hold
from stancecli.stances.silence import is_applicable
from stancecli.stances.stance import Silent, Stance
from stancecli.stances.sums import given
from stancecli.stances.tally import tally

if TYPE_CHECKING:
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View

_RULES = {"position": hold, "vote": tally, "amount": given}


def stance_in(view: View, cell: Cell) -> Stance:
    """Give the stance of a cell, by the rule of its issue's measure."""
    if not is_applicable(view, cell):
        return Stance(cell, Silent("not-applicable"))
    return as_asked(view, _RULES[view.ledger.issues[cell.issue].measure](view, cell))
