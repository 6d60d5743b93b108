"""From where an answer is looked at, of what was asked for: the moment, which answers, and what was known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.stances.view import View

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.stances.known import Clock
    from stancecli.stances.view import Asked


def view_of(
    ledger: Ledger,
    moment: Moment,
    *,
    cumulative: bool = False,
    members: bool = False,
    certain: bool = False,
    possible: bool = False,
    known: Moment | None = None,
) -> View:
    """Give the view that is asked for; `known` is the moment by whose end a thing was known. Raises WrongCall."""
    asked = asked_for(certain=certain, possible=possible)
    return View(ledger, moment, cumulative, members, asked, clock_of(known, asked))


def asked_for(*, certain: bool, possible: bool) -> Asked:
    """Tell which answers are asked for. Raises WrongCall."""
    if certain and possible:
        message = "--certain asks for what is certain alone, --possible for all that could hold"
        raise WrongCall(message, hint="leave one of them out")
    return "certain" if certain else "possible" if possible else "plain"


def clock_of(known: Moment | None, asked: Asked) -> Clock | None:
    """Give the clock of what was known by the end of a moment: surely or, where all is asked for, possibly too."""
    if known is None:
        return None
    from stancecli.stances.known import Clock

    return Clock(known.last, possibly=asked == "possible")
