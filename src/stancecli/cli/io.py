"""The two ends of a command: the ledger it reads, and where its answer goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from stancecli.errors import CannotWrite, WrongCall, unknown
from stancecli.files import replace
from stancecli.model.table import Page
from stancecli.render import EXTENSIONS, FORMATS, Screen, renderer
from stancecli.render.plain import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.cli.options import Color
    from stancecli.cli.shared import Shared
    from stancecli.errors import Problem
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Table


def read(named: Path | None) -> Ledger:
    """Read the ledger that is meant."""
    from stancecli.reading.find import find
    from stancecli.reading.load import load

    return load(find(named))


def write(answer: Table | Page, form: str | None, output: Path | None, part: str | None, color: Color) -> None:
    """Write an answer to stdout or a file, in the format named or told by the file's ending."""
    page = _part(Page.of(answer), part)
    name = chosen(form, output)
    format_ = renderer(name)
    to_terminal = output is None and sys.stdout.isatty()
    screen = Screen(
        shutil.get_terminal_size().columns if to_terminal else None, _coloured(color, to_terminal=to_terminal)
    )
    written = format_.render(page, screen)
    content = written if isinstance(written, bytes) else written.encode("utf-8", "backslashreplace")
    if output is not None:
        replace(output, content)
        return
    if to_terminal and name != "table":
        content = visible(content.decode().replace("\r\n", "\n")).encode()
    _to_stdout(content)
    if not format_.whole:
        _tell_notes(page)


def chosen(form: str | None, output: Path | None) -> str:
    """Give the format asked for: by name, by the file's ending, else the table. Raises UnknownName or WrongCall."""
    if form in FORMATS:
        return form
    if form is not None:
        raise unknown(form, "format", FORMATS)
    if output is None:
        return "table"
    ending = output.suffix.removeprefix(".").lower()
    if ending not in EXTENSIONS:
        message = f"the ending of '{output}' tells no format"
        raise WrongCall(message, hint=f"name one with --format: {', '.join(FORMATS)}")
    return EXTENSIONS[ending]


def _part(page: Page, part: str | None) -> Page:
    if part is None:
        return page
    by_name = {table.name: table for table in page.tables}
    if part not in by_name:
        raise unknown(part, "part", list(by_name))
    return Page((by_name[part],), page.exit_code)


def _coloured(when: str, *, to_terminal: bool) -> bool:
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (to_terminal and os.environ.get("TERM") != "dumb")


def _to_stdout(content: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"cannot write the answer: {error.strerror or error}"
        raise CannotWrite(message) from error


def _tell_notes(page: Page) -> None:
    """What a format of rows alone cannot carry is told on stderr, where the data is not."""
    for note in page.answer.notes:
        typer.echo(f"note: {visible(note)}", err=True)


def write_problems(shared: Shared, page: Page, found: Sequence[Problem]) -> None:
    """Write the faults of a ledger: explained one by one, or as a table where a format is asked for."""
    if shared.format or shared.output:
        shared.write(page)
        return
    from stancecli.render.problems import explained

    lines = [explained(problem) for problem in found]
    counts = Counter(problem.severity for problem in found)
    said = ", ".join(f"{n} {word}{'s' * (n != 1)}" for word, n in counts.items()) or "no faults"
    _to_stdout("".join(f"{line}\n" for line in (*lines, said)).encode())
