"""GitHub's workflow commands: each fault of a ledger is shown at its line, beside the change that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.render.plain import line

if TYPE_CHECKING:
    from stancecli.model.table import Page
    from stancecli.render import Screen

whole = False

_LEVELS = {"error": "error", "warning": "warning"}
_OTHER = "notice"
# What would end a message or a property is written out; the percent sign first, by which it is.
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(page: Page, _screen: Screen) -> str:
    """Write a line for each fault of a page."""
    keys = [column.key for column in page.answer.columns]
    return "".join(f"{_command(dict(zip(keys, row, strict=True)))}\n" for row in page.answer.rows)


def _command(fault: dict[str, Any]) -> str:
    places = {"file": fault["file"], "line": fault["line"], "col": fault["column"], "title": fault["code"]}
    told = ",".join(f"{key}={line(str(value)).translate(_IN_PROPERTY)}" for key, value in places.items() if value)
    said = "\n".join(line(each) for each in (fault["message"], fault["hint"]) if each)
    return f"::{_LEVELS.get(fault['severity'], _OTHER)} {told}::{said.translate(_IN_MESSAGE)}"
