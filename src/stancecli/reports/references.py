"""Sources, numbered, as a reader finds them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.ledger import Ledger

COLUMNS = (
    Column("number", "No.", "number"),
    Column("source", "Source"),
    Column("author", "Author"),
    Column("title", "Title"),
    Column("publisher", "Publisher"),
    Column("published", "Published", "date"),
    Column("kind", "Kind"),
    Column("language", "Language"),
    Column("url", "Address", "link"),
)


def references(ledger: Ledger, ids: Iterable[str]) -> Table:
    """Give these sources in their order; what is not known of one stays empty."""
    sources = (ledger.sources[name] for name in ids)
    rows = (
        (n, s.id, s.author, s.title, s.publisher, s.published, s.kind, s.language, s.url)
        for n, s in enumerate(sources, start=1)
    )
    return table("sources", "Sources", COLUMNS, rows)
