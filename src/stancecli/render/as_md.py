"""Markdown with pipe tables, as GitHub and pandoc read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stancecli.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.table import Page, Table
    from stancecli.render import Screen

whole = True
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")
_NUMBERS = {"number", "score"}


def render(page: Page, _screen: Screen) -> str:
    """Write every table of a page under its title, with its notes."""
    return "\n".join(line for table in page.tables for line in _lines(table)) + "\n"


def _lines(table: Table) -> Iterator[str]:
    shown = plain.columns(table)
    columns = [table.columns[number] for number in shown]
    yield from (f"## {_escaped(table.title)}", "")
    yield _row(_escaped(column.title) for column in columns)
    yield _row("---:" if column.kind in _NUMBERS else "---" for column in columns)
    for row in table.rows:
        yield _row(_escaped(plain.text(table.columns[n], row[n])) for n in shown)
    yield ""
    for note in table.notes:
        yield f"- {_escaped(plain.visible(note))}"
    if table.notes:
        yield ""


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(words: str) -> str:
    """Take the meaning from every sign that has one in Markdown or HTML; a line break stays one."""
    quiet = _MARKUP.sub(r"\\\1", words.replace("&", "&amp;"))
    return "<br>".join(quiet.splitlines())
