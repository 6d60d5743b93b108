"""Which roll calls a file lists that need not be part of a ledger yet, and who voted how in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.errors import LedgerInvalid, Problem
from stancecli.reading.contents import content_of, text_of
from stancecli.reading.events import parse
from stancecli.reading.located import Block, Items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


def text_at(path: Path) -> str:
    """The text of a file. Raises LedgerInvalid."""
    content = content_of(path, str(path), may_be_pipe=False)
    text = content if isinstance(content, Problem) else text_of(content, path, str(path))
    if isinstance(text, Problem):
        raise LedgerInvalid([text])
    return text


@dataclass(frozen=True, slots=True)
class Listed:
    """A roll call as it is written: its id and its symbol, and the votes by country."""

    names: Sequence[str]
    votes: Mapping[str, str]


def roll_calls_in(path: Path, text: str) -> list[Listed]:
    """The roll calls in a text of YAML. Raises LedgerInvalid."""
    file, problems = parse(path, str(path), text)
    if problems:
        raise LedgerInvalid(problems)
    section = file.root.get("roll_calls")
    blocks = [each for each in section if isinstance(each, Block)] if isinstance(section, Items) else []
    return [Listed(list(_names(block)), _votes(block)) for block in blocks]


def _votes(block: Block) -> dict[str, str]:
    votes = block.get("votes")
    pairs = votes.items() if isinstance(votes, Block) else ()
    return {country: vote for country, vote in pairs if isinstance(vote, str)}


def _names(block: Block) -> Iterator[str]:
    for key in ("id", "symbol"):
        name = block.get(key)
        if isinstance(name, str):
            yield name
