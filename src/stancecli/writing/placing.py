"""The file that a new entry belongs into: that which holds what the country did about that time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NEAREST = 5


@dataclass(frozen=True)
class Held:
    """An entry that is there: whose it is, of which date, and in which file."""

    country: str
    date: PartialDate
    file: str


def file_for(country: str, date: str, held: Iterable[Held]) -> str | None:
    """Give the file of most of the country's entries that are nearest in time; None where it has none."""
    own = [each for each in held if each.country == country]
    day = _day(date)
    nearest = sorted(own, key=lambda each: (abs(each.date.earliest.toordinal() - day), each.date.sort_key))[:_NEAREST]
    counted = Counter(each.file for each in nearest)
    # Of equals the one that comes first, which holds the very nearest.
    return max(counted, key=lambda file: counted[file]) if counted else None


def _day(text: str) -> int:
    """The first day a date may mean; for what is none, none is near."""
    try:
        return PartialDate.parse(text).earliest.toordinal()
    except ValueError:
        return 0


def together(entries: Sequence[Mapping[str, object]], files: Sequence[str]) -> list[str]:
    """Give the file of each entry, with those that dispute each other in one: no file then waits for another."""
    number_of = {entry.get("id"): number for number, entry in enumerate(entries)}
    leader = list(range(len(entries)))
    for number, entry in enumerate(entries):
        disputed = entry.get("disputes") or ()
        for other in (disputed,) if isinstance(disputed, str) else disputed if isinstance(disputed, list) else ():
            if other in number_of:
                one, two = _first(leader, number), _first(leader, number_of[other])
                leader[max(one, two)] = min(one, two)
    return [files[_first(leader, number)] for number in range(len(entries))]


def _first(leader: Sequence[int], number: int) -> int:
    while leader[number] != number:
        number = leader[number]
    return number
