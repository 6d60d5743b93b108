"""How a group voted on one roll call: what the indices of cohesion read."""

from __future__ import annotations

from typing import NamedTuple


class Tally(NamedTuple):
    """The members of a group that voted yes, abstained and voted no on one roll call; the absent are left out."""

    yes: int = 0
    abstain: int = 0
    no: int = 0

    @property
    def n(self) -> int:
        """The members that took part."""
        return self.yes + self.abstain + self.no
