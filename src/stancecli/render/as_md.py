"""Markdown with pipe tables, as GitHub and pandoc read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stancecli.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stancecli.model.table import Cell, Column, Page, Table
    from stancecli.render import Screen

whole = True
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#$])")


def render(page: Page, _screen: Screen) -> str:
    """Write the tables of a page under its title, with its notes."""
    told = [*plain.tables(page), *(table for table in page.tables[1:] if table.quotable and table.rows)]
    return "\n\n".join("\n".join(_lines(table)) for table in told) + "\n"


def _lines(table: Table) -> Iterator[str]:
    shown = plain.columns(table)
    yield from (f"## {_escaped(plain.line(table.title))}", "")
    if table.quotable:
        yield from (
            f"- {_escaped(plain.line(plain.text(table.columns[n], row[n])))}" for row in table.rows for n in shown
        )
    else:
        yield from _grid(table, shown)
    if table.notes:
        yield ""
        yield from (f"- {_escaped(plain.line(note))}" for note in table.notes)


def _grid(table: Table, shown: Sequence[int]) -> Iterator[str]:
    columns = [table.columns[number] for number in shown]
    yield _row(_escaped(plain.line(column.title)) for column in columns)
    yield _row("---:" if column.kind in plain.NUMBERS else "---" for column in columns)
    for row in table.rows:
        yield _row(_cell(table.columns[number], row[number]) for number in shown)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(column: Column, cell: Cell) -> str:
    address = plain.address(column, cell)
    return f"<{address}>" if address else _escaped(plain.text(column, cell))


def _escaped(words: str) -> str:
    """Take the meaning from every sign that has one in Markdown or HTML; a line break stays one."""
    quiet = _MARKUP.sub(r"\\\1", words.replace("&", "&amp;").replace("\t", " "))
    return "<br>".join(quiet.splitlines())
