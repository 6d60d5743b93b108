"""Looking for words in texts, case and accents aside."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Letters that no decomposition takes apart: the dotless i of Turkish and Azerbaijani and the latter's schwa, which
# stand for i and e, and letters with a stroke.
_ALIKE = str.maketrans({"ı": "i", "ə": "e", "ł": "l", "ø": "o", "đ": "d"})


def plain(words: str) -> str:
    """Fold words for looking: no case, no accents, no other form of the same letter (NFKD)."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(_ALIKE)


def says_all(texts: Iterable[str | None], words: str) -> bool:
    """Whether every one of the words occurs somewhere in the texts, be it as a part of a longer one."""
    text = plain("\n".join(text for text in texts if text))
    return all(word in text for word in plain(words).split())
