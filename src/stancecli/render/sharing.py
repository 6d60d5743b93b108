"""How the width of a table is shared out among its columns."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVINGS = 30


def shared(naturals: Sequence[int], least: Sequence[int], said: Sequence[int], room: int) -> list[int]:
    """Share out the room by the square root of how much a column has to say: so its lines are fewest in all.

    None is narrower than its least, nor wider than it needs (its natural width).
    """
    low, high = 0.0, float(max(naturals, default=0))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(_by(middle, naturals, least, said)) <= room else (low, middle)
    return _by(low, naturals, least, said)


def _by(factor: float, naturals: Sequence[int], least: Sequence[int], said: Sequence[int]) -> list[int]:
    return [
        max(low, min(natural, int(factor * sqrt(much))))
        for natural, low, much in zip(naturals, least, said, strict=True)
    ]
