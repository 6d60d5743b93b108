"""The columns that no record has of its own: whose a row is, and its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.exchange.relational.relation import Column, Item
from stancecli.model.meanings import meaning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def owner(key: str, about: str) -> Column:
    """Whose a row is: the id of the record that holds it."""
    return Column(key, "text", about, lambda item: item.owner, required=True)


def number(about: str) -> Column:
    """The number of a row among its owner's, counted from 1."""
    return Column("number", "whole", about, lambda item: item.number, required=True)


def named(key: str, record: type, field: str) -> Column:
    """A name out of a list that a field of a record holds."""
    of: Callable[[Any], str] = lambda item: item.value  # noqa: E731 - it is a value like the others here
    return Column(key, "text", meaning(record, field), of, required=True, tells=(record.__name__, field))


def allowed(whose: str) -> tuple[Column, ...]:
    """The lints that are passed over, each with its reason."""
    return (
        Column("code", "text", "The code of a lint that is passed over.", lambda item: item.value[0], required=True),
        Column("reason", "text", "Why it is.", lambda item: item.value[1], required=True, tells=(whose, "allow")),
    )


def each(records: Iterable[Any], what: Callable[[Any], Iterable[Any]]) -> Iterator[Item]:
    """Each of the things that these records hold, with its owner's id."""
    return (Item(record.id, n, value) for record in records for n, value in enumerate(what(record), start=1))
