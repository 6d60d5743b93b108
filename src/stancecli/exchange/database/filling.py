"""From the tables of a ledger to a database: made empty, then filled with those that are wanted."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from stancecli.errors import StanceError
from stancecli.exchange.database.ddl import FILL_SEARCH, SEARCH, SEARCHED, insertion, statements
from stancecli.exchange.relational import relations

if TYPE_CHECKING:
    from collections.abc import Collection

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Value

# "stan": by this a program knows what the file is; see the list of SQLite's magic numbers.
APPLICATION_ID = 0x7374616E
_LARGEST = 2**63


def database(contents: Contents) -> bytes:
    """Write everything into a database, the same bytes for the same contents."""
    with TemporaryDirectory(prefix="stance-") as folder:
        file = Path(folder) / "ledger.db"
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            make(connection, contents)
            fill(connection, contents, {*(relation.name for relation in relations(contents)), SEARCH})
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("VACUUM")
        return file.read_bytes()


def make(connection: sqlite3.Connection, contents: Contents) -> None:
    """Make the tables, indexes and views, all empty. Raises StanceError where this SQLite cannot."""
    try:
        for statement in statements(relations(contents)):
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        message = f"SQLite {sqlite3.sqlite_version} cannot make the tables: {error}"
        raise StanceError(message) from error


def fill(connection: sqlite3.Connection, contents: Contents, wanted: Collection[str]) -> None:
    """Put the rows into the tables that are wanted; where foreign keys are on, every key they name must be there."""
    connection.execute("BEGIN")
    for relation in relations(contents):
        if relation.name in wanted:
            rows = (tuple(map(_stored, row)) for row in relation.rows(contents))
            connection.executemany(insertion(relation), rows)
    if SEARCH in wanted and SEARCHED in wanted:
        connection.execute(FILL_SEARCH)
    connection.execute("COMMIT")


def _stored(value: Value) -> str | int | float | None:
    """A cell as SQLite holds it: days as text, several names as JSON, which `json_each` takes apart."""
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case Decimal():
            return _number(value)
    return value


def _number(value: Decimal) -> int | float:
    is_whole = value == value.to_integral_value() and abs(value) < _LARGEST
    return int(value) if is_whole else float(value)
