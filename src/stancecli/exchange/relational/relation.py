"""A table with keys: its columns, what they mean, and how each cell follows from a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from stancecli.model.meanings import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from stancecli.exchange.relational.contents import Contents

Kind = Literal["text", "list", "whole", "number", "truth", "day"]
Value = str | int | float | Decimal | date | tuple[str, ...] | None


class Item(NamedTuple):
    """One of several things that a record holds: whose it is, its number, and itself."""

    owner: str
    number: int
    value: Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `of` gives its cell for a record.

    `words` are all that it may say, in their order, which is one of rank where they are `ranked`; `missing` says what
    an empty cell means. `tells` is the record and the field that it comes from, if it comes from one.
    """

    key: str
    kind: Kind
    about: str
    of: Callable[[Any], Value]
    required: bool = False
    words: tuple[str, ...] = ()
    ranked: bool = False
    missing: str = NOT_KNOWN
    tells: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: these columns name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A table: a row for each of its records, told apart by the columns of its `key`."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    records: Callable[[Contents], Iterable[Any]]
    references: tuple[Reference, ...] = ()

    @property
    def title(self) -> str:
        """Its name as a heading."""
        return self.name.replace("_", " ").capitalize()

    def rows(self, contents: Contents) -> Iterator[tuple[Value, ...]]:
        """Give the rows, in the order of the ledger."""
        return (tuple(column.of(record) for column in self.columns) for record in self.records(contents))

    def column(self, key: str) -> Column:
        """Give a column by its key. Raises StopIteration."""
        return next(column for column in self.columns if column.key == key)


def refers(*columns: str, to: str) -> Reference:
    """Say that these columns name a row of that table."""
    return Reference(columns, to)
