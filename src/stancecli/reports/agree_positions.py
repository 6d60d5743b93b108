"""Positions to compare: the scores of countries on the scaled issues of one axis, at a moment."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, get_args

from stancecli.errors import WrongCall
from stancecli.indices.joint import Joint
from stancecli.model.words import Silence
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.indices.index import Index
    from stancecli.model.codebook import Axis, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.reports.agree_votes import LeftOut
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

SCORES = (-2, -1, 0, 1, 2)


@dataclass(frozen=True)
class Positions:
    """Where countries stand on issues at a moment, ready to be compared by any index of a scale."""

    view: View
    keys: tuple[str, ...]
    issues: tuple[Issue, ...]

    levels = tuple(f"{score:+d}" if score else "0" for score in SCORES)
    noun = "question"
    reasons: tuple[str, ...] = (*get_args(Silence), "contested")

    def joint(self, one: str, other: str, _index: Index | None = None) -> Joint:
        """Count where two countries stood, on the questions on which both have a score."""
        counts = [[0] * len(SCORES) for _ in SCORES]
        for mine, theirs in zip(self._scores[one], self._scores[other], strict=True):
            if mine is not None and theirs is not None:
                counts[SCORES.index(mine)][SCORES.index(theirs)] += 1
        return Joint.of(counts)

    @property
    def number(self) -> int:
        """How many questions there are."""
        return len(self._questions)

    @cached_property
    def _questions(self) -> list[tuple[str, str | None]]:
        return [(issue.id, toward) for issue in self.issues for toward in issue.toward or (None,)]

    @cached_property
    def _stances(self) -> dict[str, list[Stance]]:
        return {
            key: [stance_in(self.view, Cell(key, issue, toward)) for issue, toward in self._questions]
            for key in self.keys
        }

    @cached_property
    def _scores(self) -> dict[str, list[int | None]]:
        return {key: [_score(stance) for stance in stances] for key, stances in self._stances.items()}

    def left_out(self, one: str, other: str, _index: Index | None = None) -> Iterator[LeftOut]:
        """Why questions were not compared, whose doing it was, and how many: each question once."""
        found: Counter[tuple[str, str]] = Counter()
        for mine, theirs in zip(self._stances[one], self._stances[other], strict=True):
            reasons = [(_reason(mine), one), (_reason(theirs), other)]
            given = [(reason, who) for reason, who in reasons if reason]
            if given:
                found[given[0][0], "both" if len({reason for reason, _ in given}) < len(given) else given[0][1]] += 1
        yield from ((reason, who, number) for (reason, who), number in sorted(found.items()))


def scaled_issues(ledger: Ledger, asked: Sequence[Issue], *, chosen: bool) -> tuple[tuple[Issue, ...], Axis]:
    """The issues whose scores may be compared: those of one axis, the ledger's own unless others were chosen.

    Raises WrongCall where issues of several axes were chosen, or none that has a scale.
    """
    scaled = [issue for issue in asked if issue.scale]
    axes = {ledger.axis_of(issue): None for issue in scaled}
    if not chosen:
        axes = {ledger.axis: None}
    if len(axes) != 1:
        message = "the issues have several axes, and their scores are never put together" if axes else "no issue scaled"
        raise WrongCall(message, "choose with --issue such as have one axis: stance issues tells them")
    axis = next(iter(axes))
    return tuple(issue for issue in scaled if ledger.axis_of(issue) == axis), axis


def _score(stance: Stance) -> int | None:
    return None if stance.score is None else int(stance.score)


def _reason(stance: Stance) -> str | None:
    """Why a stance has no score; None where it has one."""
    if stance.score is not None:
        return None
    return stance.silence or "contested"
