"""The units on which coders do not agree, each with what each gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.ratings import NO_POSITION
from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.wording import country_term, issue_term, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.ledger import Ledger
    from stancecli.model.ratings import Ratings, Unit
    from stancecli.model.table import Cell

_NO_POSITION = Term("(no-position)", "– no position")
_STEPS = Column("steps", "Steps apart", "number")


def disagreements(ledger: Ledger, ratings: Ratings) -> Table:
    """List them by issue; positions with how far apart their scores lie."""
    naming = [Column(name, name.capitalize(), places=True) for name in ratings.columns]
    coders = [Column(f"coder_{number}", name) for number, name in enumerate(ratings.coders, start=1)]
    columns = [*naming, *coders, *([_STEPS] if ratings.of_positions else [])]
    return table("disagreements", "Where they do not agree", columns, _rows(ledger, ratings))


def _rows(ledger: Ledger, ratings: Ratings) -> Iterator[tuple[Cell, ...]]:
    for unit in _in_order(ledger, ratings):
        codes = ratings.units[unit]
        if len(set(codes) - {None}) > 1:
            if ratings.of_positions:
                named = dict(zip(ratings.columns, unit, strict=True))
                steps = _steps(ledger, named["issue"], codes)
                yield (*(_name(ledger, *each) for each in named.items()), *map(_position, codes), steps)
            else:
                yield (*unit, *codes)


def _in_order(ledger: Ledger, ratings: Ratings) -> list[Unit]:
    if not ratings.of_positions:
        return list(ratings.units)
    order, at = {issue: number for number, issue in enumerate(ledger.issues)}, ratings.columns.index("issue")
    return sorted(ratings.units, key=lambda unit: order[unit[at]])


def _name(ledger: Ledger, column: str, name: str) -> Cell:
    if not name or column == "claim":
        return name or None
    return issue_term(ledger, name) if column == "issue" else country_term(ledger, name)


def _position(code: str | None) -> Cell:
    if code is None:
        return None
    return _NO_POSITION if code == NO_POSITION else Term(code, spaced(code))


def _steps(ledger: Ledger, issue: str, codes: tuple[str | None, ...]) -> int | None:
    """How many steps the positions given lie apart; nothing where not two of them are positions."""
    scores = [step.score for step in ledger.issues[issue].scale for code in codes if code == step.position]
    return max(scores) - min(scores) if len(scores) > 1 else None
