"""The countries of a ledger, and the other sides its entries name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, table
from stancecli.reports.notes import ledger_note

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger


def countries(ledger: Ledger) -> Page:
    """List the countries whose stances are kept, and the counterparts."""
    written = Counter(entry.country for entry in ledger.entries)
    voted = Counter(country for roll_call in ledger.roll_calls for country in roll_call.votes)
    named = (
        Column("country", "Country", places=True),
        Column("name", "Name"),
        Column("iso", "ISO"),
        Column("aliases", "Also", "names"),
    )
    counts = (Column("entries", "Entries", "number"), Column("roll_calls", "Roll calls", "number"))
    rows = ((c.id, c.name, c.iso, c.aliases, written[c.id], voted[c.id]) for c in ledger.countries.values())
    answer = table("countries", "Countries", (*named, *counts), rows).with_notes(ledger_note(ledger))
    others = ((c.id, c.name, c.iso, c.aliases) for c in ledger.counterparts.values())
    return Page(
        (answer, table("counterparts", "Counterparts", (Column("counterpart", "Counterpart"), *named[1:]), others))
    )
