"""Which roll calls a file lists that need not be part of a ledger yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import LedgerInvalid, Problem
from stancecli.reading.contents import content_of, text_of
from stancecli.reading.events import parse
from stancecli.reading.located import Block, Items

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def text_at(path: Path) -> str:
    """The text of a file. Raises LedgerInvalid."""
    content = content_of(path, str(path), may_be_pipe=False)
    text = content if isinstance(content, Problem) else text_of(content, path, str(path))
    if isinstance(text, Problem):
        raise LedgerInvalid([text])
    return text


def roll_calls_in(path: Path, text: str) -> tuple[set[str], int]:
    """The ids and symbols of the roll calls in a text of YAML, and how many there are. Raises LedgerInvalid."""
    file, problems = parse(path, str(path), text)
    if problems:
        raise LedgerInvalid(problems)
    section = file.root.get("roll_calls")
    blocks = [each for each in section if isinstance(each, Block)] if isinstance(section, Items) else []
    return {name for block in blocks for name in _names(block)}, len(blocks)


def _names(block: Block) -> Iterator[str]:
    for key in ("id", "symbol"):
        name = block.get(key)
        if isinstance(name, str):
            yield name
