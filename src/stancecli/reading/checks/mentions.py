"""Mentions: each word that names a record names one that exists, and names it once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.model.ledger import folded, names_of
from stancecli.reading.draft import field_of
from stancecli.reading.located import Mark
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from stancecli.errors import Problem
    from stancecli.reading.codes import Code
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located, Steps

    Named = tuple[Located, Steps, str]

_SIDES = ("countries", "counterparts")
# Where a name stands (section and field), the fault where it names nothing, and the sections that may have it.
_REFERENCES: tuple[tuple[str, str, Code, tuple[str, ...]], ...] = (
    ("entries", "country", "unknown-country", ("countries",)),
    ("entries", "issue", "unknown-issue", ("issues",)),
    ("entries", "toward", "unknown-counterpart", _SIDES),
    ("entries", "disputes", "unknown-entry", ("entries", "roll_calls")),
    ("entries", "evidence", "unknown-source", ("sources",)),
    ("issues", "toward", "unknown-counterpart", _SIDES),
    ("issues", "not_applicable", "unknown-country", ("countries",)),
    ("issues", "scale", "unknown-entry", ("entries",)),
    ("roll_calls", "body", "unknown-body", ("bodies",)),
    ("roll_calls", "issue", "unknown-issue", ("issues",)),
    ("roll_calls", "votes", "unknown-country", ("countries",)),
    ("roll_calls", "inferred", "unknown-country", ("countries",)),
    ("roll_calls", "evidence", "unknown-source", ("sources",)),
    ("coverage", "issues", "unknown-issue", ("issues",)),
    ("coverage", "countries", "unknown-country", ("countries",)),
)
# The fields whose items give their names in fields of their own.
_WITHIN = {"evidence": ("source",), "scale": ("example", "border")}
_LISTS = (
    ("entries", "toward"),
    ("entries", "disputes"),
    ("issues", "toward"),
    ("issues", "not_applicable"),
    ("roll_calls", "inferred"),
    ("coverage", "issues"),
    ("coverage", "countries"),
)


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """Every word that names a record names one that exists. Where there are none at all, that is told once."""
    absent: set[str] = set()
    for section, field, code, targets in _REFERENCES:
        known = {name: target for target in targets for name in draft.named[target]}
        unknown = _unknown(draft, section, field, known)
        if known:
            yield from (_unknown_name(draft, named, code, known) for named in unknown)
        elif unknown and targets[0] not in absent:
            absent.add(targets[0])
            message = f"the ledger has no '{targets[0]}', and its {section.replace('_', ' ')} name some"
            yield draft.root.problem(Mark(), "missing-section", message, f"write {targets[0]}: with a record of each")


def _unknown(draft: Draft, section: str, field: str, known: Collection[str]) -> list[Named]:
    """What a field of a section's records names and no record has. A blank is a fault of its own."""
    return [
        (located, at, name)
        for located in draft.read(section)
        for at, name in _placed(field_of(located.value, field), field)
        if name.strip() and name not in known and not draft.may_be_lost(name)
    ]


def _placed(value: Any, field: str) -> list[tuple[Steps, str]]:
    """The names a field gives, each with the steps to it below the record; none where it has another shape."""
    inner = _WITHIN.get(field)
    if isinstance(value, str):
        return [] if inner else [((field,), value)]
    if isinstance(value, dict):
        return [((field, name), name) for name in value] if field == "votes" else []
    if not isinstance(value, tuple | list):
        return []
    if inner is None:
        return [((field, number), name) for number, name in enumerate(value) if isinstance(name, str)]
    items = ((number, step, field_of(item, step)) for number, item in enumerate(value) for step in inner)
    return [((field, number, step), name) for number, step, name in items if isinstance(name, str)]


def _unknown_name(draft: Draft, named: Named, code: Code, known: Collection[str]) -> Problem:
    located, at, name = named
    kind = code.removeprefix("unknown-")
    hint = _other_name(draft, name, known) if kind in {"country", "counterpart"} else ""
    hint = hint or draft.speller.hint(name, known)
    return located.problem(at, code, f"no {kind} '{short(name)}'", hint)


def _other_name(draft: Draft, name: str, known: Collection[str]) -> str:
    """What to write for a country that is called by a name or alias, or is met only as the other side."""
    for record in [*draft.values("countries"), *draft.values("counterparts")]:
        if folded(name) in map(folded, names_of(record)):
            is_known = record.id in known
            return f"write its id: {record.id}" if is_known else f"'{record.id}' is a counterpart: it has no stances"
    return ""


def listed_twice(draft: Draft) -> Iterator[Problem]:
    """A list of names names each once."""
    for section, field in _LISTS:
        for located in draft.sections[section]:
            names = getattr(located.value, field)
            if len(set(names)) < len(names):
                again = next(number for number, name in enumerate(names) if name in names[:number])
                message = f"'{short(names[again])}' is listed twice"
                yield located.problem((field, again), "listed-twice", message, "name each once")
