"""From where a ledger is looked at: the moment, and what counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.records import Entry, RollCall
    from stancecli.stances.cells import Cell


@dataclass(frozen=True)
class View:
    """A ledger at a moment.

    `cumulative` counts flows from the beginning of the record; on a single day they always are.
    `members` lets votes of persons into the tallies.
    """

    ledger: Ledger
    moment: Moment
    cumulative: bool = False
    members: bool = False

    @cached_property
    def counts_from_beginning(self) -> bool:
        """Whether flows are all those up to the last day, not those that fell in the period."""
        return self.cumulative or self.moment.is_day

    def has_begun(self, when: PartialDate) -> bool:
        """Whether it had begun by the last day, in the plain reading: on the earliest day it may mean."""
        return when.earliest <= self.moment.last

    def counts(self, when: PartialDate) -> bool:
        """Whether a flow of that date is counted."""
        return self.has_begun(when) and (self.counts_from_beginning or when.earliest >= self.moment.first)

    def entries(self, cell: Cell) -> tuple[Entry, ...]:
        """The cell's entries that had begun, in reading order; a forecast never holds and is left out."""
        return tuple(e for e in cell.entries(self.ledger) if self.has_begun(e.date) and e.kind != "forecast")

    def roll_calls(self, cell: Cell) -> tuple[RollCall, ...]:
        """The roll calls that are counted in a cell of votes and list its country, in reading order."""
        return tuple(r for r in cell.roll_calls(self.ledger) if self.counts(r.date) and self.admits(r))

    def admits(self, roll_call: RollCall) -> bool:
        """Whether a roll call is counted at all: votes of persons are only where they were asked for."""
        return self.members or not self.is_of_members(roll_call)

    def is_of_members(self, roll_call: RollCall) -> bool:
        """Whether the votes are those of persons, by the roll call itself or by its body."""
        return (roll_call.voters or self.ledger.bodies[roll_call.body].voters) == "members"
