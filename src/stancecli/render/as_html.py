"""HTML: one page that stands alone, for a phone, a desk and print. It holds no script and fetches nothing."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from stancecli.model.table import Term, bare
from stancecli.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stancecli.model.table import Cell, Column, Page, Table
    from stancecli.render import Screen

whole = True

# Above these many characters a name wants a wide column, a text does, and a wider one; a table, a wide sheet of paper.
_NAME, _LONG, _LONGER, _WIDE = 16, 40, 100, 110
_DATES = {"date", "day", "since"}
# From here on a leaning is a far one.
_FAR = 1.5
_LEGEND = "beside a stance its score, from -2 to +2 along the axis of its issue; the shade says the same"

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>TITLE</title>
<style>
STYLE</style>
</head>
<body>
<main>"""
_FOOT = "</main>\n</body>\n</html>\n"


def render(page: Page, _screen: Screen) -> str:
    """Write the tables of a page under its title, with its notes below."""
    parts = (line for number, table in enumerate(plain.tables(page), 1) for line in _section(table, number))
    style = files(__package__).joinpath("as_html.css").read_text("utf-8")
    head = _HEAD.replace("STYLE", style).replace("TITLE", _line(page.answer.title))
    return "\n".join((head, *parts, _FOOT))


def _section(table: Table, number: int) -> Iterator[str]:
    shown = plain.columns(table)
    columns = [table.columns[n] for n in shown]
    rows = [[row[n] for n in shown] for row in table.rows if shown]
    heading = "h1" if number == 1 else "h2"
    yield f"<section{_classes('wide' if _width(columns, rows) > _WIDE else '')}>"
    yield f'<div class="scroll" role="region" aria-labelledby="title-{number}" tabindex="0">'
    yield f'<table>\n<caption><{heading} id="title-{number}">{_line(table.title)}</{heading}></caption>'
    yield from _body(columns, rows)
    yield "</table>\n</div>"
    if not rows:
        yield '<p class="silent">nothing to show</p>'
    yield from _notes([*table.notes, *([_LEGEND] if _has_scores(columns, rows) else [])])
    yield "</section>"


def _body(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    scored = _is_scored(columns)
    heads = (f'<th scope="col"{_classes(_kind(column))}>{_line(column.title)}</th>' for column in columns)
    yield f"<thead>\n<tr>{''.join(heads)}</tr>\n</thead>\n<tbody>"
    for row in rows:
        first, *others = (_cell(column, cell, scored=scored) for column, cell in zip(columns, row, strict=True))
        # On a phone a wide table is read as a block a row, each cell below the title of its column.
        labelled = zip(map(_line, (column.title for column in columns[1:])), others, strict=True)
        cells = "".join(f'<td data-label="{label}"{other}</td>' for label, other in labelled)
        yield f'<tr><th scope="row"{first}</th>{cells}</tr>'
    yield "</tbody>"


def _cell(column: Column, cell: Cell, *, scored: bool) -> str:
    """Write a cell from its attributes on. What its colour says is said in words or figures too."""
    words, address = plain.text(column, cell), plain.address(column, cell)
    leaning = plain.leaning(column, cell)
    within = bare(cell)
    silence = "silent" if isinstance(within, Term) and within.silence else ""
    classes = _classes(
        _kind(column), _side(leaning), silence, "" if address or column.kind in _DATES else _length(words)
    )
    written = f'<a href="{escape(address)}">{escape(words)}</a>' if address else escape(words)
    if column.kind in _DATES:
        written = written.replace("/", "/<wbr>")
    if leaning is not None and not scored:
        written += f'<span class="score">{leaning:+.2g}</span>' if leaning else '<span class="score">0</span>'
    return f"{classes}>{written}"


def _length(words: str) -> str:
    classes = (("longer", _LONGER), ("long", _LONG), ("name", _NAME))
    return next((name for name, most in classes if len(words) > most), "")


def _has_scores(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether a score stands beside a stance, for want of a column of scores."""
    cells = (plain.leaning(column, cell) for row in rows for column, cell in zip(columns, row, strict=True))
    return not _is_scored(columns) and any(leaning is not None for leaning in cells)


def _is_scored(columns: Iterable[Column]) -> bool:
    return any(column.kind == "score" for column in columns)


def _side(leaning: float | None) -> str:
    if not leaning:
        return ""
    side = "high" if leaning > 0 else "low"
    return f"{side} far" if abs(leaning) >= _FAR else side


def _kind(column: Column) -> str:
    if column.kind in plain.NUMBERS:
        return "number"
    if column.kind in {"stance", "cell"}:
        return "stance"
    return "date" if column.kind in _DATES else "link" if column.kind == "link" else ""


def _classes(*names: str) -> str:
    named = " ".join(name for name in names if name)
    return f' class="{named}"' if named else ""


def _notes(notes: Sequence[str]) -> Iterator[str]:
    if notes:
        yield '<ul class="notes">'
        yield from (f"<li>{_line(note)}</li>" for note in notes)
        yield "</ul>"


def _line(words: str) -> str:
    return escape(plain.line(words))


def _width(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> int:
    """About how many characters a line of the table has."""
    longest = [len(column.title) // 2 for column in columns]
    for row in rows:
        texts = (plain.text(column, cell) for column, cell in zip(columns, row, strict=True))
        longest = [max(width, min(len(text), _LONG)) for width, text in zip(longest, texts, strict=True)]
    return sum(longest)
