"""Words in the characters a terminal has: where it cannot show one, the nearest it can."""

from __future__ import annotations

import unicodedata

_ALIKE = {
    "–": "-",
    "—": "-",
    "−": "-",
    "─": "-",
    "…": "...",
    "·": "/",
    "→": "->",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "×": "x",
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
    "€": "EUR",
    "Ə": "E",
    "ə": "e",
    "ı": "i",
    "Ł": "L",
    "ł": "l",
    "Ø": "O",
    "ø": "o",
    "ß": "ss",
}


def spelt(words: str, encoding: str) -> str:
    r"""Write words in the characters of an encoding: a look-alike for one it lacks, else its number (`\u0416`)."""
    if _has(encoding, words):
        return words
    return "".join(character if _has(encoding, character) else _alike(character) for character in words)


def _alike(character: str) -> str:
    base = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return _ALIKE.get(character) or base or _unmarked(character)


def _unmarked(character: str) -> str:
    """Nothing for a mark upon a letter, whose letter stands before it; else the character's number."""
    return "" if unicodedata.combining(character) else character.encode("unicode_escape").decode("ascii")


def _has(encoding: str, words: str) -> bool:
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
