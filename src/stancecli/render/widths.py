"""How wide each column of a table is where the screen is narrower than the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from stancecli.render.folding import is_address, jointed, unbroken
from stancecli.render.sharing import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROWEST = 8
GAP = 2
# The longest ids and paths kept whole: as long ones as there is room for.
_IDS = (40, 14, 12, 10, NARROWEST)
# Dates, figures and plain words are kept whole up to these; words shorter only where a table must be had.
_FIGURE, _WORD = 14, 11
# Where there is room for long ids, what is short anyway is not wrapped at all.
_SHORT = 13


@dataclass(frozen=True, slots=True)
class Fit:
    """The width of each column, and whether plain words stay whole in them."""

    widths: list[int]
    is_whole: bool


def naturals(heads: Sequence[str], texts: Sequence[Sequence[str]]) -> list[int]:
    """Give each column the width in which nothing is wrapped. `texts` are the cells, row by row."""
    return [_widest((head, *(row[number] for row in texts))) for number, head in enumerate(heads)]


def spanned(widths: Sequence[int]) -> int:
    """How wide a table of such columns is."""
    return sum(widths) + GAP * (len(widths) - 1)


def fitted(
    heads: Sequence[str], texts: Sequence[Sequence[str]], width: int, numeric: Sequence[bool] = ()
) -> Fit | None:
    """Give each column its width in a table of that width; None where one would fall under eight characters.

    The words of a header stay whole, and those of the cells if there is room. `numeric` says which columns hold
    numbers, which are never broken.
    """
    kinds = numeric or [False] * len(heads)
    columns = [
        _Column.of(head, [row[number] for row in texts], is_number=kinds[number]) for number, head in enumerate(heads)
    ]
    room = width - GAP * (len(columns) - 1)
    for longest_id in _IDS:
        least = [column.least(longest_id) for column in columns]
        if sum(least) <= room:
            return Fit(_widths(columns, least, room), is_whole=True)
    least = [column.narrowest for column in columns]
    return Fit(_widths(columns, least, room), is_whole=False) if sum(least) <= room else None


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column asks for: its width unwrapped, those of its longest words, and how much it says in all."""

    natural: int
    narrowest: int
    word: int
    id: int
    said: int

    @classmethod
    def of(cls, head: str, texts: Sequence[str], *, is_number: bool) -> _Column:
        parts = {part for text in texts for part in unbroken(text)}
        addresses = {part for part in parts if is_address(part)}
        figures = {part for part in parts - addresses if part[0].isdecimal()}
        words = {word for part in parts - addresses - figures for word in jointed(part)}
        natural = _widest((head, *texts))
        numbers = {word for text in texts for word in text.split()} if is_number else set[str]()
        narrowest = max(NARROWEST, _longest((*unbroken(head), *addresses, *numbers)))
        word = max(narrowest, min(_FIGURE, _longest(figures)), min(_WORD, _longest(words)))
        return cls(natural, min(natural, narrowest), word, _longest(parts - figures), sum(map(cell_len, texts)))

    def least(self, longest_id: int) -> int:
        """The width below which the header, an address, a date, a plain word or an id of that length is broken."""
        short = _SHORT if longest_id == _IDS[0] else 0
        return min(self.natural, max(self.word, min(longest_id, self.id), short))


def _widest(texts: Iterable[str]) -> int:
    return max(cell_len(line) for text in texts for line in text.split("\n"))


def _longest(parts: Iterable[str]) -> int:
    return max(map(cell_len, parts), default=0)


def _widths(columns: Sequence[_Column], least: Sequence[int], room: int) -> list[int]:
    return shared([column.natural for column in columns], least, [column.said for column in columns], room)
