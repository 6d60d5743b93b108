"""Votes to compare: those of the countries chosen, in the roll calls chosen, under the rules chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from stancecli.indices.joint import Joint
from stancecli.indices.tally import Tally
from stancecli.model.ballots import CAST, VOTES, Ballots, bits, joint
from stancecli.model.panel import Head, Panel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from stancecli.indices.index import Index
    from stancecli.model.codebook import Body
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import RollCall
    from stancecli.model.words import Vote
    from stancecli.reports.agree_rules import Rules

LeftOut = tuple[str, str, int]


@dataclass(frozen=True)
class Votes:
    """How countries voted in the roll calls of `within`, ready to be compared by any index."""

    panel: Panel
    keys: tuple[str, ...]
    within: int
    rules: Rules
    bodies: Mapping[str, Body]

    levels = CAST
    noun = "roll call"
    reasons = ("unanimous", "not-member", "unknown", "absent")

    def joint(self, one: str, other: str, index: Index | None = None) -> Joint:
        """Count what two countries chose; without unanimous roll calls where the index leaves them out."""
        ballots = self._ballots(index)
        return Joint(joint(ballots[one], ballots[other]))

    def under(self, rules: Rules) -> Votes:
        """The same under other rules."""
        return replace(self, rules=rules)

    def of(self, mask: int) -> Votes:
        """The same, of fewer roll calls."""
        return replace(self, within=self.within & mask)

    def heads(self) -> list[Head]:
        """The roll calls."""
        return [self.panel.heads[number] for number in bits(self.within)]

    @property
    def number(self) -> int:
        """How many roll calls there are."""
        return self.within.bit_count()

    @cached_property
    def _counted(self) -> dict[str, Ballots]:
        return self._masked(self.within & self.rules.counted(self.panel))

    @cached_property
    def _split(self) -> dict[str, Ballots]:
        return self._masked(self.within & ~self.panel.unanimous)

    def _ballots(self, index: Index | None) -> dict[str, Ballots]:
        return self._split if index is not None and index.drops_unanimous else self._counted

    def _masked(self, mask: int) -> dict[str, Ballots]:
        moved = self.rules.abstaining(self.panel, self.bodies)
        return {key: self.panel.countries[key].within(mask).with_absence_as_abstention(moved) for key in self.keys}

    def left_out(self, one: str, other: str, index: Index | None = None) -> Iterator[LeftOut]:
        """Why roll calls are not compared by an index, whose doing it is, and how many: each roll call once."""
        ballots = self._ballots(index)
        rest = self.within & (~self.panel.unanimous if ballots is self._split else self.rules.counted(self.panel))
        yield "unanimous", "all", (self.within & ~rest).bit_count()
        first, second = ballots[one], ballots[other]
        for vote in ("not-member", "unknown", "absent"):
            mine, theirs = first.of(vote) & rest, second.of(vote) & rest
            yield vote, one, (mine & ~theirs).bit_count()
            yield vote, other, (theirs & ~mine).bit_count()
            yield vote, "both", (mine & theirs).bit_count()
            rest &= ~(mine | theirs)

    def counts(self, key: str) -> tuple[int, ...]:
        """How often a country voted how, in the order of the ledger's words, before any rule."""
        ballots = self.panel.countries[key].within(self.within)
        return tuple(ballots.of(vote).bit_count() for vote in VOTES)

    def tallies(self) -> list[Tally]:
        """How all of them together voted in each roll call that counts."""
        length = len(self.panel.heads)
        columns = list(zip(*(self._counted[key].choices(length) for key in self.keys), strict=True))
        counted = bits(self.within & self.rules.counted(self.panel))
        return [Tally(*(columns[number].count(choice) for choice in (1, 2, 3))) for number in counted]


def panel_of(ledger: Ledger, roll_calls: Iterable[RollCall]) -> Panel:
    """Make a panel of the ledger's own roll calls. Who is not listed in one is unknown."""
    listed = sorted(roll_calls, key=lambda roll_call: roll_call.sort_key)
    heads = tuple(_head(ledger, roll_call) for roll_call in listed)
    countries = {
        country: Ballots.packed(bytes(VOTES.index(each.votes.get(country, "unknown")) for each in listed))
        for country in ledger.countries
    }
    return Panel(heads, countries)


def _head(ledger: Ledger, roll_call: RollCall) -> Head:
    votes: tuple[Vote, ...] = ("yes", "no", "abstain", "absent")
    told = {vote: getattr(roll_call.totals, vote) for vote in votes}
    return Head(
        roll_call.id,
        roll_call.date,
        roll_call.symbol,
        roll_call.body,
        roll_call.series,
        roll_call.title,
        totals={vote: number for vote, number in told.items() if number is not None},
        voters=roll_call.voters or ledger.bodies[roll_call.body].voters,
    )
