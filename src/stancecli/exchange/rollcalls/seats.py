"""Whose votes a file lists: a seat a country, by whatever names and codes it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import Place
from stancecli.exchange.countries import code_of, name_of
from stancecli.exchange.rollcalls.faults import short

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from stancecli.exchange.rollcalls.sheet import Sheet

    Who = str | tuple[str, ...]

ROOM = 1024


class Seats:
    """The votes of every country, a byte a roll call, by its code; and `named`, the same by what a file calls it."""

    def __init__(self, own: Collection[str]) -> None:
        """Begin with none. `own` are codes that are no country's in ISO and one's here."""
        self.by_code: dict[str, bytearray] = {}
        self.named: dict[Who, bytearray | None] = {}
        self._own = own

    def of(self, sheet: Sheet, line: int, who: Who) -> bytearray | None:
        """The seat of a country by its code or name, or several of them; None, with its fault, where it is none."""
        names = (who,) if isinstance(who, str) else who
        if who not in self.named:
            code = self.code_of(*names)
            self._compare(sheet, line, names)
            self.named[who] = None if code is None else self.by_code.setdefault(code, bytearray(ROOM))
        if self.named[who] is None:
            hint = "a country is given by its name or its ISO 3166-1 code"
            sheet.fault(line, "unknown-country", f"'{short(_last(names))}' is no country", hint, about=who)
        return self.named[who]

    def code_of(self, *names: str) -> str | None:
        """The code of a country by the first of these codes or names that is one; None where none is."""
        return code_of(*names) or next((name for name in names if name in self._own), None)

    def names(self) -> dict[str, tuple[str, ...]]:
        """What each country is called, by its code: the names or codes of the file, spelt in one way each."""
        found: dict[str, dict[str, str]] = {code: {} for code in self.by_code}
        codes = {id(seat): code for code, seat in self.by_code.items()}
        for who, seat in self.named.items():
            if seat is not None:
                name = _last((who,) if isinstance(who, str) else who).strip()
                found[codes[id(seat)]].setdefault(name.casefold(), name)
        return {code: tuple(names.values()) for code, names in found.items()}

    def _compare(self, sheet: Sheet, line: int, names: Sequence[str]) -> None:
        """Warn of a code and a name that are two countries'."""
        codes = {name: code for name in names if name and (code := self.code_of(name))}
        first = next(iter(codes.values()), "")
        for name, code in codes.items():
            if code != first:
                said = f"{first} is {name_of(first)}, and '{short(name)}' is {name_of(code)}"
                place, message = Place(str(sheet.path), line), f"{said}: taken as {name_of(first)}"
                sheet.faults.add(place, "two-countries", message, severity="warning", about=tuple(names))


def _last(names: Sequence[str]) -> str:
    """The name of a code and a name."""
    return next((name for name in reversed(names) if name), "")
