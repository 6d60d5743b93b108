"""The ledger for other tools: written out, or asked in SQL."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from stancecli.library.answer import Answer
from stancecli.library.records import Records
from stancecli.library.wording import worded

if TYPE_CHECKING:
    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.table import Page


class Outward(Records):
    """A ledger that other tools take up."""

    @worded()
    def sql(self, query: str, *, timeout: float | None = None) -> Answer:
        """Ask in SQL, reading alone; `timeout` is in seconds. Raises WrongQuery, with the place, for a wrong query."""
        from stancecli.exchange.query.asking import ask
        from stancecli.reports.notes import ledger_note

        return Answer.of(ask(query, self._contents(), timeout=timeout).with_notes(ledger_note(self.ledger)))

    @worded()
    def tables(self) -> Answer:
        """List the tables and views that `sql` asks and `export` writes, with every column and what it means."""
        from stancecli.exchange.query.asking import schema
        from stancecli.reports.notes import ledger_note

        return Answer.of(schema(self._contents(), ledger_note(self.ledger)))

    @worded()
    def export(self, target: str | os.PathLike[str], *, force: bool = False) -> None:
        """Write the ledger out: into a folder (a Data Package), or a file .db (SQLite), .xlsx, .json or .bib.

        What is there is replaced with `force` alone; a folder only if it holds an earlier export.
        Raises WrongCall or CannotWrite.
        """
        from stancecli.exchange.export import Target, export

        into = Target.of(os.fspath(target))
        into.hold(force=force)
        export(self._contents(), into, _rendered)

    def _contents(self) -> Contents:
        from stancecli.exchange.relational.contents import Contents
        from stancecli.reading.citation import citation_of
        from stancecli.reports.yearly import Yearly

        return Contents(self.ledger, self._day(), Yearly(self.ledger, self._day()), citation_of(self.ledger))


def _rendered(page: Page, form: str) -> str | bytes:
    from stancecli.render import Screen, renderer

    return renderer(form).render(page, Screen())
