"""The codebook: what the words of a ledger mean. Frozen records, validated on reading."""

# The types named in annotations are imported at run time: reading's validator looks them up.
from dataclasses import dataclass
from typing import Annotated

from stancecli.model.dates import PartialDate
from stancecli.model.scalars import Reads, score, span_of_years
from stancecli.model.strict import Id, Strict, Text, Texts
from stancecli.model.words import AbsentAs, Measure, Voters


@dataclass(frozen=True, slots=True)
class Axis(Strict):
    """The two ends between which scores run from −2 (low) to +2 (high)."""

    low: Text
    high: Text

    def end(self, direction: int) -> str:
        """Name the end toward which a move of that sign goes."""
        return self.high if direction > 0 else self.low


@dataclass(frozen=True, slots=True)
class Country(Strict):
    """A country whose stances the ledger keeps."""

    id: Id
    name: Text
    iso: Text | None = None
    aliases: Texts = ()


@dataclass(frozen=True, slots=True)
class Counterpart(Strict):
    """Another country, a bloc or a body, met only as the other side."""

    id: Id
    name: Text
    iso: Text | None = None
    aliases: Texts = ()


@dataclass(frozen=True, slots=True)
class Body(Strict):
    """A body that takes recorded votes, and what not voting means there."""

    id: Id
    name: Text
    absent_as: AbsentAs = "left-out"
    absence: Text | None = None
    voters: Voters = "states"


@dataclass(frozen=True, slots=True)
class Position(Strict):
    """A step of a scale: its score and the definition a second coder could apply."""

    position: Id
    score: Annotated[int, Reads(score)]
    means: Text
    example: Text | None = None
    border: Text | None = None


@dataclass(frozen=True, slots=True)
class Issue(Strict):
    """A question on which countries take a stance. `stale_after` is in months."""

    id: Id
    title: Text
    measure: Measure
    question: Text
    scale: tuple[Position, ...] = ()
    toward: Texts = ()
    axis: Axis | None = None
    asked_from: PartialDate | None = None
    stale_after: Annotated[int, Reads(span_of_years)] | None = None
    group: Text | None = None
    not_applicable: Texts = ()

    def position(self, name: str) -> Position | None:
        """The step of that name, if the scale has it."""
        return next((step for step in self.scale if step.position == name), None)


@dataclass(frozen=True, slots=True)
class Coverage(Strict):
    """Which issues and countries were searched, over which dates."""

    issues: Texts
    countries: Texts
    from_: PartialDate
    until: PartialDate
