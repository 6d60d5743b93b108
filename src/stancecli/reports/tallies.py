"""How often each country voted how, issue by issue, over the roll calls that were asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from stancecli.model.table import Column, Table, Term, table
from stancecli.model.words import Vote
from stancecli.reports import fields
from stancecli.reports.wording import spaced, stance_term
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell
from stancecli.stances.stance import Tally
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.records import RollCall
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.stance import Stance

_VOTES: tuple[Vote, ...] = get_args(Vote)
_COLUMNS = (
    *fields.columns((fields.COUNTRY, fields.ISSUE)),
    *(Column(vote.replace("-", "_"), spaced(vote).capitalize(), "number") for vote in _VOTES),
    Column("usual", "Usual vote", "stance"),
    Column("score", "Score", "score"),
    Column("n", "n", "number"),
    fields.SILENCE.column,
)


def tallies(view: View, countries: Sequence[Country], issues: Sequence[Issue], chosen: Sequence[RollCall]) -> Table:
    """Tally these roll calls for each country; issues are kept apart, since their scores may have other axes."""
    alone = replace(view.ledger, entries=(), roll_calls=tuple(chosen))
    # Which roll calls count was settled by those who chose them.
    counting = View(alone, view.moment, cumulative=True, members=True)
    voted = [issue for issue in issues if issue.id in {roll_call.issue for roll_call in chosen}]
    cells = [Cell(country.id, issue.id) for issue in voted for country in countries]
    rows = (_row(counting, cell) for cell in cells if cell.roll_calls(alone))
    return table("tallies", "Tallies", _COLUMNS, rows)


def _row(view: View, cell: Cell) -> tuple[TableCell, ...]:
    stance = stance_in(view, cell)
    counts = Counter(roll_call.votes[cell.country] for roll_call in cell.roll_calls(view.ledger))
    return (
        *fields.told((fields.COUNTRY, fields.ISSUE), view.ledger, stance),
        *(counts[vote] for vote in _VOTES),
        _usual(stance),
        stance.score,
        stance.answer.scored if isinstance(stance.answer, Tally) else 0,
        stance.silence,
    )


def _usual(stance: Stance) -> Term:
    """The usual vote alone: the counts have columns of their own."""
    if isinstance(stance.answer, Tally):
        return Term(stance.answer.usual, spaced(stance.answer.usual), stance.score)
    return stance_term(stance)
