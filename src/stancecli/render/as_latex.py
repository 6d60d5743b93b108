"""LaTeX: a document that compiles as it is, and tables that can be taken out of it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from stancecli.model.table import Term, bare
from stancecli.render import plain
from stancecli.render.sharing import shared
from stancecli.render.spelling import spelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stancecli.model.table import Cell, Column, Page, Table
    from stancecli.render import Screen

whole = True

# Millimetres: a character of the table's type, the space beside a column, a sheet upright and turned, its margins.
_CHARACTER, _GAP, _UPRIGHT, _TURNED, _MARGINS = 1.55, 3, 210, 297, 30
# Characters: a word that has its column's width, one that is not broken, a line. A sheet wider than paper has room
# above what its columns take at least.
_LONGEST_WORD, _UNBROKEN, _LONGEST_LINE, _ROOMY = 11, 16, 70, 1.4
_INVISIBLE = {"Mn", "Me", "Mc", "Cf"}

_HEAD = r"""% Compile with lualatex or xelatex.
% pdflatex compiles it too; of the letters that its fonts lack it shows the nearest they have, or the number.
\documentclass[10pt]{article}
\usepackage{iftex}
\usepackage[SHEET,margin=15mm]{geometry}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp,lmodern}
\else
  \usepackage{fontspec}
  \IfFontExistsTF{Libertinus Serif}{\setmainfont{Libertinus Serif}}{%
    \IfFontExistsTF{CMU Serif}{\setmainfont{CMU Serif}}{%
      \IfFontExistsTF{DejaVu Serif}{\setmainfont[Scale=0.78]{DejaVu Serif}}{}}}
