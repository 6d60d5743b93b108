"""The one value that comes out of every report: a table, or a page of them.

Cells are typed values with their meaning (leaning, silence), never a colour, a width or markup: what a
cell looks like is for the renderers to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from stancecli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.words import Silence

Kind = Literal[
    "text",
    "truth",
    "count",
    "number",
    "figure",
    "score",
    "date",
    "day",
    "since",
    "stance",
    "cell",
    "names",
    "link",
]
"""What a column holds. A `stance` is empty for machines where it is silent (a column `silence` says
why); a `cell` of a wide table says it itself. `names` are several terms or ids. `since` is a date that
may say "by". A `day` is one day, where a `date` may mean several; a `figure` is a number shown to its
last digit, and a `count` one that is always whole."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word with an id for machines and a text for people.

    `leaning` is the score of what it says, from −2 to +2; `silence` the reason why it says nothing.
    """

    id: str
    text: str
    leaning: float | None = None
    silence: Silence | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """A date from which something holds; with `by`, the day on which it was seen to hold already."""

    date: PartialDate
    by: bool = False

    def __str__(self) -> str:
        """Say it: "2022-03" or "by 2022-03"."""
        return f"by {self.date}" if self.by else str(self.date)


@dataclass(frozen=True, slots=True)
class Flagged:
    """A number with what is to be known of it in words: "+2 (possible)". Machines have a column that tells it."""

    number: float
    flags: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A cell that says something else than in the period before. Machines have a column that tells it."""

    cell: Term | Flagged | int | float | None


Cell = str | int | float | date | PartialDate | Since | Term | Flagged | Moved | tuple[str | Term, ...] | None


def bare(cell: Cell) -> Cell:
    """The cell without the mark that it moved, and without what is to be known of it."""
    within = cell.cell if isinstance(cell, Moved) else cell
    return within.number if isinstance(within, Flagged) else within


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its `key` is a promise to scripts, its `title` is for people.

    `for_machines`: people learn the same from another column. `places`: it says whose answer a row is, and of
    what. `brief` is a shorter title, where there is little room.
    """

    key: str
    title: str
    kind: Kind = "text"
    for_machines: bool = False
    places: bool = False
    brief: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of cells under columns. `name` picks it from its page; `notes` say how to read it.

    `quotable`: sentences for writers, which say again what the answer beside them says.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    quotable: bool = False

    def __post_init__(self) -> None:
        """Hold that every row is as long as the header: anything else is a defect of a report."""
        for row in self.rows:
            if len(row) != len(self.columns):
                message = f"table '{self.name}': a row of {len(row)} cells under {len(self.columns)} columns"
                raise ValueError(message)

    def column(self, key: str) -> list[Cell]:
        """The cells under one key. Raises KeyError."""
        index = {column.key: number for number, column in enumerate(self.columns)}[key]
        return [row[index] for row in self.rows]

    def with_notes(self, *notes: str) -> Table:
        """Give the same table with further notes."""
        return Table(self.name, self.title, self.columns, self.rows, (*self.notes, *notes), self.quotable)


@dataclass(frozen=True)
class Page:
    """Tables that answer one question together. The first is the answer."""

    tables: tuple[Table, ...]
    exit_code: int = field(default=0, compare=False)

    @property
    def answer(self) -> Table:
        """The table that formats of one table write."""
        return self.tables[0]

    @classmethod
    def of(cls, answer: Table | Page) -> Page:
        """Take a table as a page of one."""
        return answer if isinstance(answer, Page) else cls((answer,))


def table(name: str, title: str, columns: Iterable[Column], rows: Iterable[tuple[Cell, ...]]) -> Table:
    """Build a table from any iterables."""
    return Table(name, title, tuple(columns), tuple(rows))
