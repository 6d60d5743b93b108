"""Words of the user's in messages: shortened, and with the nearest known word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST_WORD = 40
_FEW = 12


def short(value: object) -> str:
    """Give a word of the user's on one line, and no more of it than a message can bear."""
    text = str(value)
    flat = " ".join(text[: 2 * _LONGEST_WORD].split())
    return flat if len(flat) <= _LONGEST_WORD and len(text) <= 2 * _LONGEST_WORD else f"{flat[:_LONGEST_WORD]}…"


class Speller:
    """Gives "did you mean …?" for unknown words, until there are so many that they are no slips of the pen."""

    def __init__(self, patience: int = 500) -> None:
        """Begin; `patience` is how many different words are looked up."""
        self._patience = patience
        self._told: dict[tuple[str, tuple[str, ...]], str] = {}

    def hint(self, word: str, known: Collection[str]) -> str:
        """The nearest known words, and all of them where they are few."""
        asked = (word, tuple(known))
        if asked not in self._told and len(self._told) < self._patience:
            slip = word if len(word) <= _LONGEST_WORD else ""
            self._told[asked] = suggestion(slip, known, tuple(known) if len(known) <= _FEW else ())
        return self._told.get(asked, "")
