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
    "did not find expected node content": "no value where one was expected: a bracket without its partner, perhaps",
    "did not find expected alphabetic or numeric character": "a sign that wants quotes",
    "found unknown escape character": "a backslash in double quotes that means nothing: use single ones, or double it",
    "found unexpected end of stream": "a quote that is not closed",
    "found character that cannot start any token": "no value begins with this character",
    "control characters are not allowed": "a character that no text holds",
}


def syntax_fault(file: LedgerFile, error: yaml.YAMLError) -> Problem:
    """Give the fault at the parser's own mark; where that is the end of the file, at what was never closed."""
    at, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "this is no YAML")
    if at is None:
        mark = _of_byte(file, getattr(error, "position", 0))
    elif begun is not None and _is_behind_all(file, at) and not _is_behind_all(file, begun):
        mark = Mark(begun.line, begun.column, begun.column + 1)
    else:
        mark = _of_point(file, at)
    return file.problem(mark, "yaml-syntax", _SAID.get(said, said.replace("\n", " ")), _advice(file, mark, begun))


def _advice(file: LedgerFile, mark: Mark, begun: yaml.Mark | None) -> str:
    line = file.lines[mark.line] if mark.line < len(file.lines) else ""
    if "\t" in line[: mark.column + 1]:
        return "YAML is indented with spaces, never with tabs"
    if begun is not None and begun.line < mark.line:
        return f"what was read then began in line {begun.line + 1}; {_QUOTES}"
    return _QUOTES


def _is_behind_all(file: LedgerFile, at: yaml.Mark) -> bool:
    """Whether the parser had read all that the file says."""
    return not any(line.strip() for line in file.lines[at.line :])


def _of_point(file: LedgerFile, at: yaml.Mark) -> Mark:
    """The parser's mark, or the end of what the file says."""
    if not _is_behind_all(file, at):
        return Mark(at.line, at.column, at.column + 1)
    last = max((number for number, line in enumerate(file.lines) if line.strip()), default=0)
    return Mark(last, len(file.lines[last]), len(file.lines[last]) + 1)


def _of_byte(file: LedgerFile, position: int) -> Mark:
    """The mark of a character that no YAML may hold; the parser counts bytes from the beginning."""
    before = lines_of(file.text.encode()[:position].decode(errors="ignore"))
    column = len(before[-1])
    return Mark(len(before) - 1, column, column + 1)
