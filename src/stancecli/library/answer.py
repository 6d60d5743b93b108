"""An answer for programs: the rows of a table as plain Python values, and the tables that came with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from stancecli.errors import unknown
from stancecli.model.table import Page
from stancecli.render import FORMATS, Screen, flat, renderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.table import Table
    from stancecli.render.flat import Flat

Value = str | int | float | bool | date | list[str] | None

_DATED = {"date", "since"}
_ENDS = ("earliest", "latest")


@dataclass(frozen=True)
class Answer:
    """One table of a page: its rows, how to read them, and the page's other tables by name.

    Two answers are equal if they say the same; one without rows is false.
    """

    page: Page

    @classmethod
    def of(cls, answer: Table | Page) -> Answer:
        """Take what a report gives."""
        return cls(Page.of(answer))

    @property
    def title(self) -> str:
        """What was asked, in words."""
        return self.page.answer.title

    @property
    def notes(self) -> tuple[str, ...]:
        """How to read it: the ledger and its version, the moment as read, until when it was searched."""
        return self.page.answer.notes

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the rows. They are a promise to programs, and there for an answer without rows too."""
        return tuple(flat.keys(self.page.answer))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the tables, this one first."""
        return tuple(table.name for table in self.page.tables)

    def part(self, name: str) -> Answer:
        """Give another table of the same answer. Raises UnknownName."""
        found = [table for table in self.page.tables if table.name == name]
        if not found:
            raise unknown(name, "part", self.parts)
        return Answer(replace(self.page, tables=(found[0],)))

    def to_dicts(self) -> list[dict[str, Value]]:
        """Give a dict a row: ids, numbers and dates as formats for machines have them.

        A date comes as written, and as the first and last day it may mean: `datetime.date` under the keys that end
        in `_earliest` and `_latest`. Several ids are a list. What is not known, and a stance that is silent, is None.
        """
        days = _days(self.page.answer)
        return [
            {key: _plain(value, is_day=key in days) for key, value in zip(self.columns, row, strict=True)}
            for row in flat.rows(self.page.answer)
        ]

    def render(self, form: str) -> str | bytes:
        """Write it in a format of the command, such as csv or md. Raises UnknownName."""
        if form not in FORMATS:
            raise unknown(form, "format", FORMATS)
        return renderer(form).render(self.page, Screen())

    def __len__(self) -> int:
        """How many rows it has."""
        return len(self.page.answer.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Go through the rows."""
        return iter(self.to_dicts())

    def __str__(self) -> str:
        """Write it as the table that people read."""
        return str(self.render("table"))


def _days(table: Table) -> set[str]:
    """The keys under which a day stands, not a date as written."""
    return {f"{column.key}_{end}" for column in table.columns if column.kind in _DATED for end in _ENDS}


def _plain(value: Flat, *, is_day: bool) -> Value:
    if is_day and isinstance(value, str):
        return date.fromisoformat(value)
    return list(value) if isinstance(value, tuple) else value
