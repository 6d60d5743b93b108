"""A group as a whole: how closely it holds together, and how often each of it voted how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.cohesion import mean
from stancecli.indices.registry import GROUP_INDICES
from stancecli.model.ballots import VOTES
from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.agree_asked import cell
from stancecli.reports.agree_votes import Votes
from stancecli.reports.wording import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked

_GROUP = 3
_TITLE = "How closely they hold together"
_COHESION = (
    Column("index", "Index", places=True),
    Column("value", "Mean", "number"),
    Column("n", "n", "number"),
    Column("undefined", "Undefined because"),
    Column("citation", "After"),
)


def cohesion(asked: Asked) -> Iterator[Table]:
    """Give the mean cohesion of a group of three or more over its roll calls; a row a period where there are some."""
    if len(asked.of.keys) >= _GROUP and isinstance(asked.of, Votes):
        note = f"the mean over the roll calls in which two or more of the {len(asked.of.keys)} took part"
        of = _by_period(asked) if asked.periods else _at_once(asked.of)
        yield of.with_notes(note)


def _at_once(votes: Votes) -> Table:
    rows = (
        (Term(index.key, index.title), cell(value), value.n, value.undefined, index.citation)
        for index, value in zip(GROUP_INDICES.values(), _means(votes), strict=True)
    )
    return table("cohesion", _TITLE, _COHESION, rows)


def _by_period(asked: Asked) -> Table:
    named = ((index.key.replace("-", "_"), index.title) for index in GROUP_INDICES.values())
    pairs = ((Column(key, title, "number"), Column(f"{key}_n", "n", "number")) for key, title in named)
    columns = (Column("period", "Period", places=True), *(column for pair in pairs for column in pair))
    rows: list[tuple[Cell, ...]] = [
        (period, *(each for value in _means(votes) for each in (cell(value), value.n)))
        for period, votes in asked.periods
        if isinstance(votes, Votes)
    ]
    return table("cohesion", _TITLE, columns, rows)


def _means(votes: Votes) -> list[Value]:
    # One alone is at one with itself, which says nothing of a group.
    tallies = [tally for tally in votes.tallies() if tally.n > 1]
    return [mean(index.of, tallies) for index in GROUP_INDICES.values()]


def voted(asked: Asked) -> Iterator[Table]:
    """Count how often each country voted how."""
    if isinstance(asked.of, Votes):
        votes = asked.of
        named = (Column(vote.replace("-", "_"), spaced(vote).capitalize(), "number") for vote in VOTES)
        columns = (Column("country", "Country", places=True), *named)
        rows: list[tuple[Cell, ...]] = [(asked.term(key), *votes.counts(key)) for key in votes.keys]
        yield table("voted", f"How each voted in {votes.number:,} roll calls", columns, rows)
