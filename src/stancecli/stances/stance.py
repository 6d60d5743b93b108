"""Where a country stands in a cell at a moment. Derived from the entries, never stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from stancecli.model.dates import PartialDate
    from stancecli.model.words import Bound, Confidence, Silence, Vote
    from stancecli.stances.cells import Cell

Doubt = Literal["several", "contested", "not-begun", "may-have-ended", "doubtful", "at-edge"]
"""Why an answer is only possible: several answers could hold, sources contest it, nothing that could hold has surely
begun, an end may have passed, a date is marked with `?`, or a date may lie within the period or outside."""


@dataclass(frozen=True, slots=True)
class Held:
    """The position that holds; several where the cell is contested, the plain reading first.

    Where all that could hold was asked for, these are all of them, and `silences` why none may.
    """

    positions: tuple[str, ...]
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a country voted how, and the usual vote (a tie is `mixed`)."""

    counts: dict[Vote, int]
    usual: str
    scored: int


@dataclass(frozen=True, slots=True)
class Sum:
    """What was given in one measure, between two figures that differ where sources dispute it.

    `unknown` counts the gifts of unknown value beside it. `is_rough`: beside its bound a part of it is "about".
    """

    low: Decimal
    high: Decimal
    bound: Bound = "exact"
    unknown: int = 0
    is_rough: bool = field(default=False, compare=False)

    @property
    def figures(self) -> tuple[Decimal, Decimal]:
        """What is compared: the figure, as a range."""
        return (self.low, self.high)

    def is_surely_less(self, other: Sum) -> bool:
        """Whether it is less than another, whatever both of them may be: at least 5 may be more than 7."""
        return self.bound != "at-least" and not self.unknown and other.bound != "at-most" and self.high < other.low


@dataclass(frozen=True, slots=True)
class Silent:
    """No answer, and why."""

    reason: Silence


Answer = Held | Tally | Sum | Silent


@dataclass(frozen=True, slots=True)
class Stance:
    """An answer with what it rests on.

    `since` and `last_evidence` are dates as written; `by` says that `since` is the day a source saw the
    state, not the day it began. `entries` are ids of entries or roll calls, oldest first; `holder` is
    the one whose confidence and sources the answer has. `doubts` say why the answer is only possible;
    `could` are the ids of those that could hold or, of votes and gifts, may count.
    """

    cell: Cell
    answer: Answer
    score: float | None = None
    since: PartialDate | None = None
    by: bool = False
    last_evidence: PartialDate | None = None
    confidence: Confidence | None = None
    entries: tuple[str, ...] = ()
    holder: str | None = None
    flags: frozenset[str] = field(default_factory=frozenset)
    doubts: frozenset[Doubt] = field(default_factory=frozenset)
    could: tuple[str, ...] = ()

    @property
    def silence(self) -> Silence | None:
        """Why there is no answer; None where there is one."""
        return self.answer.reason if isinstance(self.answer, Silent) else None

    @property
    def is_certain(self) -> bool:
        """Whether the answer is the same however the uncertain dates fall."""
        return not self.doubts
