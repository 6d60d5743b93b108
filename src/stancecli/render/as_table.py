"""Tables for the terminal: coloured by meaning, wrapped to the width, stacked where that is too narrow."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from stancecli.model.table import Term
from stancecli.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import JustifyMethod, RenderableType

    from stancecli.model.table import Cell, Column, Page, Table
    from stancecli.render import Screen

whole = True

NARROWEST = 8
_UNLIMITED = 1_000_000
_GAP = 2
# Seen on a light ground and on a dark one, and told apart without red and green.
_TOWARD_HIGH, _TOWARD_LOW, _SILENT = "color(32)", "color(166)", "bright_black"
_NUMBERS = {"number", "score"}


def render(page: Page, screen: Screen) -> str:
    """Write every table of a page. Nothing is ever cut: what does not fit is wrapped or stacked."""
    console = Console(
        file=io.StringIO(),
        width=screen.width or _UNLIMITED,
        color_system="256" if screen.color else None,
        force_terminal=screen.color,
        no_color=not screen.color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for number, table in enumerate(page.tables):
            console.print(*([""] if number else []), _table(table, screen.width or _UNLIMITED), sep="\n")
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _table(table: Table, width: int) -> RenderableType:
    shown = plain.columns(table)
    columns = [table.columns[number] for number in shown]
    texts = [[_text(table.columns[number], row[number]) for number in shown] for row in table.rows]
    widths = fitted([_widest(column, [row[n] for row in texts]) for n, column in enumerate(columns)], columns, width)
    body = _stacked(columns, texts, width) if widths is None else _grid(columns, texts, widths)
    title = Text(plain.visible(table.title), style="bold")
    notes = [Text(plain.visible(note), style=_SILENT) for note in table.notes]
    nothing = [Text("nothing to show", style=_SILENT)] if not texts else []
    return Group(title, body, *nothing, *notes)


def fitted(natural: Sequence[int], columns: Sequence[Column], width: int) -> list[int] | None:
    """Give each column its width, wrapping the widest first; None where one would fall under eight characters.

    A column is never narrower than its own words in the header, so that these stay whole.
    """
    room = width - _GAP * len(natural)
    least = [min(n, max(NARROWEST, _longest_word(c.title))) for n, c in zip(natural, columns, strict=True)]
    if sum(least) > room:
        return None
    cap = max(natural, default=0)
    while sum(_capped(natural, least, cap)) > room:
        cap -= 1
    return _capped(natural, least, cap)


def _capped(natural: Sequence[int], least: Sequence[int], cap: int) -> list[int]:
    return [max(low, min(wide, cap)) for wide, low in zip(natural, least, strict=True)]


def _longest_word(title: str) -> int:
    return max((cell_len(word) for word in title.split()), default=0)


def _widest(column: Column, texts: Sequence[Text]) -> int:
    lines = [column.title, *(line for text in texts for line in text.plain.split("\n"))]
    return max(cell_len(line) for line in lines)


def _grid(columns: Sequence[Column], texts: Sequence[Sequence[Text]], widths: Sequence[int]) -> RenderableType:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, _GAP, 0, 0), collapse_padding=True)
    for column, width in zip(columns, widths, strict=True):
        justify: JustifyMethod = "right" if column.kind in _NUMBERS else "left"
        grid.add_column(Text(column.title, style="bold"), width=width, justify=justify, overflow="fold")
    for row in texts:
        grid.add_row(*row)
    return grid


def _stacked(columns: Sequence[Column], texts: Sequence[Sequence[Text]], width: int) -> RenderableType:
    """One block a row: its first cell as a heading, below it a line a column that says anything."""
    label = max(cell_len(column.title) for column in columns)
    beside = width - label - 2 * _GAP >= 2 * NARROWEST
    blocks = []
    for row in texts:
        heading = Text(row[0].plain, style="bold")
        blocks += [heading, *_lines(columns[1:], row[1:], label, beside=beside), Text("")]
    return Group(*blocks)


def _lines(columns: Sequence[Column], row: Sequence[Text], label: int, *, beside: bool) -> Iterator[RenderableType]:
    said = [(column.title, text) for column, text in zip(columns, row, strict=True) if text.plain]
    if beside:
        grid = Grid.grid(padding=(0, _GAP, 0, 0))
        grid.add_column(width=label + _GAP)
        grid.add_column(overflow="fold")
        for title, text in said:
            grid.add_row(Text(f"  {title}", style=_SILENT), text)
        yield grid
        return
    for title, text in said:
        yield Padding(Text(title, style=_SILENT), (0, 0, 0, 1))
        yield Padding(text, (0, 0, 0, 2))


def _text(column: Column, cell: Cell) -> Text:
    return Text(plain.text(column, cell), style=_style(column, cell), overflow="fold")


def _style(column: Column, cell: Cell) -> str:
    if isinstance(cell, Term) and cell.silence:
        return _SILENT
    leaning = cell.leaning if isinstance(cell, Term) else cell if column.kind == "score" else None
    if not isinstance(leaning, int | float) or leaning == 0:
        return ""
    return _TOWARD_HIGH if leaning > 0 else _TOWARD_LOW
