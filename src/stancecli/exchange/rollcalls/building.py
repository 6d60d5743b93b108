"""From rows to a panel: a byte for every vote while they come in, a bit when all are there."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from stancecli.errors import Place
from stancecli.exchange.rollcalls.codes import CODES
from stancecli.exchange.rollcalls.faults import short
from stancecli.exchange.rollcalls.ids import distinct
from stancecli.exchange.rollcalls.seats import ROOM, Seats
from stancecli.exchange.rollcalls.totals import contradicted
from stancecli.model.ballots import VOTES, Ballots
from stancecli.model.panel import Head, Panel

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

    from stancecli.exchange.rollcalls.faults import Faults
    from stancecli.exchange.rollcalls.seats import Who
    from stancecli.exchange.rollcalls.sheet import Sheet
    from stancecli.model.words import Vote

    Cast = tuple[int, Hashable, Who, str]

_UNKNOWN = CODES["unknown"]


class Builder:
    """Gathers the roll calls and votes of one reading.

    `complete`: the roll calls come from a file of their own, so that a vote on another one is a fault.
    `unlisted` is what it means that a country is not listed in a roll call. Where what was read in vain may have
    been its vote, that is unknown: a vote that cannot be read is never taken for none.
    """

    def __init__(self, *, complete: bool, own: Collection[str] = ()) -> None:
        """Begin with nothing. `own` are codes that are no country's in ISO and one's here."""
        self.numbers: dict[Hashable, int] = {}
        self.unlisted: Vote = "unknown"
        self._heads: list[Head] = []
        self._places: list[Place] = []
        self._seats = Seats(own)
        self._twice: set[Hashable] = set()
        self._spoilt: set[int] = set()
        self._doubted: set[int] = set()
        self._doubts_all = False
        self._complete = complete

    def add(self, sheet: Sheet, line: int, key: Hashable, head: Head) -> None:
        """Take a roll call; one that is there already is a fault, and one whose line is spoilt is left out."""
        if key in self.numbers:
            first = self._places[self.numbers[key]].line
            sheet.fault(line, "roll-call-twice", f"roll call {_named(head)} is given again: first in line {first}")
            self._twice.add(key)
            return
        number = self._place(key, head, Place(str(sheet.path), line))
        if sheet.spoilt == line:
            self._spoilt.add(number)

    def doubt(self, keys: Iterable[Hashable]) -> None:
        """Take it that rows on roll calls of these keys were lost; of a key that is none's, on any of them."""
        for key in keys:
            number = self.numbers.get(key)
            if number is None:
                self._doubts_all = True
            else:
                self._doubted.add(number)

    def cast(self, sheet: Sheet, votes: Iterable[Cast], words: Mapping[str, int]) -> None:
        """Take votes, each with its line, its roll call's key, the country's codes or names, and its word."""
        named, numbers = self._seats.named, self.numbers
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
        seat, number = self._seats.of(sheet, line, who), self._number(sheet, line, key)
        if code is None:
            sheet.fault(line, "unknown-vote", f"'{short(word)}' is no vote of this kind of file", about=word)
        if number is not None and seat is None:
            self._doubted.add(number)
        if number is None or seat is None:
            return
        if number >= len(seat):
            seat.extend(bytes(number + ROOM - len(seat)))
        if seat[number] and key not in self._twice:
            message = f"roll call {_named(self._heads[number])} has a second vote of '{short(_said(who))}'"
            sheet.fault(line, "vote-twice", message, "the roll call or the country is given twice", about=key)
        # Of two that differ nobody knows which it was.
        seat[number] = (code or _UNKNOWN) if seat[number] in {0, code} else _UNKNOWN

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
        whole = [number for number in range(len(heads)) if number not in self._spoilt]
        for number in whole:
            if not listed[number]:
                faults.add(self._places[number], "no-votes", f"no vote is listed of roll call {_named(heads[number])}")
        self._hold_totals(whole, faults)
        order = sorted(filter(listed.__getitem__, whole), key=lambda number: heads[number].sort_key)
        seats = {code: Ballots.packed(self._codes(seat, order)) for code, seat in sorted(self._seats.by_code.items())}
        lost = self._doubts_all or self._doubted
        return Panel(tuple(heads[number] for number in order), seats, "unknown" if lost else self.unlisted)

    def _hold_totals(self, numbers: Iterable[int], faults: Faults) -> None:
        """Warn of totals that the votes contradict, where every vote is listed and could be read."""
        if self.unlisted != "not-member" or self._doubts_all:
            return
        sure = [number for number in numbers if number not in self._doubted]
        for number, vote, listed, told in contradicted(self._heads, list(self._seats.by_code.values()), sure):
            message = f"roll call {_named(self._heads[number])} has {listed} {vote} listed, and {told} in its totals"
            faults.add(self._places[number], "totals-differ", message, severity="warning", about="totals")

    def code_of(self, name: str) -> str | None:
        """The code of a country by its name or code; None where it is none."""
        return self._seats.code_of(name)

    def names(self) -> dict[str, tuple[str, ...]]:
        """What each country is called in the files, by its code."""
        return self._seats.names()

    def _listed(self) -> bytes:
        """For every roll call whether any vote of it is listed: a byte that is not zero."""
        votes, length = 0, len(self._heads)
        for seat in self._seats.by_code.values():
            votes |= int.from_bytes(seat[:length], "little")
        return votes.to_bytes(length, "little")

    def _codes(self, seat: bytearray, order: Sequence[int]) -> bytes:
        """The votes of a country in the order of the panel, by their numbers in `VOTES`."""
        if not order:
            return b""
        whole = seat + bytes(max(0, len(self._heads) - len(seat)))
        for number in self._doubted:
            whole[number] = whole[number] or _UNKNOWN
        # One more is picked than is wanted: of a single one it would be no tuple.
        picked = bytes(itemgetter(*order, order[0])(whole)[:-1])
        unlisted = "unknown" if self._doubts_all else self.unlisted
        return picked.translate(bytes([VOTES.index(unlisted), *range(255)]))


def _said(who: Who) -> str:
    return who if isinstance(who, str) else " ".join(who)


def _named(head: Head) -> str:
    return short(head.id or head.symbol or head.record or "without a number")
