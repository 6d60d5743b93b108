"""Stale stances: what nobody has looked up for longer than the issue allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.moments import TODAY, Moment
from stancecli.reading.lints.allowing import Finding
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.reading.draft import Draft
    from stancecli.stances.stance import Stance

_YEAR = 12


def stances(draft: Draft, ledger: Ledger, today: date) -> Iterator[Finding]:
    """A stance whose last evidence is old may no longer be so. This is a note: it may, and nothing says otherwise."""
    view = View(ledger, Moment.parse(TODAY, today))
    located = {each.value.id: each for each in draft.sections["entries"]}
    for cell in cells(ledger, ledger.countries.values(), ledger.issues.values()):
        stance = stance_in(view, cell)
        if "stale" in stance.flags and stance.holder in located:
            entry = located[stance.holder]
            problem = entry.problem(["date"], "stale-stance", _message(ledger, stance), _HINT, "note")
            yield Finding(problem, (entry,))


_HINT = "look for newer evidence, that it is still so or no longer"


def _message(ledger: Ledger, stance: Stance) -> str:
    cell = stance.cell
    toward = f" toward {cell.toward}" if cell.toward else ""
    return f"the last evidence of {cell.country} on {cell.issue}{toward} is older than {_age(ledger, cell.issue)}"


def _age(ledger: Ledger, issue: str) -> str:
    """How old a stance may get, as a ledger writes it."""
    months = ledger.issues[issue].stale_after or 0
    return f"{months}m" if months % _YEAR else f"{months // _YEAR}y"
