"""From where a ledger is looked at: the moment, what was known, and what counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.records import Entry, RollCall
    from stancecli.stances.cells import Cell
    from stancecli.stances.known import Clock

Asked = Literal["plain", "certain", "possible"]
"""Which answers are asked for: the plain reading, only what is certain, or all that could hold."""


@dataclass(frozen=True)
class View:
    """A ledger at a moment.

    `cumulative` counts flows from the beginning of the record; on a single day they always are.
    `members` lets votes of persons into the tallies. With a `clock` nothing is seen that was not known then.
    """

    ledger: Ledger
    moment: Moment
    cumulative: bool = False
    members: bool = False
    asked: Asked = "plain"
    clock: Clock | None = None

    @cached_property
    def counts_from_beginning(self) -> bool:
        """Whether flows are all those up to the last day, not those that fell in the period."""
        return self.cumulative or self.moment.is_day

    @cached_property
    def cited(self) -> Ledger:
        """The ledger to name sources from: where it is asked what was known, with those alone that were there."""
        return self.ledger if self.clock is None else self.clock.cited(self.ledger)

    def has_begun(self, when: PartialDate) -> bool:
        """Whether it had begun by the last day, in the plain reading: on the earliest day it may mean."""
        return when.earliest <= self.moment.last

    def has_surely_begun(self, record: Entry | RollCall) -> bool:
        """Whether it had begun by the last day however its date falls, and was surely known where that is asked."""
        known = self.clock is None or self.clock.surely_knows(self.ledger, record)
        return known and record.date.latest <= self.moment.last

    def counts(self, when: PartialDate) -> bool:
        """Whether a flow of that date is counted."""
        return self.has_begun(when) and (self.counts_from_beginning or when.earliest >= self.moment.first)

    def surely_counts(self, record: Entry | RollCall) -> bool:
        """Whether a flow is counted however its date falls."""
        return self.has_surely_begun(record) and self.counts(record.date)

    def may_count(self, when: PartialDate) -> bool:
        """Whether a flow of that date may be counted, if it falls so."""
        return self.has_begun(when) and (self.counts_from_beginning or when.latest >= self.moment.first)

    def knows(self, record: Entry | RollCall) -> bool:
        """Whether a record was known at the time that was asked for."""
        return self.clock is None or self.clock.knows(self.ledger, record)

    def entries(self, cell: Cell) -> tuple[Entry, ...]:
        """The cell's entries that had begun and were known, in reading order; forecasts, which never hold, left out."""
        begun = (entry for entry in cell.entries(self.ledger) if self.has_begun(entry.date))
        return tuple(entry for entry in begun if entry.kind != "forecast" and self.knows(entry))

    def roll_calls(self, cell: Cell) -> tuple[RollCall, ...]:
        """The roll calls that are counted in a cell of votes and list its country, in reading order."""
        return tuple(r for r in self.reachable(cell) if self.counts(r.date))

    def reachable(self, cell: Cell) -> tuple[RollCall, ...]:
        """The roll calls that may be counted in a cell of votes, if their dates fall so."""
        admitted = (r for r in cell.roll_calls(self.ledger) if self.admits(r) and self.knows(r))
        return tuple(r for r in admitted if self.may_count(r.date))

    def admits(self, roll_call: RollCall) -> bool:
        """Whether a roll call is counted at all: votes of persons are only where they were asked for."""
        return self.members or not self.is_of_members(roll_call)

    def is_of_members(self, roll_call: RollCall) -> bool:
        """Whether the votes are those of persons, by the roll call itself or by its body."""
        return (roll_call.voters or self.ledger.bodies[roll_call.body].voters) == "members"
