"""Records in the style in which the shipped ledger is written: one key a line, in one order, lists in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Tree: TypeAlias = "str | Sequence[Tree] | Mapping[str, Tree] | None"

ENTRY = (
    *("id", "country", "toward", "issue", "channel", "by", "date", "as_of", "until", "position", "kind", "amount"),
    *("summary", "evidence", "confidence", "event", "disputes", "note", "date_note", "allow"),
)
SOURCE = ("title", "author", "publisher", "published", "url", "language", "kind")
EVIDENCE = ("source", "paragraph", "page", "quote", "note")
AMOUNT = ("basis", "stage", "purpose", "figures")
FIGURE = ("value", "currency", "unit", "bound", "printed")
_ORDERS = (ENTRY, SOURCE, EVIDENCE, AMOUNT, FIGURE)
# What stands in lines of its own below its key.
_BLOCKS = ("amount", "allow")

_INDICATOR = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=]")
_NOT_PLAIN = re.compile(r": |:$| #|[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]")
_NOT_KNOWN = frozenset({"", "~", "null", "Null", "NULL", "<<", "---", "..."})
_IN_FLOW = re.compile(r"[,\[\]{}]|:$")


def listed(record: Mapping[str, Tree], indent: int, break_: str = "\n") -> str:
    """Write a record of a list, with a dash so far in."""
    first, *rest = _lines(record, ENTRY)
    lines = [f"{' ' * indent}- {first}", *(f"{' ' * indent}  {line}" for line in rest)]
    return "".join(f"{line}{break_}" for line in lines)


def named(name: str, record: Mapping[str, Tree], indent: int, break_: str = "\n") -> str:
    """Write a record of a section that maps ids to records, with its id so far in."""
    lines = [f"{' ' * indent}{scalar(name)}:", *(f"{' ' * indent}  {line}" for line in _lines(record, SOURCE))]
    return "".join(f"{line}{break_}" for line in lines)


def scalar(text: str | None, *, in_flow: bool = False) -> str:
    """Write a text: plain, or in double quotes where YAML would take it for something else."""
    if text is None:
        return "null"
    is_odd = text in _NOT_KNOWN or text != text.strip() or _INDICATOR.match(text) or _NOT_PLAIN.search(text)
    if is_odd or (in_flow and _IN_FLOW.search(text)):
        # What breaks a line in old YAML and not in new is written out, with all that no printer shows.
        return str(yaml.safe_dump(text, default_style='"', allow_unicode=True, width=1 << 30)).rstrip("\n")
    return text


def _lines(record: Mapping[str, Tree], order: Sequence[str]) -> Iterator[str]:
    for key in _in_order(record, order):
        value = record[key]
        if key in _BLOCKS and isinstance(value, Mapping) and value:
            yield f"{key}:"
            yield from (f"  {scalar(name)}: {_flow(value[name])}" for name in _in_order(value, AMOUNT))
        else:
            yield f"{scalar(key)}: {_outer(value)}"


def _outer(value: Tree) -> str:
    return scalar(value) if isinstance(value, str | None) else _flow(value)


def _flow(value: Tree) -> str:
    if isinstance(value, str | None):
        return scalar(value, in_flow=True)
    if isinstance(value, Mapping):
        order = next((each for each in _ORDERS if set(value) <= set(each)), ())
        pairs = (f"{scalar(key, in_flow=True)}: {_flow(value[key])}" for key in _in_order(value, order))
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(map(_flow, value))}]"


def _in_order(record: Mapping[str, Tree], order: Sequence[str]) -> list[str]:
    """The keys in the order of the house; what it does not know stands last, as it was given."""
    known = {key: number for number, key in enumerate(order)}
    return sorted(record, key=lambda key: known.get(key, len(known)))
