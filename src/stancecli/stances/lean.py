"""Toward which end what was said, voted or done in a period leans: the mean score of the records that count."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.model.records import Entry, RollCall
    from stancecli.model.words import Channel
    from stancecli.stances.view import View

Mode = Literal["say", "vote", "do"]
"""How a country shows where it stands. What others made it (`status`) is none of these."""

MODES: tuple[Mode, ...] = ("say", "vote", "do")
MODE_OF: Mapping[Channel, Mode] = {
    "statement": "say",
    "vote": "vote",
    "decision": "do",
    "law": "do",
    "treaty": "do",
    "aid": "do",
    "action": "do",
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A record that may count with its score, and whether it does: in the plain reading, and however its date falls."""

    record: Entry | RollCall
    score: int
    counts: bool
    surely: bool

    @classmethod
    def of(cls, view: View, record: Entry | RollCall, score: int) -> Scored:
        """Take a record with the score it has for its country."""
        return cls(record, score, view.counts(record.date), view.surely_counts(record))


@dataclass(frozen=True, slots=True)
class Lean:
    """The records of one mode that may count, in reading order."""

    scored: tuple[Scored, ...] = ()

    @property
    def counted(self) -> tuple[Scored, ...]:
        """Those that count in the plain reading."""
        return tuple(one for one in self.scored if one.counts)

    @property
    def entries(self) -> tuple[str, ...]:
        """The ids of those that count."""
        return tuple(one.record.id for one in self.counted)

    @property
    def mean(self) -> Fraction | None:
        """The lean, exactly; None where nothing counts: then there is none."""
        scores = [one.score for one in self.counted]
        return _mean(scores) if scores else None

    @property
    def is_sure(self) -> bool:
        """Whether there is a lean however the dates fall."""
        return any(one.surely for one in self.scored)

    @property
    def reach(self) -> tuple[Fraction, Fraction] | None:
        """The lowest and the highest lean there is as the dates may fall; None where there is never one."""
        if not self.scored:
            return None
        sure = [one.score for one in self.scored if one.surely]
        unsure = sorted(one.score for one in self.scored if not one.surely)
        return min(_means(sure, unsure)), max(_means(sure, unsure[::-1]))


def _means(sure: Sequence[int], unsure: Sequence[int]) -> list[Fraction]:
    """The means of what is sure with more and more of what is not; the outermost of all is among them.

    To what is sure of the least mean belong the lowest of what is not, as many as lower it.
    """
    first = 0 if sure else 1
    return [_mean([*sure, *unsure[:number]]) for number in range(first, len(unsure) + 1)]


def _mean(scores: Sequence[int]) -> Fraction:
    return Fraction(sum(scores), len(scores))
