"""What is found in the ledger for a shell that asks how a line goes on: safe for it, and silent whatever happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stancecli.cli import streams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import typer

    from stancecli.model.ledger import Ledger

Offer = tuple[str, str]
Offers = list[Offer]
Found = tuple[str | None, str]

# What no shell reads as anything but itself.
_ONE_WORD = re.compile(r"\w[\w./-]*")

# The shells run what is offered through an evaluation of their own, and Typer reads markup in it.
_EVALUATED = str.maketrans({"'": "’", '"': "”", "[": "(", "]": ")"} | dict.fromkeys("\\`$"))
# A poorer terminal has plain quotes for these, and they would end the shell's.
_QUOTED = str.maketrans(dict.fromkeys("'\"\\", " "))


def offered(context: typer.Context, find: Callable[[Ledger], Iterable[Found]]) -> Offers:
    """Give what is found, each once, with what is said of it. Whatever goes wrong, the command will tell it."""
    from stancecli.cli.io import read

    try:
        found = {name: said for name, said in find(read(_ledger_file(context))) if name}
    except Exception:  # noqa: BLE001 - a shell in the middle of a line is no place for an error
        return []
    return [(name, _harmless(said)) for name, said in found.items() if _is_shown(name)]


def goes_on(names: Iterable[str | None], incomplete: str) -> str | None:
    """The first of the names that begins like this, as one types on: in the case begun, with hyphens for blanks.

    So commands take it. Shells drop whatever does not begin exactly as it was typed.
    """
    for name in names:
        typed = "-".join(name.split()) if name else ""
        if _ONE_WORD.fullmatch(typed) and typed[: len(incomplete)].casefold() == incomplete.casefold():
            return incomplete + typed[len(incomplete) :]
    return None


def _ledger_file(context: typer.Context) -> Path | None:
    """The ledger named on the line, on which the shell has not put the home folder for `~` yet."""
    named: Path | None = context.params.get("ledger_file")
    return named.expanduser() if named else None


def _harmless(said: str) -> str:
    """Words in one line, in the characters of the terminal, without what a shell runs or a terminal obeys."""
    from stancecli.render.plain import line
    from stancecli.render.spelling import spelt

    return spelt(line(said).translate(_EVALUATED), streams.encoding()).translate(_QUOTED)


def _is_shown(name: str) -> bool:
    """Whether a name can be typed here: ids may have letters of any script."""
    try:
        name.encode(streams.encoding())
    except UnicodeEncodeError:
        return False
    return True
