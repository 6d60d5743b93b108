"""The panel: many roll calls with every country's vote, as one bit a roll call.

A country's votes are six large integers, one a vote word: bit *n* is set in the one that says how it voted in
roll call *n*. A pair's table is then a handful of ANDs and bit counts, however long the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from stancecli.model.ballots import CAST, VOTES, Ballots, bits, mask_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from stancecli.model.dates import PartialDate
    from stancecli.model.words import Vote, Voters

_NEVER = 10_000_000


@dataclass(frozen=True, slots=True)
class Head:
    """A roll call without its votes. What its source does not say is None or empty.

    `record` is its number where it was taken from, and `source` the id of that source in a ledger.
    """

    id: str
    date: PartialDate | None = None
    symbol: str | None = None
    body: str | None = None
    series: str | None = None
    title: str = ""
    source: str | None = None
    record: str | None = None
    totals: Mapping[Vote, int] = field(default_factory=dict)
    voters: Voters = "states"

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Reading order, as of all roll calls: by date, then id; those without a date last."""
        first, last = self.date.sort_key[:2] if self.date else (_NEVER, 0)
        return first, last, self.id


@dataclass(frozen=True)
class Panel:
    """Roll calls in order, and how each country voted in them. Has no slots, for its cached masks.

    `unlisted` is what it means that a country is not listed in a roll call.
    """

    heads: tuple[Head, ...]
    countries: Mapping[str, Ballots]
    unlisted: Vote = "unknown"

    @property
    def all(self) -> int:
        """The mask of every roll call."""
        return (1 << len(self.heads)) - 1

    def where(self, admits: Callable[[Head], bool]) -> int:
        """The mask of the roll calls that are wanted."""
        return mask_of(bytes(bool(admits(head)) for head in self.heads), 1)

    @cached_property
    def unanimous(self) -> int:
        """The roll calls in which all who voted voted alike: by the totals where they are known, else by the votes."""
        listed = self.all & ~_in_two_of([self._anyone(vote) for vote in CAST])
        told = self.where(lambda head: _knows_both(head.totals))
        split = self.where(lambda head: sum(bool(head.totals.get(vote)) for vote in CAST) > 1)
        return (told & ~split) | (listed & ~told)

    def _anyone(self, vote: Vote) -> int:
        mask = 0
        for ballots in self.countries.values():
            mask |= ballots.of(vote)
        return mask

    def within(self, mask: int) -> Panel:
        """The same, of some roll calls alone."""
        if mask == self.all:
            return self
        kept = list(bits(mask))
        return self.reordered(kept)

    def of(self, countries: Iterable[str]) -> Panel:
        """The same, of some countries alone."""
        return replace(self, countries={name: self.countries[name] for name in countries})

    def members(self) -> list[str]:
        """The countries that were a member in any of the roll calls."""
        return [name for name, ballots in self.countries.items() if ballots.not_member != self.all]

    def reordered(self, order: Sequence[int]) -> Panel:
        """The roll calls of these numbers, in this order."""
        if not order:
            return replace(self, heads=(), countries=dict.fromkeys(self.countries, Ballots()))
        length = len(self.heads)
        pick = itemgetter(*order, order[0])  # one more than is wanted, so that it is a tuple
        countries = {
            name: Ballots.packed(bytes(pick(ballots.codes(length))[:-1])) for name, ballots in self.countries.items()
        }
        return replace(self, heads=tuple(self.heads[number] for number in order), countries=countries)

    def with_votes(self, votes: Iterable[tuple[int, str, Vote]]) -> Panel:
        """The same with some votes set: each with the number of its roll call, and who cast it."""
        length, changed = len(self.heads), dict[str, bytearray]()
        for number, name, vote in votes:
            if name not in changed:
                before = self.countries.get(name, Ballots.everywhere(self.unlisted, self.all))
                changed[name] = bytearray(before.codes(length))
            changed[name][number] = VOTES.index(vote)
        further = {name: Ballots.packed(bytes(codes)) for name, codes in changed.items()}
        return replace(self, countries={**self.countries, **further})

    def with_(self, further: Panel) -> Panel:
        """These roll calls and further ones, in reading order. Who is in one panel alone is not listed in the other."""
        first, more = len(self.heads), len(further.heads)
        here = Ballots.everywhere(self.unlisted, self.all)
        there = Ballots.everywhere(further.unlisted, further.all)
        countries = {
            name: self.countries.get(name, here).then(further.countries.get(name, there), first)
            for name in sorted({**self.countries, **further.countries})
        }
        joined = Panel((*self.heads, *further.heads), countries, self.unlisted)
        return joined.reordered(sorted(range(first + more), key=lambda number: joined.heads[number].sort_key))


def _in_two_of(masks: Sequence[int]) -> int:
    """What lies in more than one of the masks."""
    seen = twice = 0
    for mask in masks:
        twice |= seen & mask
        seen |= mask
    return twice


def _knows_both(totals: Mapping[Vote, int]) -> bool:
    """Whether the totals tell who was against and who abstained: without these, nobody knows of one mind."""
    return all(vote in totals for vote in CAST)
