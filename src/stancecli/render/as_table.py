"""Tables for the terminal: coloured by meaning, wrapped to the width, stacked where that reads better."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from stancecli.render import plain
from stancecli.render.folding import folded
from stancecli.render.ruled import ruled
from stancecli.render.sheet import HEAD, QUIET, sheet, unrepeated
from stancecli.render.spelling import spelt
from stancecli.render.stacking import stacked
from stancecli.render.widths import fitted, naturals, spanned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from stancecli.model.table import Page, Table
    from stancecli.render import Screen
    from stancecli.render.sheet import Sheet

whole = True

_UNLIMITED = 1_000_000
_HEADER_LINES = 2


def render(page: Page, screen: Screen) -> str:
    """Write the tables of a page. Nothing is ever cut: what does not fit is wrapped or stacked."""
    console = _console(screen)
    with console.capture() as capture:
        for number, table in enumerate(plain.tables(page)):
            for part in (*([""] if number else []), *_parts(table, screen)):
                console.print(part, soft_wrap=True)
    lines = spelt(capture.get(), screen.encoding).split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _console(screen: Screen) -> Console:
    return Console(
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


def _parts(table: Table, screen: Screen) -> Iterator[RenderableType]:
    yield from _wrapped(table.title, HEAD, screen)
    yield ""
    if table.rows:
        yield from _body(sheet(table, screen.encoding), screen)
    else:
        yield from _wrapped("nothing to show", QUIET, screen)
    if table.notes:
        yield ""
    for note in table.notes:
        yield from _wrapped(note, QUIET, screen)


def _wrapped(words: str, style: str, screen: Screen) -> Iterator[Text]:
    shown = spelt(plain.line(words), screen.encoding)
    yield from (Text(line, style) for line in folded(shown, screen.width or _UNLIMITED))


def _body(rows: Sheet, screen: Screen) -> Sequence[RenderableType]:
    """The table; or its rows stacked, where a column would be too narrow or wrapping made the table the longer one."""
    if screen.width is None:
        widths = naturals(rows.heads, rows.texts)
        return [_grid(rows, rows.texts, widths)] if screen.color else [Text(line) for line in ruled(rows, widths)]
    width = screen.width
    texts = unrepeated(rows)
    if spanned(naturals(rows.heads, texts)) <= width:
        return [_grid(rows, texts, naturals(rows.heads, texts))]
    blocks = stacked(rows, width, screen.encoding)
    brief = replace(rows, heads=rows.brief_heads)
    fit = fitted(brief.heads, texts, width, rows.numeric)
    if fit is None:
        return blocks
    wrapped = [["\n".join(folded(text, n)) for text, n in zip(row, fit.widths, strict=True)] for row in texts]
    height = _HEADER_LINES + sum(max(text.count("\n") for text in row) + 1 for row in wrapped)
    # A table that breaks words has to be much the shorter.
    is_shorter = height <= len(blocks) / (1 if fit.is_whole else 2)
    return [_grid(brief, wrapped, fit.widths)] if is_shorter else blocks


def _grid(rows: Sheet, texts: Sequence[Sequence[str]], widths: Sequence[int]) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), collapse_padding=True)
    for head, width, numeric in zip(rows.heads, widths, rows.numeric, strict=True):
        grid.add_column(
            Text("\n".join(folded(head, width)), HEAD),
            width=width,
            justify="right" if numeric else "left",
            no_wrap=True,
        )
    for row, styles in zip(texts, rows.styles, strict=True):
        grid.add_row(*(Text(text, style) for text, style in zip(row, styles, strict=True)))
    return grid
