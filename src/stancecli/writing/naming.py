"""Ids for entries that were given none: the country's letters, the date as far as known, and a few words."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from stancecli.model.codebook import Country
    from stancecli.writing.style import Tree

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_DIGEST = 4
# By these an entry is known again, where nothing else is said.
KNOWN_BY = ("country", "issue", "toward", "date", "summary")


def letters_of(country: Country | None, ids: Iterable[str]) -> str:
    """The letters with which the ids of a country's entries begin: those most of them have, else of its code."""
    counted = Counter(each.partition("-")[0] for each in ids)
    if counted:
        return counted.most_common(1)[0][0]
    return (country.iso or country.id)[:2].lower() if country else "x"


def id_for(entry: Mapping[str, Tree], letters: str, taken: Container[str]) -> str:
    """An id that no entry has, told by what the entry is about."""
    words = (letters, _date(entry), entry.get("issue"), entry.get("position"))
    name = "-".join(word for word in words if isinstance(word, str) and word)
    numbers = (f"{name}-{number}" for number in range(2, 1 << 30))
    return name if name not in taken else next(each for each in numbers if each not in taken)


def steady_id_for(entry: Mapping[str, Tree], letters: str, told: Sequence[str]) -> str:
    """An id that is the same whenever the same is told, whatever else is told beside it."""
    digest = blake2b("\x1f".join(told).encode(), digest_size=_DIGEST).hexdigest()
    words = (letters, _date(entry), entry.get("issue"), digest)
    return "-".join(word for word in words if isinstance(word, str) and word)


def _date(entry: Mapping[str, Tree]) -> str:
    found = _DATE.match(str(entry.get("date") or ""))
    return found[0] if found else ""
