"""From rows to a panel: a byte for every vote while they come in, a bit when all are there."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from stancecli.errors import Place
from stancecli.exchange.countries import code_of
from stancecli.exchange.rollcalls.faults import short
from stancecli.exchange.rollcalls.ids import distinct
from stancecli.model.ballots import VOTES, Ballots
from stancecli.model.panel import Head, Panel

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

    from stancecli.exchange.rollcalls.faults import Faults
    from stancecli.exchange.rollcalls.sheet import Sheet
    from stancecli.model.words import Vote

    Who = str | tuple[str, ...]
    Cast = tuple[int, Hashable, Who, str]

# Of a vote not listed the byte is 0.
CODES: Mapping[str, int] = {vote: number for number, vote in enumerate(VOTES, start=1)}
_ROOM = 1024


class Builder:
    """Gathers the roll calls and votes of one reading.

    `complete`: the roll calls come from a file of their own, so that a vote on another one is a fault.
    `unlisted` is what it means that a country is not listed in a roll call.
    """

    def __init__(self, *, complete: bool, own: Collection[str] = ()) -> None:
        """Begin with nothing. `own` are codes that are no country's in ISO and one's here."""
        self.numbers: dict[Hashable, int] = {}
        self.unlisted: Vote = "unknown"
        self._heads: list[Head] = []
        self._places: list[Place] = []
        self._seats: dict[str, bytearray] = {}
        self._named: dict[Who, bytearray | None] = {}
        self._complete = complete
        self._own = own

    def add(self, sheet: Sheet, line: int, key: Hashable, head: Head) -> bool:
        """Take a roll call; False, with its fault, where it is there already."""
        if key in self.numbers:
            first = self._places[self.numbers[key]].line
            sheet.fault(line, "roll-call-twice", f"roll call {_named(head)} is given again: first in line {first}")
            return False
        self._place(key, head, Place(str(sheet.path), line))
        return True

    def cast(self, sheet: Sheet, votes: Iterable[Cast], words: Mapping[str, int]) -> None:
        """Take votes, each with its line, its roll call's key, the country's codes or names, and its word."""
        named, numbers = self._named, self.numbers
        for line, key, who, word in votes:
            # This is the loop that a million votes go through: what is usual is done here and now.
            seat, number, code = named.get(who), numbers.get(key), words.get(word)
            if seat and number is not None and code is not None and number < len(seat) and not seat[number]:
                seat[number] = code
            else:
                self._slowly(sheet, (line, key, who, word), code)

    def _slowly(self, sheet: Sheet, vote: Cast, code: int | None) -> None:
        """Take a vote by a country or on a roll call not met before, or tell what is wrong with it."""
        line, key, who, word = vote
        seat, number = self._seat(sheet, line, who), self._number(sheet, line, key)
        if code is None:
            sheet.fault(line, "unknown-vote", f"'{short(word)}' is no vote of this kind of file", about=word)
        if seat is None or number is None or code is None:
            return
        if number >= len(seat):
            seat.extend(bytes(number + _ROOM - len(seat)))
        if seat[number]:
            said = who if isinstance(who, str) else " ".join(who)
            message = f"roll call {_named(self._heads[number])} has a second vote of '{short(said)}'"
            sheet.fault(line, "vote-twice", message, "the roll call or the country is given twice", about=key)
        seat[number] = seat[number] or code

    def _seat(self, sheet: Sheet, line: int, who: Who) -> bytearray | None:
        names = (who,) if isinstance(who, str) else who
        if who not in self._named:
            code = self.code_of(*names)
            self._named[who] = None if code is None else self._seats.setdefault(code, bytearray(_ROOM))
        if self._named[who] is None:
            said = next((name for name in reversed(names) if name), "")
            hint = "a country is given by its name or its ISO 3166-1 code"
            sheet.fault(line, "unknown-country", f"'{short(said)}' is no country", hint, about=who)
        return self._named[who]

    def code_of(self, *names: str) -> str | None:
        """The code of a country by the first of these codes or names that is one; None where none is."""
        return code_of(*names) or next((name for name in names if name in self._own), None)

    def _number(self, sheet: Sheet, line: int, key: Hashable) -> int | None:
        if key in self.numbers:
            return self.numbers[key]
        if self._complete:
            message = f"no roll call '{short(str(key))}' is in the file of the roll calls"
            sheet.fault(line, "unknown-roll-call", message, about=key)
            return None
        return self._place(key, Head("", record=str(key)), Place(str(sheet.path), line))

    def _place(self, key: Hashable, head: Head, place: Place) -> int:
        self.numbers[key] = len(self._heads)
        self._heads.append(head)
        self._places.append(place)
        return self.numbers[key]

    def panel(self, faults: Faults) -> Panel:
        """Put it together: roll calls by date and id; those of which no vote is listed are left out and told."""
        listed, heads = self._listed(), distinct(self._heads)
        for number, head in enumerate(heads):
            if not listed[number]:
                faults.add(self._places[number], "no-votes", f"no vote is listed of roll call {_named(head)}")
        order = sorted(filter(listed.__getitem__, range(len(heads))), key=lambda number: heads[number].sort_key)
        seats = {code: Ballots.packed(self._codes(seat, order)) for code, seat in sorted(self._seats.items())}
        return Panel(tuple(heads[number] for number in order), seats, self.unlisted)

    def _listed(self) -> bytes:
        """For every roll call whether any vote of it is listed: a byte that is not zero."""
        votes, length = 0, len(self._heads)
        for seat in self._seats.values():
            votes |= int.from_bytes(seat[:length], "little")
        return votes.to_bytes(length, "little")

    def _codes(self, seat: bytearray, order: Sequence[int]) -> bytes:
        """The votes of a country in the order of the panel, by their numbers in `VOTES`."""
        if not order:
            return b""
        whole = seat + bytes(max(0, len(self._heads) - len(seat)))
        # One more is picked than is wanted: of a single one it would be no tuple.
        picked = bytes(itemgetter(*order, order[0])(whole)[:-1])
        return picked.translate(bytes([VOTES.index(self.unlisted), *range(255)]))


def _named(head: Head) -> str:
    return short(head.id or head.symbol or head.record or "without a number")
