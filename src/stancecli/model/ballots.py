"""How one country voted in many roll calls: a bit a roll call, in six large integers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from stancecli.model.words import Vote

if TYPE_CHECKING:
    from collections.abc import Iterable

VOTES: tuple[Vote, ...] = get_args(Vote)
CAST: tuple[Vote, ...] = ("yes", "abstain", "no")
"""The choices that are compared, in the order of their scale."""

Counts = tuple[tuple[int, ...], ...]

_FROM_DIGITS = bytes(byte == ord("1") for byte in range(256))


@dataclass(frozen=True, slots=True)
class Ballots:
    """How one country voted in every roll call of a panel: a bit a roll call, set in one of the six."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    absent: int = 0
    not_member: int = 0
    unknown: int = 0

    @property
    def present(self) -> int:
        """The roll calls in which it said yes, no or abstained."""
        return self.yes | self.no | self.abstain

    def of(self, vote: Vote) -> int:
        """The roll calls in which it voted so."""
        mask: int = getattr(self, vote.replace("-", "_"))
        return mask

    def within(self, mask: int) -> Ballots:
        """The same, of some roll calls alone."""
        return Ballots(*(self.of(vote) & mask for vote in VOTES))

    def with_absence_as_abstention(self, mask: int) -> Ballots:
        """The same, with not voting in some roll calls counted as an abstention."""
        moved = self.absent & mask
        return Ballots(self.yes, self.no, self.abstain | moved, self.absent & ~moved, self.not_member, self.unknown)

    def then(self, others: Ballots, length: int) -> Ballots:
        """The same, with others after the first so many."""
        return Ballots(*(self.of(vote) | others.of(vote) << length for vote in VOTES))

    @classmethod
    def packed(cls, codes: bytes) -> Ballots:
        """Take a byte a roll call, each the number of a vote in `VOTES`."""
        return cls(*(mask_of(codes, code) for code in range(len(VOTES))))

    def codes(self, length: int) -> bytes:
        """Give a byte a roll call, each the number of a vote in `VOTES`: what `packed` takes."""
        return _bytes(length, enumerate(map(self.of, VOTES)))

    def choices(self, length: int) -> bytes:
        """Give a byte a roll call: the number of the choice in `CAST`, counted from 1, or 0 where none was made."""
        return _bytes(length, enumerate(map(self.of, CAST), start=1))

    @classmethod
    def everywhere(cls, vote: Vote, mask: int) -> Ballots:
        """The votes of a country that voted alike in all roll calls of a mask."""
        return cls(*(mask if vote == each else 0 for each in VOTES))


def joint(one: Ballots, other: Ballots) -> Counts:
    """Count in how many roll calls two chose what: rows the first's choice, in the order of `CAST`."""
    columns = (other.yes, other.abstain, other.no)
    return tuple(tuple((mine & theirs).bit_count() for theirs in columns) for mine in (one.yes, one.abstain, one.no))


def bits(mask: int) -> Iterable[int]:
    """The numbers of the roll calls in a mask, in order."""
    digits = bin(mask)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


def mask_of(codes: bytes, code: int) -> int:
    """The mask of the places that hold a code."""
    if not codes:
        return 0
    ones = bytes(ord("1") if byte == code else ord("0") for byte in range(256))
    return int(codes[::-1].translate(ones), 2)


def _bytes(length: int, masks: Iterable[tuple[int, int]]) -> bytes:
    """A byte a roll call: the number of the mask it is in, of which it is in one at most."""
    codes = 0
    for number, mask in masks:
        ones = f"{mask:0{length}b}".encode().translate(_FROM_DIGITS)
        # None is in two: no byte carries over into the next.
        codes += number * int.from_bytes(ones, "big")
    return codes.to_bytes(length, "little")
