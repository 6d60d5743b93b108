"""A table as blocks, one a row: what names the row as heading, below it a line a column that says anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from stancecli.render.folding import folded
from stancecli.render.sheet import HEAD, QUIET
from stancecli.render.spelling import spelt
from stancecli.render.widths import GAP, NARROWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.render.sheet import Sheet


def stacked(sheet: Sheet, width: int, encoding: str) -> list[Text]:
    """Give the lines of every block; a blank one parts two, unless both are but a heading."""
    lines: list[Text] = []
    has_body = False
    for texts, styles in zip(sheet.texts, sheet.styles, strict=True):
        heading = spelt(" · ", encoding).join(text for text in texts[: sheet.naming] if text)
        body = list(_body(sheet, texts, styles, width))
        lines += [Text()] if lines and (has_body or body) else []
        lines += [*(Text(line, HEAD) for line in folded(heading, width)), *body]
        has_body = bool(body)
    return lines


def _body(sheet: Sheet, texts: Sequence[str], styles: Sequence[str], width: int) -> Iterator[Text]:
    label = max((cell_len(head) for head in sheet.heads[sheet.naming :]), default=0)
    is_wide = width - label - 2 * GAP >= 2 * NARROWEST
    for head, text, style in list(zip(sheet.heads, texts, styles, strict=True))[sheet.naming :]:
        if text:
            yield from _beside(head, text, style, label, width) if is_wide else _below(head, text, style, width)


def _beside(head: str, text: str, style: str, label: int, width: int) -> Iterator[Text]:
    """A label, and the words to its right, in as many lines as they need."""
    margin = label + 2 * GAP
    first, *others = folded(text, width - margin)
    blank = " " * (margin - GAP - cell_len(head))
    yield Text.assemble((f"{' ' * GAP}{head}{blank}", QUIET), (first, style))
    yield from (Text.assemble(" " * margin, (line, style)) for line in others)


def _below(head: str, text: str, style: str, width: int) -> Iterator[Text]:
    """A label, and the words under it, or on its line if they are few."""
    label = f" {head}"
    if "\n" not in text and cell_len(f"{label} {text}") <= width:
        yield Text.assemble((label, QUIET), " ", (text, style))
        return
    yield from _indented(head, QUIET, 1, width)
    yield from _indented(text, style, 2, width)


def _indented(text: str, style: str, by: int, width: int) -> Iterator[Text]:
    yield from (Text.assemble(" " * by, (line, style)) for line in folded(text, max(width - by, 2)))
