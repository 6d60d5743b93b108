"""Ids and names: each leads to one record, and only one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from stancecli.model.ledger import folded
from stancecli.model.scalars import CODE
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located, Steps

_SHARED_IDS = (("countries", "counterparts"), ("bodies",), ("issues",), ("sources",), ("entries", "roll_calls"))
_SHARED_NAMES = (("countries", "counterparts"), ("issues",))


def ids_given_twice(draft: Draft) -> Iterator[Problem]:
    """An id names one record in all files; entries and roll calls share their ids."""
    for sections in _SHARED_IDS:
        first: dict[str, Located] = {}
        for located, identity in _given(draft, sections):
            other = first.setdefault(identity, located)
            if other is not located:
                hint = f"first in {other.file.shown}:{other.mark_of_id.line + 1}"
                yield located.problem_of_id("duplicate-id", f"the id '{short(identity)}' is given twice", hint)


def _given(draft: Draft, sections: tuple[str, ...]) -> Iterator[tuple[Located, str]]:
    return (
        (located, identity)
        for section in sections
        for identity, all_ in draft.named[section].items()
        for located in all_
    )


def ambiguous_names(draft: Draft) -> Iterator[Problem]:
    """A name, an alias, a code or a title leads to one record."""
    for sections in _SHARED_NAMES:
        owners: dict[str, str] = {}
        for located in (one for section in sections for one in draft.sections[section]):
            for at, name in _names(located.value):
                other = owners.setdefault(folded(name), located.value.id)
                if other != located.value.id:
                    message = f"'{short(name)}' is a name of '{short(other)}' already"
                    yield located.problem(at, "ambiguous-name", message, "one name leads to one record")


def _names(record: Any) -> Iterator[tuple[Steps, str]]:
    """Every name a record goes by, with the steps to it below the record."""
    yield [], record.id
    for field in ("name", "iso", "title"):
        if getattr(record, field, None) is not None:
            yield [field], getattr(record, field)
    for number, alias in enumerate(getattr(record, "aliases", ())):
        yield ["aliases", number], alias


def codes(draft: Draft) -> Iterator[Problem]:
    """A country is joined to other data by its ISO code, so the code has the form of one."""
    for located in draft.sections["countries"] + draft.sections["counterparts"]:
        iso = located.value.iso
        if iso is not None and not re.fullmatch(CODE, iso):
            message = f"'{short(iso)}' is no ISO code"
            yield located.problem(["iso"], "bad-iso", message, "three capitals of ISO 3166-1 alpha-3, such as AZE")
