"""When the world could know of a record: the clock beside that of the events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.records import RollCall

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry


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
