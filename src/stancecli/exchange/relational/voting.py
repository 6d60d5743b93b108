"""The tables of recorded votes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from stancecli.exchange.relational.relation import Column, Relation, refers
from stancecli.exchange.relational.typed import typed
from stancecli.model.meanings import meaning
from stancecli.model.records import RollCall
from stancecli.model.words import Vote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.contents import Contents


@dataclass(frozen=True, slots=True)
class _Ballot:
    """How one country voted in one roll call."""

    roll_call: RollCall
    country: str


def _ballots(contents: Contents) -> Iterator[_Ballot]:
    return (_Ballot(roll_call, country) for roll_call in contents.ledger.roll_calls for country in roll_call.votes)


_VOTES = (
    Column("roll_call", "text", "The roll call.", lambda one: one.roll_call.id, required=True),
    Column("country", "text", "The country that voted.", lambda one: one.country, required=True),
    Column(
        "vote",
        "text",
        meaning(RollCall, "votes"),
        lambda one: one.roll_call.votes[one.country],
        required=True,
        words=get_args(Vote),
        tells=("RollCall", "votes"),
    ),
    Column(
        "inferred",
        "truth",
        meaning(RollCall, "inferred"),
        lambda one: one.country in one.roll_call.inferred,
        required=True,
        tells=("RollCall", "inferred"),
    ),
)
VOTING = (
    Relation(
        "roll_calls",
        "Recorded votes, each on one text.",
        typed(RollCall, key="roll_call"),
        ("roll_call",),
        lambda contents: contents.ledger.roll_calls,
        (refers("body", to="bodies"), refers("issue", to="issues")),
    ),
    Relation(
        "votes",
        "How each country voted.",
        _VOTES,
        ("roll_call", "country"),
        _ballots,
        (refers("roll_call", to="roll_calls"), refers("country", to="countries")),
    ),
)
