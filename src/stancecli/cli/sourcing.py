"""Questions about the evidence of an entry, and about a source that the ledger does not know yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from stancecli.cli.asking import agreed, ask, needed
from stancecli.errors import UnknownName
from stancecli.model.dates import PartialDate
from stancecli.model.scalars import identifier
from stancecli.model.words import SourceKind
from stancecli.reports.finding import find_source, find_source_kind

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.reading.given import Given

_PLACES = {"paragraph": "Paragraph", "page": "Page", "quote": "Its own words"}
_KNOWN = {"title": "Title", "author": "Author", "publisher": "Publisher"}


def ask_evidence(ledger: Ledger, given: Given) -> list[dict[str, str]]:
    """Ask for one piece of evidence or more."""
    pieces: list[dict[str, str]] = []
    offers = {each.id: each.title or "" for each in ledger.sources.values()}
    while True:
        words = "Another source (may be left out)" if pieces else "Source, by its id; a new id is a new source"
        source = ask(
            words, lambda answer: answer if pieces and not answer else identifier(needed(answer)), offers=offers
        )
        if not source:
            return pieces
        found = _source(ledger, given, source)
        if found:
            places = {key: ask(f"{name} (may be left out)", str) for key, name in _PLACES.items()}
            pieces.append({"source": found, **{key: place for key, place in places.items() if place}})


def _source(ledger: Ledger, given: Given, name: str) -> str | None:
    """The source that was meant: one that is there, or a new one, of which is asked what is known."""
    if name in given.sources:
        return name
    try:
        return find_source(ledger, name)
    except UnknownName as error:
        if not agreed(f"{error}; {error.hint} Is it a new one?" if error.hint else f"{error}. Is it a new one?"):
            return None
    given.sources[name] = _new()
    return name


def _new() -> dict[str, str]:
    kinds = dict.fromkeys(get_args(SourceKind), "")
    told = {key: ask(f"{name} (may be left out)", str) for key, name in _KNOWN.items()}
    told["published"] = ask("Published (a date, may be left out)", lambda a: str(PartialDate.parse(a)) if a else "")
    told["url"] = ask("Address (may be left out)", str)
    told["language"] = ask("Language (may be left out)", str, default="en")
    told["kind"] = ask("Kind of source", lambda answer: find_source_kind(needed(answer)), offers=kinds)
    return {key: value for key, value in told.items() if value}
