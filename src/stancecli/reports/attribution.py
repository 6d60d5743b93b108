"""Who says so: the sources a stance rests on, and those who published them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Term
from stancecli.stances.stance import Held, Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Evidence, Source
    from stancecli.model.words import SourceKind
    from stancecli.stances.stance import Stance

_OF_RECORD: tuple[SourceKind, ...] = ("official", "dataset", "record")


def sources_of(ledger: Ledger, stance: Stance) -> tuple[Term, ...]:
    """Give the sources a stance rests on: the holder's, then those of its run and what contests it."""
    return tuple(Term(source.id, source_text(source)) for source in _sources(ledger, _resting_on(stance)))


def sources_of_record(ledger: Ledger, record: str) -> tuple[Term, ...]:
    """Give the sources of one entry; of a roll call the record itself, if one is."""
    ids = dict.fromkeys(one.source for one in _evidence(ledger, record))
    return tuple(Term(name, source_text(ledger.sources[name])) for name in ids)


def according_to(ledger: Ledger, stance: Stance) -> tuple[str, ...]:
    """Name who says so: the publishers of what holds, of what began the run, and of what contests it, each once."""
    found = _sources(ledger, _speaking_for(stance))
    return tuple(dict.fromkeys(source.publisher or source.author or source_text(source) for source in found))


def source_text(source: Source) -> str:
    """Name a source in few words: who, and the day as far as known."""
    who = source.author or source.publisher or source.title or source.id
    return f"{who} ({source.published})" if source.published else who


def _sources(ledger: Ledger, records: Iterable[str]) -> list[Source]:
    ids = (one.source for record in records for one in _evidence(ledger, record))
    return [ledger.sources[name] for name in dict.fromkeys(ids)]


def _speaking_for(stance: Stance) -> tuple[str, ...]:
    """The records that are named for a stance; what only repeats an uncontested position is left to the sources."""
    records = _resting_on(stance)
    if not isinstance(stance.answer, Held) or "contested" in stance.flags:
        return records
    return tuple(dict.fromkeys((records[0], stance.entries[0])))


def _resting_on(stance: Stance) -> tuple[str, ...]:
    """The records whose sources answer for a stance: all it rests on, the holder first."""
    if isinstance(stance.answer, Tally | Sum) or stance.holder is None:
        return stance.entries
    return tuple(dict.fromkeys((stance.holder, *stance.entries)))


def _evidence(ledger: Ledger, record: str) -> tuple[Evidence, ...]:
    """What a record rests on. A roll call often has ten sources that say the same: the record itself is enough.

    Where the first is no record of the whole vote, each may tell another country's, and all are named.
    """
    roll_call = ledger.roll_call.get(record)
    if roll_call is None:
        return ledger.entry[record].evidence
    is_record = bool(roll_call.evidence) and ledger.sources[roll_call.evidence[0].source].kind in _OF_RECORD
    return roll_call.evidence[:1] if is_record else roll_call.evidence
