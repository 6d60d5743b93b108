"""What makes the database: its tables, indexes, full-text search and views, in SQL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.exchange.database.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stancecli.exchange.relational.relation import Column, Kind, Reference, Relation

_TYPES: dict[Kind, str] = {
    "text": "TEXT",
    "list": "TEXT",
    "day": "TEXT",
    "whole": "INTEGER",
    "truth": "INTEGER",
    "number": "NUMERIC",
}
# The table whose words are searched, and what searches them.
SEARCHED, SEARCH = "entries", "entries_fts"
FILL_SEARCH = f"INSERT INTO {SEARCH}({SEARCH}) VALUES ('rebuild')"  # noqa: S608 - a table of our own


def statements(relations: Sequence[Relation]) -> Iterator[str]:
    """Give every statement that makes the empty database, in an order in which they can be run."""
    keys = {relation.name: relation.key for relation in relations}
    for relation in relations:
        yield _table(relation, keys)
        yield from _indexes(relation)
    searched = next(relation for relation in relations if relation.name == SEARCHED)
    yield _search(searched)
    yield from (view.sql for view in VIEWS)


def insertion(relation: Relation) -> str:
    """Give the statement that takes a row of a table."""
    places = ", ".join("?" * len(relation.columns))
    return f"INSERT INTO {_quoted(relation.name)} VALUES ({places})"  # noqa: S608 - a table of our own


def searching(relations: Sequence[Relation]) -> Relation:
    """Describe the full-text search as a table is described."""
    searched = next(relation for relation in relations if relation.name == SEARCHED)
    about = f"Full-text search over the words of {SEARCHED}: its rowid is theirs."
    columns = tuple(searched.column(key) for key in searched_columns(searched))
    return replace(searched, name=SEARCH, about=about, columns=columns, key=(), references=())


def searched_columns(relation: Relation) -> list[str]:
    """The columns of a table that hold words of its own: no ids, no dates, none of a closed list."""
    named = {*relation.key, *(name for reference in relation.references for name in reference.columns)}
    dated = {column.key.removesuffix("_earliest") for column in relation.columns if column.kind == "day"}
    return [
        column.key
        for column in relation.columns
        if column.kind == "text" and not column.words and column.key not in named | dated
    ]


def _table(relation: Relation, keys: Mapping[str, tuple[str, ...]]) -> str:
    """Make a table; what its columns mean stays in it as comments."""
    columns = [(_column(column), column.about) for column in relation.columns]
    constraints = [(f"PRIMARY KEY ({_names(relation.key)})", "")]
    constraints += [(_foreign(reference, keys[reference.table]), "") for reference in relation.references]
    lines = list(_lines([*columns, *constraints]))
    return "\n".join([f"CREATE TABLE {_quoted(relation.name)} (", f"  -- {relation.about}", *lines, ")"])


def _lines(parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    for number, (part, about) in enumerate(parts, start=1):
        comma = "," if number < len(parts) else ""
        yield f"  {part}{comma}{f' -- {about}' if about else ''}"


def _column(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    return f"{_quoted(column.key)} {_TYPES[column.kind]}{required}{_check(column)}"


def _check(column: Column) -> str:
    """Hold a column to its words."""
    words = ", ".join(f"'{word}'" for word in column.words) or ("0, 1" if column.kind == "truth" else "")
    return f" CHECK ({_quoted(column.key)} IN ({words}))" if words else ""


def _foreign(reference: Reference, key: tuple[str, ...]) -> str:
    # Entries name positions and positions name entries: whichever comes first would wait for the other.
    target = f"{_quoted(reference.table)} ({_names(key)})"
    return f"FOREIGN KEY ({_names(reference.columns)}) REFERENCES {target} DEFERRABLE INITIALLY DEFERRED"


def _indexes(relation: Relation) -> Iterator[str]:
    """An index for each foreign key that the primary key does not begin with, and for each first day."""
    wanted = [reference.columns for reference in relation.references]
    wanted += [(column.key,) for column in relation.columns if column.key.endswith("_earliest")]
    for columns in dict.fromkeys(wanted):
        if relation.key[: len(columns)] != columns:
            name = _quoted("_".join((relation.name, *columns)))
            yield f"CREATE INDEX {name} ON {_quoted(relation.name)} ({_names(columns)})"


def _search(relation: Relation) -> str:
    """Full-text search that takes é for e; it keeps no copy of the words."""
    options = f"content={_quoted(relation.name)}, tokenize='unicode61 remove_diacritics 2'"
    return f"CREATE VIRTUAL TABLE {SEARCH} USING fts5({_names(searched_columns(relation))}, {options})"


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'
