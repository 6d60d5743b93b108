"""The ids of roll calls: the short symbol, or what the file numbers them by where there is none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.panel import Head

_PREFIX = re.compile(r"A/(?:RES/|(?=HRC/|DEC/))")
_COUNCIL = re.compile(r"HRC/RES/")
_OPENING, _OTHER = str.maketrans("[]", "()"), re.compile(r"[^\w./()-]+")


def short_symbol(symbol: str) -> str:
    """The id of a roll call by its symbol: `A/RES/ES-11/1` is ES-11/1, `A/HRC/RES/49/1` is HRC/49/1."""
    short = _COUNCIL.sub("HRC/", _PREFIX.sub("", symbol.strip(), count=1), count=1)
    return _OTHER.sub("-", short.translate(_OPENING)).strip("-./")


def full_symbol(written: str) -> str | None:
    """The symbol that Voeten's lists abbreviate: `R/68/262` is A/RES/68/262; None where nothing is written."""
    text = written.strip()
    return (re.sub(r"^R/", "A/RES/", text) if text else None) or None


def distinct(heads: Iterable[Head]) -> list[Head]:
    """The same roll calls, each with an id: where several have one symbol, all carry the file's number with it."""
    drawn = [(head, head.id or short_symbol(head.symbol or "")) for head in heads]
    times = Counter(found for _, found in drawn)
    return [replace(head, id=found if times[found] == 1 else _numbered(head, found)) for head, found in drawn]


def _numbered(head: Head, found: str) -> str:
    return "-".join(part for part in (found, head.record) if part)
