"""Tables written in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, table

if TYPE_CHECKING:
    from stancecli.model.table import Cell, Table

# What a terminal would obey: an escape that colours, a bell, a line overwritten, text turned around, a C1 control.
HOSTILE = "\x1b[31mred\x07\rover\u202eback\x9b2J\u2028next"
PLACES = {"country", "issue", "period"}
OBEYED = "\x1b\x07\r\u202e\x9b\u2028"


def words(*rows: tuple[Cell, ...], heads: tuple[str, ...] = ("Issue", "Stance")) -> Table:
    """A table of plain words."""
    keys = [head.casefold().replace(" ", "_") for head in heads]
    columns = [Column(key, head, places=key in PLACES) for key, head in zip(keys, heads, strict=True)]
    return table("words", "Words", columns, rows)


def page(*rows: tuple[Cell, ...], heads: tuple[str, ...] = ("Issue", "Stance")) -> Page:
    return Page((words(*rows, heads=heads),))
