"""The sources of a ledger, and how often each is used."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.model.table import Column, Table, table
from stancecli.reports.asked import Period, asked_note
from stancecli.reports.notes import ledger_note
from stancecli.reports.references import COLUMNS as NUMBERED
from stancecli.reports.references import described
from stancecli.reports.searching import says_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, Source
    from stancecli.model.table import Cell

_USE = (
    Column("entries", "Entries", "number"),
    Column("roll_calls", "Roll calls", "number"),
    Column("first_use", "First use", "date"),
    Column("last_use", "Last use", "date"),
)


def sources(ledger: Ledger, *, ids: Sequence[str] = (), kinds: Sequence[str] = (), words: str = "") -> Table:
    """List sources: these, of these kinds, with these words in what is known of them; all where nothing is named."""
    uses = _uses(ledger)
    wanted = list(_wanted(ledger, ids, kinds, words))
    rows = ((*described(source), *_used(uses.get(source.id, ()))) for source in wanted)
    asked = {"source": ids, "kind": kinds, "words": [f"'{word}'" for word in words.split()]}
    return table("sources", "Sources", (*NUMBERED[1:], *_USE), rows).with_notes(
        *asked_note(Period(), asked), f"{len(wanted)} of {len(ledger.sources)} sources", ledger_note(ledger)
    )


def _wanted(ledger: Ledger, ids: Sequence[str], kinds: Sequence[str], words: str) -> Iterator[Source]:
    for source in ledger.sources.values():
        told = (source.id, source.title, source.author, source.publisher)
        if (not ids or source.id in ids) and (not kinds or source.kind in kinds) and says_all(told, words):
            yield source


def _uses(ledger: Ledger) -> Mapping[str, Sequence[Entry | RollCall]]:
    """The records that rest on each source, each once, in reading order."""
    uses: defaultdict[str, list[Entry | RollCall]] = defaultdict(list)
    for record in ledger.records:
        for name in dict.fromkeys(one.source for one in record.evidence):
            uses[name].append(record)
    return uses


def _used(records: Sequence[Entry | RollCall]) -> tuple[Cell, ...]:
    if not records:
        return (0, 0, None, None)
    roll_calls = sum(isinstance(record, RollCall) for record in records)
    last = max(records, key=lambda record: record.date.latest)
    return (len(records) - roll_calls, roll_calls, records[0].date, last.date)
