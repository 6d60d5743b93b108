"""When the world could know of a record: the clock beside that of the events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from stancecli.model.records import RollCall

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, Source

R = TypeVar("R", "Entry", "RollCall")


@dataclass(frozen=True, slots=True)
class Known:
    """From when on a record was possibly known, and from when on surely; None where it never surely was."""

    possibly: date
    surely: date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """What was known by a day: surely or, with `possibly`, also what may have been.

    What was searched has no such clock: a ledger says how far it looked, and not since when.
    """

    day: date
    possibly: bool = False

    def knows(self, ledger: Ledger, record: Entry | RollCall) -> bool:
        """Whether a record counts among what was known."""
        known = known_of(ledger, record)
        return known.possibly <= self.day if self.possibly else self._surely(known)

    def surely_knows(self, ledger: Ledger, record: Entry | RollCall) -> bool:
        """Whether a record was known by the day, however its sources' dates fall."""
        return self._surely(known_of(ledger, record))

    def cited(self, ledger: Ledger) -> Ledger:
        """The ledger with such evidence alone as there was by the day, of what was known.

        Evidence without a date stays, and so does that of a roll call, which is known from its day, where none was
        published by then. What was not known keeps its evidence, which says since when it is.
        """
        entries = tuple(self._as_cited(ledger, entry) for entry in ledger.entries)
        return replace(ledger, entries=entries, roll_calls=tuple(self._as_cited(ledger, r) for r in ledger.roll_calls))

    def _as_cited(self, ledger: Ledger, record: R) -> R:
        there = tuple(one for one in record.evidence if self._is_there(ledger.sources.get(one.source)))
        whole = not there or there == record.evidence or not self.knows(ledger, record)
        return record if whole else replace(record, evidence=there)

    def _is_there(self, source: Source | None) -> bool:
        """Whether a source was there by the day: surely or, with `possibly`, perhaps."""
        if source is None or source.published is None:
            return True
        when = source.published
        return when.earliest <= self.day if self.possibly else when.latest <= self.day and not when.doubtful

    def _surely(self, known: Known) -> bool:
        return known.surely is not None and known.surely <= self.day


def known_of(ledger: Ledger, record: Entry | RollCall) -> Known:
    """Give when a record was known: a roll call from its day, an entry from its earliest dated evidence.

    No entry was known before its own first day. Without dated evidence it may have been known from that day on,
    and never surely was; a doubtful date (`?`) of a source is sure of nothing either.
    """
    if isinstance(record, RollCall):
        return Known(record.date.earliest, None if record.date.doubtful else record.date.latest)
    first, published = record.date.earliest, list(_published(ledger, record))
    sure = [date.latest for date in published if not date.doubtful]
    return Known(
        max(first, min((date.earliest for date in published), default=first)),
        max(first, min(sure)) if sure else None,
    )


def _published(ledger: Ledger, entry: Entry) -> Iterator[PartialDate]:
    for name in dict.fromkeys(one.source for one in entry.evidence):
        source = ledger.sources.get(name)
        if source and source.published:
            yield source.published