\fi
\usepackage{array,booktabs,longtable}
\usepackage[hyphens]{url}
\urlstyle{same}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}
\newcolumntype{R}[1]{>{\raggedleft\arraybackslash}p{#1}}
\setlength{\tabcolsep}{1.5mm}
\renewcommand{\arraystretch}{1.15}
\setlength{\LTcapwidth}{\linewidth}
\setlength{\LTleft}{0pt}\setlength{\parindent}{0pt}
\setlength{\emergencystretch}{3em}
"""
# What stands for a letter where the font lacks it: its number, and what is written instead.
_LACKING = r"""\normalfont
\ifPDFTeX
  \newcommand{\lacking}[3]{%
    \ifcsname u8:\detokenize{#1}\endcsname\else\DeclareUnicodeCharacter{#2}{#3}\fi}
\else
  \newcommand{\lacking}[3]{%
    \iffontchar\font"#2\relax\else
      \catcode"#2=\active\begingroup\lccode`\~="#2\relax\lowercase{\endgroup\protected\def~}{#3}%
    \fi}
\fi
"""
# Where a word too long for its column may be broken: no text has this sign, for `plain` writes it out.
_BREAK = "\0"
_LONG_WORD = re.compile(rf"\S{{{_UNBROKEN + 1},}}")
_JOINT = re.compile(rf"([^\W_]{{{_UNBROKEN}}}|(?!-)[\W_])(?=.)")
_SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    # After the end of a row these would be taken for its options.
    "[": "{[}",
    "*": "{*}",
    "\t": " ",
    _BREAK: r"\allowbreak{}",
    "\n": r"\leavevmode\newline{}",
    **{sign: f"\\{sign}" for sign in "{}$&#%_"},
}
_WRITTEN = str.maketrans(_SIGNS)
# Signs that LaTeX joins into another where two meet: -- '' ,, and, after ! or ?, a backtick, which is written out.
_JOINED = re.compile(r"([-',])(?=\1)")


class _Part(NamedTuple):
    """A table as it is printed: its columns, their rows, and the width of each in millimetres."""

    table: Table
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]


def render(page: Page, _screen: Screen) -> str:
    """Write the tables of a page, with its notes below, on sheets turned or widened to fit the widest."""
    parts = [_part(table) for table in plain.tables(page)]
    lines = (line for part in parts for line in (*_table(part), *_notes(part.table.notes)))
    body = unicodedata.normalize("NFC", "\n".join(lines))
    lacking = "".join(f"{line}\n" for line in _lacking(body))
    head = _HEAD.replace("SHEET", _sheet(parts)) + (_LACKING if lacking else "") + lacking
    return f"{head}\\begin{{document}}\n\\footnotesize\n{body}\n\\end{{document}}\n"


def _part(table: Table) -> _Part:
    shown = plain.columns(table)
    columns = [table.columns[n] for n in shown]
    rows = [[row[n] for n in shown] for row in table.rows if shown]
    return _Part(table, columns, rows, _widths(columns, rows))


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Give each column what it needs, upright if that does not press it, else on a sheet turned or wider."""
    texts = [[column.title, *(plain.text(column, row[n]) for row in rows)] for n, column in enumerate(columns)]
    naturals = [_millimetres(max(map(len, "\n".join(each).split("\n"))), _LONGEST_LINE) for each in texts]
    least = [_millimetres(max(map(len, " ".join(each).split()), default=1), _LONGEST_WORD) for each in texts]
    said = [sum(map(len, each)) for each in texts]
    gaps = len(columns) * _GAP + _MARGINS
    upright, turned = _UPRIGHT - gaps, _TURNED - gaps
    if sum(naturals) <= 2 * upright and sum(least) <= upright:
        return shared(naturals, least, said, upright)
    return shared(naturals, least, said, turned if sum(least) * _ROOMY <= turned else int(sum(least) * _ROOMY))


def _millimetres(characters: int, most: int) -> int:
    return int(min(characters, most) * _CHARACTER) + 3


def _sheet(parts: Iterable[_Part]) -> str:
    width = max(sum(part.widths) + len(part.widths) * _GAP for part in parts) + _MARGINS
    if width <= _UPRIGHT:
        return "a4paper"
    return "a4paper,landscape" if width <= _TURNED else f"paperwidth={width}mm,paperheight={_UPRIGHT}mm"


def _table(part: _Part) -> Iterator[str]:
    kinds = ("R" if column.kind in plain.NUMBERS else "L" for column in part.columns)
    widths = "".join(f"{kind}{{{width}mm}}" for kind, width in zip(kinds, part.widths, strict=True))
    head = _row(rf"\bfseries {_escaped(_breakable(plain.line(column.title)))}" for column in part.columns)
    yield rf"\begin{{longtable}}{{@{{}}{widths or 'l'}@{{}}}}"
    yield rf"\caption{{{_line(part.table.title)}}}\\"
    rules = (r"\toprule", head, r"\midrule")
    yield from (*rules, r"\endfirsthead", *rules, r"\endhead", r"\bottomrule", r"\endfoot")
    yield from (_row(map(_cell, part.columns, row)) for row in part.rows)
    yield r"\end{longtable}"
    if not part.rows:
        yield r"\textit{nothing to show}\par"


def _row(cells: Iterable[str]) -> str:
    return rf"{' & '.join(cells)} \\"


def _cell(column: Column, cell: Cell) -> str:
    address = plain.address(column, cell)
    if address:
        return rf"\url{{{address}}}"
    words = _escaped(_breakable(plain.text(column, cell)))
    if isinstance(within := bare(cell), Term) and within.silence:
        return rf"\textit{{{words}}}"
    return words.replace("-", "$-$", 1) if column.kind in plain.NUMBERS and words.startswith("-") else words


def _notes(notes: Iterable[str]) -> Iterator[str]:
    yield from (rf"{_line(note)}\par" for note in notes)
    yield r"\bigskip"


def _line(words: str) -> str:
    return _escaped(plain.line(words))


def _breakable(words: str) -> str:
    return _LONG_WORD.sub(lambda word: _JOINT.sub(rf"\1{_BREAK}", word[0]), words)


def _escaped(words: str) -> str:
    """Take the meaning from every sign that has one in LaTeX."""
    return _JOINED.sub(r"\1{}", words.translate(_WRITTEN))


def _lacking(body: str) -> Iterator[str]:
    """Say for each letter beyond ASCII what stands for it where the font lacks it."""
    for sign in sorted(set(body)):
        if not sign.isascii():
            yield rf"\lacking{{{sign}}}{{{ord(sign):04X}}}{{{_nearest(sign)}}}"


def _nearest(sign: str) -> str:
    if unicodedata.category(sign) in _INVISIBLE:
        return ""
    near = spelt(sign, "ascii")
    return rf"U+{ord(sign):04X}\allowbreak{{}}" if near.startswith("\\") else _escaped(near)
