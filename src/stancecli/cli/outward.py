"""What goes out to other tools: the options by which it is asked for, and what is handed to `exchange`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancecli.cli.options import WHAT
from stancecli.errors import WrongCall

if TYPE_CHECKING:
    from datetime import date

    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page

LONGEST = 60.0
_STDIN = "-"

ExportTarget = Annotated[
    str,
    typer.Argument(
        metavar="TARGET",
        help="A folder, for a Data Package; or a file: .db (SQLite), .xlsx, .json, .bib.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file, or an earlier export's folder.")]
Query = Annotated[
    str | None, typer.Argument(metavar="[QUERY]", help="The query; - reads it from stdin.", show_default=False)
]
QueryFile = Annotated[
    Path | None,
    typer.Option(
        "--file", metavar="FILE", help="Read the query from a file.", show_default=False, rich_help_panel=WHAT
    ),
]
Schema = Annotated[
    bool, typer.Option("--schema", help="List the tables and their columns instead.", rich_help_panel=WHAT)
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0,
        help="Stop a query that runs longer; 0 lets it run.",
        rich_help_panel=WHAT,
    ),
]


def contents(ledger: Ledger, today: date) -> Contents:
    """Give what is written out of a ledger."""
    from stancecli.exchange.relational.contents import Contents
    from stancecli.reading.citation import citation_of
    from stancecli.reports.yearly import Yearly

    return Contents(ledger, today, Yearly(ledger, today), citation_of(ledger))


def rendered(page: Page, form: str) -> str | bytes:
    """Write a page in a format of answers."""
    from stancecli.render import Screen, renderer

    return renderer(form).render(page, Screen())


def asked(query: str | None, file: Path | None) -> tuple[str, str]:
    """Give the query, and where it comes from. Raises WrongCall."""
    if (query is None) == (file is None):
        message = "no query" if query is None else "a query, and a file with one"
        raise WrongCall(message, hint="give one of them: stance sql 'SELECT * FROM stance_now', or --file, or -")
    if file is not None:
        return _read(file), str(file)
    if query == _STDIN:
        return _decoded(sys.stdin.buffer.read(), "stdin"), "stdin"
    return query or "", "query"


def _read(file: Path) -> str:
    try:
        return _decoded(file.read_bytes(), str(file))
    except OSError as error:
        message = f"cannot read {file}: {error.strerror or error}"
        raise WrongCall(message) from error


def _decoded(content: bytes, shown: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{shown} is not UTF-8"
        raise WrongCall(message) from error
