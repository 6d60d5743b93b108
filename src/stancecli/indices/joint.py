"""What the indices read and give: how two voters voted on the same roll calls, and a number with its n.

A table of whole numbers holds all that any index of a pair asks for, so an index costs a few sums however
many roll calls there were, and its numerator and denominator are exact: a zero denominator is seen, never
guessed at.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

Counts = tuple[tuple[int, ...], ...]


class Value(NamedTuple):
    """What an index comes to: a number over `n`, or `undefined`, the reason why there is none."""

    value: float | None
    n: int
    undefined: str | None = None


@dataclass(frozen=True)
class Joint:
    """How often the first chose one level of a scale (the row) where the second chose another (the column).

    The levels stand in the order of the declared scale, one apart: yes, abstain, no for votes; −2 … +2 for
    positions. A level nobody chose is part of the scale, and some indices change with it.
    """

    counts: Counts

    @classmethod
    def of(cls, counts: list[list[int]] | Counts) -> Joint:
        """Take counts from any square of whole numbers. Raises ValueError."""
        if any(len(row) != len(counts) for row in counts) or not counts:
            message = "the table of two voters has a row and a column a level"
            raise ValueError(message)
        return cls(tuple(tuple(row) for row in counts))

    @property
    def swapped(self) -> Joint:
        """The same with the second voter first."""
        return Joint(tuple(zip(*self.counts, strict=True)))

    @property
    def range(self) -> int:
        """The longest distance on the scale, in steps."""
        return len(self.counts) - 1

    @cached_property
    def n(self) -> int:
        """The roll calls counted."""
        return sum(self.rows)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """How often the first chose each level."""
        return tuple(map(sum, self.counts))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """How often the second chose each level."""
        return tuple(map(sum, zip(*self.counts, strict=True)))

    @cached_property
    def pooled(self) -> tuple[int, ...]:
        """How often either chose each level."""
        return tuple(map(int.__add__, self.rows, self.columns))

    @cached_property
    def alike(self) -> int:
        """The roll calls on which both chose the same level."""
        return sum(row[level] for level, row in enumerate(self.counts))

    @cached_property
    def apart(self) -> tuple[int, ...]:
        """The roll calls on which they stood 0, 1, 2 … steps apart."""
        steps = [0] * len(self.counts)
        for first, row in enumerate(self.counts):
            for second, count in enumerate(row):
                steps[abs(first - second)] += count
        return tuple(steps)

    @cached_property
    def distance(self) -> int:
        """The steps between them, added up."""
        return sum(steps * count for steps, count in enumerate(self.apart))

    @cached_property
    def squared(self) -> int:
        """The squares of the steps between them, added up."""
        return sum(steps * steps * count for steps, count in enumerate(self.apart))

    @cached_property
    def moments(self) -> tuple[int, int, int]:
        """Of the levels numbered from 0: the first's sum, the second's, and the sum of all squares."""
        rows = sum(level * count for level, count in enumerate(self.rows))
        columns = sum(level * count for level, count in enumerate(self.columns))
        squares = sum(level * level * count for level, count in enumerate(self.pooled))
        return rows, columns, squares
