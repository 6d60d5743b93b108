"""The tables of an export on one page: the end of `docs/export.md`, made from their description.

Run it after a record or a table has changed: python -m tests.unit.exchange.export_page
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.exchange.database.ddl import searching
from stancecli.exchange.database.views import described
from stancecli.exchange.relational import relations
from tests.unit.exchange.world import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.relation import Column, Relation

PAGE = Path(__file__).parents[3] / "docs" / "export.md"
HEAD = "## The tables\n"
BAR = "\\|"


def page() -> str:
    """The whole page: as it is written, with its tables made anew."""
    written, _, _ = PAGE.read_text(encoding="utf-8").partition(HEAD)
    return "\n".join([f"{written}{HEAD}", *_chapters()])


def _chapters() -> Iterator[str]:
    tables = relations(shipped())
    known = [*tables, *described(tables), searching(tables)]
    yield "Made by `python -m tests.unit.exchange.export_page` from what `stance sql --schema` tells.\n"
    yield "".join(f"- [{table.name}](#{table.name}): {table.about}\n" for table in known)
    yield from map(_chapter, tables)
    yield from (_chapter(table, beside=True) for table in known[len(tables) :])


def _chapter(table: Relation, *, beside: bool = False) -> str:
    """A table; of a view, the columns that it has beside those of the stances."""
    stances = {column.key for column in relations(shipped())[-1].columns} if beside else set()
    own = [column for column in table.columns if column.key not in stances]
    rest = "" if len(own) == len(table.columns) else "\nBeside them it has every column of [stances](#stances).\n"
    rows = "".join(_row(table, column) for column in own)
    return f"### {table.name}\n\n{table.about}\n\n| column | type | means |\n| --- | --- | --- |\n{rows}{rest}"


def _row(table: Relation, column: Column) -> str:
    means = " ".join((column.about, *_facts(table, column)))
    return f"| `{column.key}` | {column.kind} | {means.replace('|', BAR)} |\n"


def _facts(table: Relation, column: Column) -> Iterator[str]:
    if column.key in table.key:
        yield "Key."
    named = [reference.table for reference in table.references if column.key in reference.columns]
    yield from (f"Names a row of [{name}](#{name})." for name in named)
    if column.words:
        yield f"{'From the lowest: ' if column.ranked else ''}{' · '.join(f'`{word}`' for word in column.words)}."
    if not column.required:
        yield f"Empty: {column.missing}."


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
