"""The rules of an import, from their file or from the names of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import ValidationError

from stancecli.errors import FileInvalid, Problem
from stancecli.model.ledger import folded
from stancecli.model.rules import Rules, targets
from stancecli.reading.contents import content_of, text_of
from stancecli.reading.events import parse
from stancecli.reading.faults import faults
from stancecli.reading.located import Block, LedgerFile, Mark
from stancecli.reading.nearest import Speller
from stancecli.reading.schema import validator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_ALL = "rules"


def rules_at(path: Path) -> Rules:
    """Read the rules in a file. Raises FileInvalid with every fault of it."""
    content = content_of(path, str(path), may_be_pipe=True)
    text = content if isinstance(content, Problem) else text_of(content, path, str(path))
    if isinstance(text, Problem):
        raise FileInvalid([text])
    read, problems = parse(path, str(path), text)
    if problems:
        raise FileInvalid(problems)
    file = LedgerFile(path, str(path), text, _within(read.root))
    try:
        rules: Rules = validator(Rules).validate_python(read.root)
    except ValidationError as error:
        raise FileInvalid(list(faults(file, (_ALL,), Rules, error, Speller()))) from None
    if unknown := list(_unknown(file, rules)):
        raise FileInvalid(unknown)
    return rules


def rules_of(columns: Sequence[str]) -> Rules:
    """The rules by which each column that is called as a key holds it."""
    called = {folded(column): column for column in columns}
    return Rules(columns={key: called[folded(key)] for key in targets() if folded(key) in called})


def _within(root: Block) -> Block:
    """A file that holds the rules under a name, as a ledger's file holds its sections."""
    whole = Block()
    whole[_ALL] = root
    whole.keys_at[_ALL] = whole.values_at[_ALL] = _Start()
    return whole


class _Start:
    """The beginning of a file."""

    line = Mark().line
    column = Mark().column


def _unknown(file: LedgerFile, rules: Rules) -> Iterator[Problem]:
    speller = Speller()
    for section in ("columns", "values", "always"):
        for key in getattr(rules, section):
            if key not in targets():
                mark = file.mark_of((_ALL, section, key), key=True)
                hint = speller.hint(key, targets())
                yield file.problem(mark, "unknown-key", f"'{key}' is no key of an entry", hint)
