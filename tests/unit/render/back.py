"""Every format read back: what a reader of it finds there."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import openpyxl
from pyarrow import parquet

from stancecli.render import Screen, renderer

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.workbook import Workbook

    from stancecli.model.table import Page

Rows = list[list[str]]

_TSV = {r"\t": "\t", r"\n": "\n", r"\r": "\r", r"\\": "\\"}


def text(name: str, page: Page, screen: Screen | None = None) -> str:
    written = renderer(name).render(page, screen or Screen())
    assert isinstance(written, str)
    return written


def workbook(page: Page) -> Workbook:
    written = renderer("xlsx").render(page, Screen())
    assert isinstance(written, bytes)
    return openpyxl.load_workbook(io.BytesIO(written))


def arrow(page: Page) -> Any:  # noqa: ANN401 - the library has no types
    written = renderer("parquet").render(page, Screen())
    assert isinstance(written, bytes)
    return parquet.read_table(io.BytesIO(written))


def csv_rows(written: str) -> Rows:
    return list(csv.reader(io.StringIO(written, newline=""), strict=True))


def tsv_rows(written: str) -> Rows:
    *lines, end = written.split("\n")
    assert end == ""
    return [[re.sub(r"\\.", lambda sign: _TSV[sign[0]], cell) for cell in line.split("\t")] for line in lines]


class Html(HTMLParser):
    """A page of HTML: its tables cell by cell, without the scores beside them, its links, and every tag."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.links: list[str | None] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(written)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.links += [given["href"]] if "href" in given else []
        if tag not in {"meta", "wbr"}:
            self._open.append("score" if given.get("class") == "score" else tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() in {tag, "score"}

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self._open) and "score" not in self._open:
            self.tables[-1][-1][-1] += data


def latex_rows(written: str) -> list[Rows]:
    """The rows of each table below its header, as they are written."""
    bodies = re.findall(r"\\endfoot\n(.*?)\\end\{longtable\}", written, re.DOTALL)
    return [[re.split(r"(?<!\\) & ", line.removesuffix(r" \\")) for line in body.splitlines()] for body in bodies]


def counts(name: str, page: Page) -> list[int]:
    """How many rows of each table are read back; of the answer alone, where the format holds no more."""
    return READ[name](page)


def _markdown(page: Page) -> list[int]:
    return [_rows(part.splitlines()) for part in text("md", page).split("\n## ")]


def _rows(lines: list[str]) -> int:
    """The rows of a table in Markdown; of sentences, which have no header, the items of their list."""
    rows = sum(line.startswith("| ") for line in lines)
    # The notes are a list of their own, after an empty line.
    return rows - 2 if rows else len([*takewhile(bool, lines[2:])])


def _terminal(page: Page) -> list[int]:
    _, *parts = re.split(r"^(─+|nothing to show)$", text("table", page), flags=re.MULTILINE)
    below = zip(parts[::2], parts[1::2], strict=True)
    return [len(part.strip("\n").split("\n\n")[0].splitlines()) if "─" in mark else 0 for mark, part in below]


def _json(page: Page) -> list[int]:
    read = json.loads(text("json", page))
    return [len(table["rows"]) for table in (read, *read.get("parts", []))]


# A format without a reader here is written by the matrix of all answers, and not counted.
READ: dict[str, Callable[[Page], list[int]]] = {
    "csv": lambda page: [len(csv_rows(text("csv", page))) - 1],
    "tsv": lambda page: [len(tsv_rows(text("tsv", page))) - 1],
    "json": _json,
    "jsonl": lambda page: [len([json.loads(line) for line in text("jsonl", page).splitlines()])],
    "md": _markdown,
    "table": _terminal,
    "html": lambda page: [len(rows) - 1 for rows in Html(text("html", page)).tables],
    "latex": lambda page: [len(rows) for rows in latex_rows(text("latex", page))],
    "parquet": lambda page: [arrow(page).num_rows],
    "xlsx": lambda page: [sheet.max_row - 1 for sheet in workbook(page).worksheets[:-1]],
}
