"""What a query may do: read. SQLite asks for each thing that a query would do while it prepares to do it."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass, field

_READING = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
    sqlite3.SQLITE_PRAGMA,
}
# What tells of the tables and changes nothing; the last is what full-text search asks itself.
PRAGMAS = (
    "table_info",
    "table_xinfo",
    "table_list",
    "index_list",
    "index_info",
    "index_xinfo",
    "foreign_key_list",
    "function_list",
    "collation_list",
    "compile_options",
    "data_version",
)
# What loads code, or hands out addresses of the program's memory.
_FUNCTIONS = {"load_extension", "fts3_tokenizer"}
_WRITING = {
    sqlite3.SQLITE_INSERT: "INSERT",
    sqlite3.SQLITE_UPDATE: "UPDATE",
    sqlite3.SQLITE_DELETE: "DELETE",
}
_OF_SQLITE = "sqlite_"


@dataclass
class Guard:
    """SQLite's authorizer: lets a query read, notes which tables it reads, and what it was refused."""

    tables: set[str] = field(default_factory=set)
    refused: str = ""
    name: str = ""

    def __call__(self, action: int, first: str | None, second: str | None, _base: str | None, _by: str | None) -> int:
        """Answer whether the query may do this."""
        if action not in _READING:
            known = _WRITING.get(action, "") if not (first or "").startswith(_OF_SQLITE) else ""
            return self._refuse(known, known)
        if action == sqlite3.SQLITE_FUNCTION and (second or "").casefold() in _FUNCTIONS:
            return self._refuse(f"the function {second}", second or "")
        if action == sqlite3.SQLITE_PRAGMA and (first or "").casefold() not in PRAGMAS:
            return self._refuse(f"PRAGMA {first}", first or "")
        if action == sqlite3.SQLITE_READ:
            self.tables.add(first or "")
        return sqlite3.SQLITE_OK

    def _refuse(self, what: str, name: str = "") -> int:
        self.refused, self.name = self.refused or what or "writing", self.name or name
        return sqlite3.SQLITE_DENY


@dataclass
class Watch:
    """SQLite's progress handler: stops a query that has run for too long.

    A Ctrl-C arrives while it is asked, too: SQLite drops what is raised here, and stops as well.
    """

    seconds: float | None
    begun: float = field(default_factory=time.monotonic)
    is_late: bool = False

    def __call__(self) -> bool:
        """Answer whether to stop."""
        self.is_late = self.seconds is not None and time.monotonic() - self.begun > self.seconds
        return self.is_late
