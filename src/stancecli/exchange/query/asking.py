"""Put a query to the tables of a ledger, which are filled as far as it reads them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall, suggestion
from stancecli.exchange.database.ddl import SEARCH, SEARCHED, searching
from stancecli.exchange.database.filling import fill, make
from stancecli.exchange.database.views import VIEWS, described
from stancecli.exchange.query.answer import answer
from stancecli.exchange.query.guarding import PRAGMAS, Guard, Watch
from stancecli.exchange.query.placing import Span, name_in, place_of, wrong
from stancecli.exchange.query.tokens import tokens
from stancecli.exchange.relational import relations
from stancecli.exchange.workbook import codebook, listed
from stancecli.model.table import Page

if TYPE_CHECKING:
    from stancecli.errors import WrongQuery
    from stancecli.exchange.query.tokens import Token
    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.table import Table

MOST_ROWS = 1_000_000
_STEPS = 10_000
_LONGEST_CELL = 50_000_000
_EXPLAIN = "explain"
_BOTH_HINT = "say of which table: entries.issue"
_SCHEMA_HINT = "stance sql --schema lists the tables and their columns"
# Functions that give rows, which must be known before SQLite asks what a query may do: it would ask about them as if
# they were tables to be made.
_FUNCTIONS_OF_ROWS = ("json_each('[]')", "json_tree('[]')", *(f"pragma_{name}" for name in PRAGMAS[:7]))


def schema(contents: Contents, *notes: str) -> Page:
    """List every column of every table and view, and then the tables and views themselves."""
    tables = relations(contents)
    known = [*tables, *described(tables), searching(tables)]
    return Page((codebook(known, contents.ledger.title).with_notes(*notes), listed(known)))


def ask(query: str, contents: Contents, *, timeout: float | None = None, shown: str = "query") -> Table:
    """Answer a query. Raises WrongQuery, with the place, for one that SQLite does not take or that would write.

    `timeout` is in seconds; `shown` is where the query comes from. Raises KeyboardInterrupt on Ctrl-C.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        make(connection, contents)
        return _Asking(connection, _only(query, shown), contents, shown).ask(timeout)


class _Asking:
    """One query, the database it is put to, and what of it is allowed."""

    def __init__(self, connection: sqlite3.Connection, query: str, contents: Contents, shown: str) -> None:
        self.connection, self.query, self.contents, self.shown = connection, query, contents, shown
        self.guard = Guard()
        for function in _FUNCTIONS_OF_ROWS:
            connection.execute(f"SELECT * FROM {function}").close()  # noqa: S608 - of our own list
        connection.text_factory = lambda told: told.decode("utf-8", "replace")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_CELL)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    def ask(self, timeout: float | None) -> Table:
        """Prepare the query, fill the tables it reads, and run it."""
        self.connection.set_authorizer(self.guard)
        self._prepare()
        self.connection.set_authorizer(None)
        fill(self.connection, self.contents, self._wanted())
        self.connection.set_authorizer(self.guard)
        return self._run(Watch(timeout))

    def _prepare(self) -> None:
        """Let SQLite take the query in without running it: it tells what it reads, and what is wrong."""
        try:
            self.connection.execute(_explained(self.query)).close()
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise self._wrong(str(error)) from None

    def _wanted(self) -> set[str]:
        """The tables that the query reads; full-text search reads those in which it keeps its words."""
        searched = {SEARCH, SEARCHED} if any(name.startswith(SEARCH) for name in self.guard.tables) else set()
        return self.guard.tables | searched

    def _run(self, watch: Watch) -> Table:
        self.connection.set_progress_handler(watch, _STEPS)
        try:
            cursor = self.connection.execute(self.query)
            rows = cursor.fetchmany(MOST_ROWS + 1)
        except (sqlite3.Error, sqlite3.Warning) as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise _stopped(watch) from None
            raise self._wrong(str(error)) from None
        if len(rows) > MOST_ROWS:
            message = f"the answer has more than {MOST_ROWS:,} rows"
            raise WrongCall(message, hint="add a LIMIT, or ask for less")
        tables = relations(self.contents)
        return answer([name for name, *_ in cursor.description or ()], rows, (*tables, *described(tables)))

    def _wrong(self, message: str) -> WrongQuery:
        """Tell a fault in our words where they say more than SQLite's, with its place and a way out."""
        if self.guard.refused:
            return self._refused()
        span = place_of(message, self.query, self._fault_of)
        return wrong(self.query, span, _worded(message), self._hint(message), shown=self.shown)

    def _refused(self) -> WrongQuery:
        words = tokens(self.query)
        named = (word for word in words if self.guard.name and word.named == self.guard.name.casefold())
        culprit = next(named, words[0])
        what = self.guard.refused if self.guard.refused != "writing" else culprit.text.upper()
        hint = "a database to write to: stance export ledger.db"
        return wrong(
            self.query,
            Span(culprit.start, culprit.end),
            f"{what} is refused: a query only reads",
            hint,
            shown=self.shown,
        )

    def _fault_of(self, query: str) -> str:
        """What SQLite says of another query; nothing, if it takes it."""
        try:
            self.connection.execute(_explained(query)).close()
        except (sqlite3.Error, sqlite3.Warning) as error:
            return str(error)
        return ""

    def _hint(self, message: str) -> str:
        name = name_in(message)
        if name is None:
            return ""
        tables = relations(self.contents)
        if message.startswith("no such table"):
            known = [*(table.name for table in tables), *(view.name for view in VIEWS), SEARCH]
            return suggestion(name, known) or _SCHEMA_HINT
        columns = {column.key for table in (*tables, *described(tables)) for column in table.columns}
        if message.startswith("no such column"):
            return suggestion(name.rsplit(".")[-1], sorted(columns)) or _SCHEMA_HINT
        return _BOTH_HINT if message.startswith("ambiguous") else ""


def _stopped(watch: Watch) -> WrongCall | KeyboardInterrupt:
    """Why a query was stopped: it ran for too long or, if not, somebody pressed Ctrl-C."""
    if not watch.is_late:
        return KeyboardInterrupt()
    message = f"the query was stopped: it ran for more than {watch.seconds:g} seconds"
    return WrongCall(message, hint="give it more with --timeout, or ask for less")


def _only(query: str, shown: str) -> str:
    """Hold that there is one statement, and give it without the semicolon at its end."""
    words = tokens(query)
    if not [word for word in words if word.text != ";"]:
        message = "the query is empty"
        raise WrongCall(message, hint="such as: stance sql 'SELECT * FROM stance_now'")
    end = next((number for number, word in enumerate(words) if word.text == ";"), None)
    if end is None:
        return query
    more = next((word for word in words[end:] if word.text != ";"), None)
    if more is not None:
        raise wrong(query, _span(more), "a second statement: one query is asked at a time", shown=shown)
    return query[: words[end].start]


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _explained(query: str) -> str:
    """The query so that SQLite prepares it and does not run it."""
    first = next(iter(tokens(query)), None)
    return query if first is not None and first.named in {_EXPLAIN, "pragma"} else f"{_EXPLAIN} {query}"


def _worded(message: str) -> str:
    if message.startswith("Incorrect number of bindings"):
        return "the query has parameters, and nothing gives their values: write the values into it"
    if message.startswith("incomplete input"):
        return "the query ends before it is whole"
    return message
