"""The two ends of a command: the ledger it reads, and where its answer goes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from stancecli.cli import streams
from stancecli.errors import Severity, WrongCall, unknown
from stancecli.files import replace
from stancecli.model.table import Page
from stancecli.render import EXTENSIONS, FORMATS, OWN_EXTENSIONS, Screen, renderer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.cli.streams import Color
    from stancecli.errors import Problem
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Table

# The form for people is written in the characters that stdout can show; what programs read is always UTF-8.
_FOR_PEOPLE = "table"
_FOR_SPREADSHEETS = "csv"


def read(named: Path | None) -> Ledger:
    """Read the ledger that is meant."""
    from stancecli.reading.find import find
    from stancecli.reading.opening import opened

    return opened(find(named))


def write(
    answer: Table | Page,
    form: str | None,
    output: Path | None,
    part: str | None,
    color: Color,
    own: Sequence[str] = (),
    *,
    excel: bool = False,
) -> None:
    """Write an answer to stdout or a file, in the format named or told by the file's ending.

    `own` are the formats of this command beside those of every answer; `excel` says that a spreadsheet opens it.
    """
    page = _part(Page.of(answer), part)
    name = chosen(form, output, own)
    if excel and name != _FOR_SPREADSHEETS:
        message = f"--excel is for {_FOR_SPREADSHEETS}, and the format is {name}"
        raise WrongCall(message, hint=f"add --format {_FOR_SPREADSHEETS}, or write a workbook with --format xlsx")
    format_ = renderer(name)
    if output is not None:
        screen = Screen(color=color == "always", spreadsheet=excel)
        replace(output, _encoded(format_.render(page, screen)))
    else:
        screen = _screen(name, color, spreadsheet=excel)
        _put(format_.render(page, screen), name, screen.encoding)
    if not format_.whole:
        _tell_notes(page)


def chosen(form: str | None, output: Path | None, own: Sequence[str] = ()) -> str:
    """Give the format asked for: by name, by the file's ending, else the table. Raises UnknownName or WrongCall."""
    known = (*FORMATS, *own)
    if form in known:
        return form
    if form is not None:
        raise unknown(form, "format", known)
    if output is None:
        return _FOR_PEOPLE
    if output.is_dir():
        message = f"'{output}' is a folder"
        raise WrongCall(message, hint="name a file in it, such as answer.csv")
    ending = output.suffix.removeprefix(".").lower()
    endings = {**EXTENSIONS, **{each: name for each, name in OWN_EXTENSIONS.items() if name in own}}
    if ending not in endings:
        message = f"the ending of '{output}' tells no format"
        raise WrongCall(message, hint=f"name one with --format: {', '.join(known)}")
    return endings[ending]


def _part(page: Page, part: str | None) -> Page:
    if part is None:
        return page
    by_name = {table.name: table for table in page.tables}
    if part not in by_name:
        raise unknown(part, "part", list(by_name))
    return Page((by_name[part],), page.exit_code)


def _screen(name: str, color: Color, *, spreadsheet: bool) -> Screen:
    """What stdout is: a terminal has a width, and characters of its own."""
    to_terminal = streams.is_terminal()
    encoding = streams.encoding() if to_terminal or name == _FOR_PEOPLE else "utf-8"
    return Screen(streams.width() if to_terminal else None, streams.is_coloured(color), encoding, spreadsheet)


def _put(written: str | bytes, name: str, encoding: str) -> None:
    """Put an answer on stdout; what a format leaves exact is made visible where a terminal would obey it."""
    if isinstance(written, bytes) and streams.is_terminal():
        message = f"{name} is not for a terminal"
        raise WrongCall(message, hint=f"write it to a file: --output answer.{name}")
    if isinstance(written, str) and name != _FOR_PEOPLE and streams.is_terminal():
        from stancecli.render.plain import visible
        from stancecli.render.spelling import spelt

        written = spelt(visible(written.replace("\r\n", "\n")), encoding)
    streams.put(_encoded(written, encoding))


def _encoded(written: str | bytes, encoding: str = "utf-8") -> bytes:
    return written if isinstance(written, bytes) else written.encode(encoding, "backslashreplace")


def _tell_notes(page: Page) -> None:
    """What a format of rows alone cannot carry is told on stderr, where the data is not."""
    for note in page.answer.notes:
        streams.tell(f"note: {note}")


def explain(found: Sequence[Problem]) -> None:
    """Put the faults of a ledger on stdout, each explained with the user's own line."""
    from stancecli.render.problems import explained

    _put("".join(f"{explained(problem)}\n" for problem in found), "problems", streams.encoding())


def tell_count(found: Sequence[Problem], checked: Path) -> None:
    """Tell on stderr how many faults a ledger has, the gravest first."""
    counts = Counter(problem.severity for problem in found)
    said = ", ".join(f"{n} {word}{'s' * (n != 1)}" for word in get_args(Severity) if (n := counts[word])) or "no faults"
    streams.tell(f"{said} in {checked}")
