"""A computed number beside a printed one, to the digits that are printed."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stancecli.indices.joint import Value

# How many digits more of a computed number are shown than are compared.
_FURTHER = 2


def digits(printed: str) -> int:
    """How many digits after the point are printed."""
    return len(printed.partition(".")[2])


def agrees(printed: str, value: Value) -> bool:
    """Whether a value is the printed one when it is rounded, or cut off, to the digits printed."""
    if value.value is None:
        return printed == "undefined"
    if printed == "undefined":
        return False
    expected, computed = Decimal(printed), Decimal(repr(value.value))
    unit = Decimal(1).scaleb(-digits(printed))
    return expected in {computed.quantize(unit, rounding) for rounding in (ROUND_HALF_EVEN, ROUND_DOWN)}


def written(printed: str) -> str:
    """Write a printed number in one way: with a digit before the point."""
    return printed if printed == "undefined" else str(Decimal(printed))


def shown(printed: str, value: Value) -> str:
    """Write a computed number with some digits more than are printed."""
    return "undefined" if value.value is None else f"{value.value:.{digits(printed) + _FURTHER}f}"
