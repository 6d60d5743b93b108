"""What a row tells of a stance, spelt once: each column with how its cell follows from the stance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from stancecli.model.table import Column, Since
from stancecli.model.words import Vote
from stancecli.reports.attribution import according_to, sources_of
from stancecli.reports.wording import country_term, measure_text, place_term, stance_term, toward_term
from stancecli.stances.stance import Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell, Kind
    from stancecli.stances.stance import Stance


@dataclass(frozen=True, slots=True)
class Field:
    """A column, and the cell a stance has under it."""

    column: Column
    of: Callable[[Ledger, Stance], Cell]


def columns(fields: Iterable[Field]) -> tuple[Column, ...]:
    """The columns of these fields."""
    return tuple(field.column for field in fields)


def told(fields: Iterable[Field], ledger: Ledger, stance: Stance) -> tuple[Cell, ...]:
    """What these fields tell of a stance."""
    return tuple(field.of(ledger, stance) for field in fields)


def since(stance: Stance) -> Since | None:
    """Give the date since when it holds, if it does."""
    return None if stance.since is None else Since(stance.since, stance.by)


COUNTRY = Field(
    Column("country", "Country", places=True), lambda ledger, stance: country_term(ledger, stance.cell.country)
)
ISO = Field(Column("iso", "ISO", for_machines=True), lambda ledger, stance: ledger.countries[stance.cell.country].iso)
# People read counterpart, measure and flags with the issue and the stance; machines read each apart.
ISSUE = Field(Column("issue", "Issue", places=True), lambda ledger, stance: place_term(ledger, stance.cell))
TOWARD = Field(
    Column("toward", "Toward", for_machines=True, places=True), lambda ledger, stance: toward_term(ledger, stance.cell)
)
MEASURE = Field(
    Column("measure", "Measure", for_machines=True, places=True), lambda _, stance: measure_text(stance.cell)
)
STANCE = Field(Column("stance", "Stance", "stance"), lambda _, stance: stance_term(stance))
FLAGS = Field(Column("flags", "Flags", "names", for_machines=True), lambda _, stance: tuple(sorted(stance.flags)))
SCORE = Field(Column("score", "Score", "score"), lambda _, stance: stance.score)
SILENCE = Field(Column("silence", "Silence", for_machines=True), lambda _, stance: stance.silence)
CERTAINTY = Field(
    Column("certainty", "Certainty", for_machines=True),
    lambda _, stance: "certain" if stance.is_certain else "possible",
)
SINCE = Field(Column("since", "Since", "since"), lambda _, stance: since(stance))
LAST_EVIDENCE = Field(Column("last_evidence", "Last evidence", "date"), lambda _, stance: stance.last_evidence)
CONFIDENCE = Field(Column("confidence", "Confidence", brief="Conf."), lambda _, stance: stance.confidence)
ACCORDING_TO = Field(Column("according_to", "According to", "names"), according_to)
# `stance why` shows people which entries, `--sources` which sources.
ENTRIES = Field(Column("entries", "Entries", "names", for_machines=True), lambda _, stance: stance.entries)
SOURCES = Field(Column("sources", "Sources", "names", for_machines=True), sources_of)


def _votes(vote: Vote) -> Field:
    """How often a country voted so, in a tally."""
    column = Column(vote.replace("-", "_"), f"Votes: {vote}", "number", for_machines=True)
    return Field(column, lambda _, stance: _tallied(stance, lambda tally: tally.counts.get(vote, 0)))


def _tallied(stance: Stance, part: Callable[[Tally], int]) -> int | None:
    return part(stance.answer) if isinstance(stance.answer, Tally) else None


def _sum(key: str, title: str, kind: Kind, part: Callable[[Sum], Cell]) -> Field:
    """A part of a sum."""
    column = Column(key, title, kind, for_machines=True)
    return Field(column, lambda _, stance: part(stance.answer) if isinstance(stance.answer, Sum) else None)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


# What people read in one word of a tally or a sum, machines reckon with.
PARTS = (
    Field(
        Column("n", "Texts scored", "number", for_machines=True),
        lambda _, stance: _tallied(stance, lambda tally: tally.scored),
    ),
    *map(_votes, get_args(Vote)),
    _sum("value", "Value", "number", lambda total: _number(total.low)),
    _sum("value_high", "Value, at the highest", "number", lambda total: _number(total.high)),
    _sum("bound", "Bound", "text", lambda total: total.bound),
    Field(
        Column("unit", "Unit", for_machines=True),
        lambda _, stance: None if stance.cell.measure is None else stance.cell.measure.unit,
    ),
    _sum("unvalued", "Gifts of unknown value", "number", lambda total: total.unknown),
)
