"""Totals beside the votes that are listed: whether they add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.exchange.rollcalls.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from stancecli.model.panel import Head
    from stancecli.model.words import Vote

_TOLD: tuple[Vote, ...] = ("yes", "no", "abstain", "absent")
_MOST = 255


def contradicted(
    heads: Sequence[Head], seats: Collection[bytes | bytearray], numbers: Iterable[int]
) -> Iterator[tuple[int, Vote, int, int]]:
    """Give the roll calls whose totals are not what is listed: number, vote, how many are listed, and the total.

    Of `seats` each has a byte a roll call. Roll calls in which a vote is unknown are passed over.
    """
    if len(seats) > _MOST:
        return
    unknown = _counts(seats, CODES["unknown"], len(heads))
    sure = [number for number in numbers if not unknown[number]]
    for vote in _TOLD:
        listed = _counts(seats, CODES[vote], len(heads))
        for number in sure:
            told = heads[number].totals.get(vote)
            if told is not None and told != listed[number]:
                yield number, vote, listed[number], told


def _counts(seats: Iterable[bytes | bytearray], code: int, length: int) -> bytes:
    """How many seats hold a code in each roll call: bytes added up, of which none runs over into the next."""
    ones = bytes(byte == code for byte in range(256))
    total = sum(int.from_bytes(seat[:length].translate(ones), "little") for seat in seats)
    return total.to_bytes(length, "little")
