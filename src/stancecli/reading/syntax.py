"""What the YAML parser says of a file it cannot read, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.located import Mark, lines_of

if TYPE_CHECKING:
    import yaml

    from stancecli.errors import Problem
    from stancecli.reading.located import LedgerFile

_QUOTES = "a text that holds ': ' or ' #', or begins with one of [ ] { } & * ! | > % @ ` , goes into double quotes"
_SAID = {
    "mapping values are not allowed in this context": "a ': ' where no key can stand",
    "did not find expected key": "no key where one was expected: the indentation changed, or a text wants quotes",
    "could not find expected ':'": "a line without ': ' among keys",
    "did not find expected '-' indicator": "no dash where the next item of a list was expected",
    "did not find expected ',' or '}'": "a { that is not closed, or a comma that is missing",
    "did not find expected ',' or ']'": "a [ that is not closed, or a comma that is missing",
    "found unexpected end of stream": "a quote that is not closed",
    "found character that cannot start any token": "no value begins with this character",
    "control characters are not allowed": "a character that no text holds",
}


def syntax_fault(file: LedgerFile, error: yaml.YAMLError) -> Problem:
    """Give the fault at the parser's own mark."""
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "this is no YAML")
    mark = Mark(at.line, at.column, at.column + 1) if at else _of_byte(file, getattr(error, "position", 0))
    message = _SAID.get(said, said.replace("\n", " "))
    return file.problem(mark, "yaml-syntax", message, _advice(file, mark, getattr(error, "context_mark", None)))


def _advice(file: LedgerFile, mark: Mark, begun: yaml.Mark | None) -> str:
    line = file.lines[mark.line] if mark.line < len(file.lines) else ""
    if "\t" in line[: mark.column + 1]:
        return "YAML is indented with spaces, never with tabs"
    if begun is not None and begun.line < mark.line:
        return f"what was read then began in line {begun.line + 1}; {_QUOTES}"
    return _QUOTES


def _of_byte(file: LedgerFile, position: int) -> Mark:
    """The mark of a character that no YAML may hold; the parser counts bytes from the beginning."""
    before = lines_of(file.text.encode()[:position].decode(errors="ignore"))
    column = len(before[-1])
    return Mark(len(before) - 1, column, column + 1)
