"""What several coders gave the same units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

Unit = tuple[str, ...]
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
ROUND = "round"
"""The column that tells in which round of coding a unit was coded, where there were several."""
NO_POSITION = ""
"""The code of a coder who says that a claim gives no position. A coder without the unit has no code, None."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """The units by what names them (the cells under `columns`), each with a code a coder, None for a gap.

    With `of_positions` the codes are positions of the ledger's issues; else they are anything.
    """

    coders: tuple[str, ...]
    columns: tuple[str, ...]
    units: Mapping[Unit, tuple[str | None, ...]]
    of_positions: bool

    def of_round(self, asked: str) -> Ratings:
        """The units of one round of coding. Raises WrongCall where there is none of that name."""
        if ROUND not in self.columns:
            message = "the files tell of no rounds"
            raise WrongCall(message, hint=f"a file of several rounds has a column '{ROUND}'")
        at = self.columns.index(ROUND)
        units = {unit: codes for unit, codes in self.units.items() if unit[at] == asked}
        if not units:
            raise unknown(asked, "round", list(dict.fromkeys(unit[at] for unit in self.units)))
        return replace(self, units=units)


def is_number(code: str) -> bool:
    """Whether a code is a number, written in digits with at most one point."""
    return _NUMBER.fullmatch(code) is not None
