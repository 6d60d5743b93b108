"""Sources, numbered, as a reader finds them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Source
    from stancecli.model.table import Cell

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
    rows = ((number, *described(source)) for number, source in enumerate(sources, start=1))
    return table("sources", "Sources", COLUMNS, rows)


def described(source: Source) -> tuple[Cell, ...]:
    """Tell what is known of a source, under COLUMNS after the number."""
    return (
        source.id,
        source.author,
        source.title,
        source.publisher,
        source.published,
        source.kind,
        source.language,
        source.url,
    )
