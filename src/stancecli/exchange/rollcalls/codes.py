"""A byte a vote, while they come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of a vote not listed the byte is 0.
CODES: Mapping[str, int] = {vote: number for number, vote in enumerate(VOTES, start=1)}
