"""What is asked of votes or positions: who is compared, by which index, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from stancecli.errors import unknown
from stancecli.indices.joint import Joint, Value
from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from stancecli.indices.index import Index
    from stancecli.model.table import Cell
    from stancecli.reports.agree_votes import LeftOut

    Pair = tuple[str, str]
    Progress = Callable[[float], None]


class Comparable(Protocol):
    """Votes or positions: who can be compared, and on what."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The countries."""

    @property
    def levels(self) -> tuple[str, ...]:
        """The steps of the scale, in order."""

    @property
    def noun(self) -> str:
        """What is counted: a roll call, a question."""

    @property
    def number(self) -> int:
        """How many there are of it."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why some may be left out."""

    def joint(self, one: str, other: str, index: Index | None = None) -> Joint:
        """Count what two countries chose, of what an index counts."""

    def left_out(self, one: str, other: str, index: Index | None = None) -> Iterator[LeftOut]:
        """Why some are not compared by an index, whose doing it is, and how many."""


@dataclass(frozen=True)
class Asked:
    """A question about agreement. `periods` are empty unless it is asked over time.

    `is_chosen` says that the index was asked for by its name.
    What is told under the answer is what was `read`, by which `rules`, and of which `ledger`.
    """

    of: Comparable
    names: Mapping[str, str]
    index: Index
    least: int
    read: tuple[str, ...]
    rules: tuple[str, ...]
    ledger: str
    iso: Mapping[str, str]
    periods: tuple[tuple[str, Comparable], ...] = ()
    is_chosen: bool = False

    def beside(self, usual: Iterable[str]) -> list[Index]:
        """The index asked for, and the usual ones beside it."""
        return [self.index, *(INDICES[key] for key in usual if key != self.index.key)]

    @property
    def notes(self) -> tuple[str, ...]:
        """How to read the answer."""
        return (*self.read, *self.rules, self.ledger)

    def term(self, key: str) -> Term:
        """A country: its key for machines, its name for people."""
        return Term(key, self.names.get(key, key))

    def column(self, key: str) -> Column:
        """The column of a country."""
        return Column(key, self.names.get(key, key), "number")

    def value(self, one: str, other: str, index: Index | None = None, of: Comparable | None = None) -> Value:
        """How alike two countries chose; undefined below the least n."""
        compared, by = of or self.of, index or self.index
        return at_least(by.of(compared.joint(one, other, by)), self.least, compared.noun)

    def pairs(self) -> Iterator[Pair]:
        """Every pair, each once."""
        return combinations(self.of.keys, 2)

    def pair_name(self, pair: Pair) -> str:
        """A pair as notes name it."""
        return "–".join(self.names.get(key, key) for key in pair)


def find_index(name: str) -> Index:
    """Find an index by its key. Raises UnknownName."""
    if name not in INDICES:
        raise unknown(name, "index", list(INDICES))
    return INDICES[name]


def at_least(value: Value, least: int, noun: str) -> Value:
    """The value, or why there is none where it rests on too little."""
    if value.value is None or value.n >= least:
        return value
    return Value(None, value.n, f"fewer than {least} {noun}s in common")


def cell(value: Value) -> Cell:
    """A value as a cell: for machines empty where it is undefined, which people read as a word."""
    return Term("", "undefined") if value.value is None else value.value


def counted(number: int, noun: str) -> str:
    """How many there are of something: "1 roll call", "1,032 roll calls"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def watched(items: Iterable[Pair], number: int, progress: Progress | None) -> Iterator[Pair]:
    """Go through pairs, telling how far."""
    for done, item in enumerate(items):
        if progress is not None and not done % 500:
            progress(done / max(number, 1))
        yield item
