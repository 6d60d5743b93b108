"""How a ledger asks to be cited: what a CITATION.cff beside it, or in the folder above, says of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.model.citation import Citation
from stancecli.reading.located import Block, Items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.ledger import Ledger
    from stancecli.reading.located import Node

NAME = "CITATION.cff"
_DATA = {"data", "dataset"}


def citation_of(ledger: Ledger) -> Citation | None:
    """Give the citation of a ledger, found by its title; None where no file tells one."""
    folder = Path(ledger.path).absolute().parent
    works = (work for place in (folder, folder.parent) for work in _works(place / NAME))
    found = next((work for work in works if work.get("type") in _DATA and work.get("title") == ledger.title), None)
    return None if found is None else _citation(found)


def _works(file: Path) -> Iterator[Block]:
    """What a citation file describes: itself, and what it refers to. A file that cannot be read describes nothing."""
    from stancecli.reading.events import parse

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    root = parse(file, str(file), text)[0].root
    yield root
    yield from _blocks(root.get("references"))


def _citation(work: Block) -> Citation:
    return Citation(
        authors=tuple(name for author in _blocks(work.get("authors")) if (name := _name(author))),
        released=_text(work.get("date-released")),
        license=_text(work.get("license")),
        license_url=_text(work.get("license-url")),
        url=_text(work.get("url")),
        keywords=tuple(word for word in _items(work.get("keywords")) if isinstance(word, str)),
    )


def _name(author: Block) -> str:
    """The name of a person, whose parts stand apart, or of anybody else."""
    parts = (author.get(part) for part in ("given-names", "name-particle", "family-names"))
    return _text(author.get("name")) or " ".join(part for part in parts if isinstance(part, str))


def _blocks(node: Node) -> Iterator[Block]:
    return (item for item in _items(node) if isinstance(item, Block))


def _items(node: Node) -> Items:
    return node if isinstance(node, Items) else Items()


def _text(node: Node) -> str | None:
    return node if isinstance(node, str) else None
