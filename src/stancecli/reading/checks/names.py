"""Ids, names and references: each word that names a record names one, and only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.errors import suggestion
from stancecli.model.ledger import folded, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft, Located

_FEW = 12


def ids_given_twice(draft: Draft) -> Iterator[Problem]:
    """An id names one record in all files; entries and roll calls share their names."""
    for sections in (("countries", "counterparts"), ("bodies",), ("issues",), ("sources",), ("entries", "roll_calls")):
        first: dict[str, Located] = {}
        for located, identity in (
            (one, name) for s in sections for name, all_ in draft.named[s].items() for one in all_
        ):
            if identity in first:
                where = first[identity]
                mark = where.file.mark_of((*where.path, "id"))
                hint = f"first in {where.file.shown}:{mark.line + 1}"
                yield located.problem(["id"], "duplicate-id", f"the id '{identity}' is given twice", hint)
            else:
                first[identity] = located


def ambiguous_names(draft: Draft) -> Iterator[Problem]:
    """A name or alias leads to one country or counterpart."""
    owners: dict[str, str] = {}
    for located in draft.sections["countries"] + draft.sections["counterparts"]:
        record = located.value
        for name in names_of(record):
            other = owners.setdefault(folded(name), record.id)
            if other != record.id:
                message = f"'{name}' is a name of '{other}' already"
                yield located.problem(["aliases"], "ambiguous-name", message, "leave one of them out")


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """Every word that names a record names one that exists."""
    for section, field, kind, targets in _REFERENCES:
        known = [name for target in targets for name in draft.named[target]]
        for located in draft.sections[section]:
            for at, name in _words(located.value, field):
                if name not in known:
                    message = f"no {kind} '{name}'"
                    yield located.problem(at, f"unknown-{kind}", message, suggestion(name, known, _few(known)))


_SIDES = ("countries", "counterparts")
_RECORDS = ("entries", "roll_calls")
_REFERENCES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("entries", "country", "country", ("countries",)),
    ("entries", "issue", "issue", ("issues",)),
    ("entries", "toward", "counterpart", _SIDES),
    ("entries", "disputes", "entry", _RECORDS),
    ("entries", "evidence", "source", ("sources",)),
    ("issues", "toward", "counterpart", _SIDES),
    ("issues", "not_applicable", "country", ("countries",)),
    ("issues", "scale", "entry", ("entries",)),
    ("roll_calls", "body", "body", ("bodies",)),
    ("roll_calls", "issue", "issue", ("issues",)),
    ("roll_calls", "votes", "country", ("countries",)),
    ("roll_calls", "inferred", "country", ("countries",)),
    ("roll_calls", "evidence", "source", ("sources",)),
    ("coverage", "issues", "issue", ("issues",)),
    ("coverage", "countries", "country", ("countries",)),
)


def _words(record: Any, field: str) -> Iterator[tuple[list[str | int], str]]:
    """The names a field of a record gives, each with its path below the record."""
    value = getattr(record, field)
    if isinstance(value, str):
        yield [field], value
        return
    for step, item in value.items() if isinstance(value, dict) else enumerate(value):
        name = step if isinstance(value, dict) else item
        for below, word in _names_in(name):
            yield [field, step, *below], word


def _names_in(item: Any) -> list[tuple[list[str], str]]:
    """The names an item of a list gives: itself, an evidence's source, the examples of a scale's step."""
    if isinstance(item, str):
        return [([], item)]
    fields = ("source", "example", "border")
    return [([field], name) for field in fields if (name := getattr(item, field, None)) is not None]


def _few(known: Sequence[str]) -> Sequence[str]:
    """The known words, where they are few enough to be listed."""
    return known if len(known) <= _FEW else ()
