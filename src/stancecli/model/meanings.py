"""What each field of each record means, in a sentence: for the codebooks of what is written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEANINGS: Mapping[str, Mapping[str, str]] = {
    "Axis": {
        "low": "The end at which scores are −2.",
        "high": "The end at which scores are +2.",
    },
    "Country": {
        "id": "The country, by its id in the ledger.",
        "name": "Its name.",
        "iso": "Its code of ISO 3166-1 alpha-3.",
        "aliases": "Another name it goes by.",
    },
    "Counterpart": {
        "id": "Whom a stance may be about, by its id in the ledger: a country, a bloc, a body.",
        "name": "Its name.",
        "iso": "Its code of ISO 3166-1 alpha-3.",
        "aliases": "Another name it goes by.",
    },
    "Body": {
        "id": "The body, by its id in the ledger.",
        "name": "Its name.",
        "absent_as": "What not voting counts as in the score of a tally.",
        "absence": "What not voting means there.",
        "voters": "Whose votes they are: of states, or of persons, which stay out of tallies.",
    },
    "Position": {
        "position": "The step of the scale, by its id.",
        "score": "Where it stands between the low end (−2) and the high end (+2) of the issue's axis.",
        "means": "Its definition, which a second coder could apply.",
        "example": "An entry that shows it.",
        "border": "An entry at its edge.",
    },
    "Issue": {
        "id": "The issue, by its id in the ledger.",
        "title": "Its title.",
        "measure": "What its answers are: a position, a tally of votes, or an amount.",
        "question": "The question that is asked of each country.",
        "scale": "The positions that may answer it.",
        "toward": "A counterpart of which it is asked apart.",
        "axis": "The two ends between which its scores run.",
        "asked_from": "Before this date the question makes no sense.",
        "stale_after": "After so many months without new evidence a stance is stale.",
        "group": "Issues of one group ask the same thing through other channels.",
        "not_applicable": "A country of which it is not asked.",
    },
    "Coverage": {
        "issues": "The issue that was searched.",
        "countries": "The country for which it was searched.",
        "from_": "From when on the record was searched.",
        "until": "Until when the record was searched.",
    },
    "Source": {
        "id": "The source, by its id in the ledger.",
        "kind": "What kind of document it is.",
        "title": "Its title.",
        "author": "Who wrote it.",
        "publisher": "Who published it.",
        "published": "When it was published: when the world could know.",
        "url": "Its address.",
        "language": "The language it is in.",
    },
    "Evidence": {
        "source": "The source.",
        "paragraph": "The paragraph in it.",
        "page": "The page in it.",
        "quote": "Its own words.",
        "note": "What is to be known of this evidence.",
    },
    "Figure": {
        "value": "How much, exactly.",
        "currency": "The currency it is counted in (ISO 4217).",
        "unit": "The unit it is counted in, where it is no money.",
        "bound": "How exact it is.",
        "printed": "What a source prints that is garbled, and enters no sum.",
    },
    "Amount": {
        "basis": "Whether it is a single gift or a total up to then.",
        "stage": "How far it had come.",
        "purpose": "What it was for.",
        "figures": "The same gift in several measures, never added together.",
    },
    "Entry": {
        "id": "The entry, by its id in the ledger.",
        "country": "Whose stance it tells.",
        "issue": "On which issue.",
        "channel": "How it was expressed.",
        "date": "When: a day, a month, a year or a span, as precise as the source.",
        "summary": "What happened, in the ledger's words.",
        "evidence": "The sources, and the places in them.",
        "confidence": "How sure it is: high (official, or several sources), medium (one reputable), low.",
        "toward": "Whom it is about.",
        "by": "Who spoke or acted.",
        "until": "The last day of its force, or `open`: in force until an entry ends it.",
        "as_of": "Whether the date is the day a source saw the state, not the day it began.",
        "position": "The position it takes.",
        "amount": "How much was given.",
        "kind": "What it rests on: a fact, an author's assessment, something passed on, a forecast.",
        "event": "A word that entries share which tell one event.",
        "disputes": "An entry or roll call that it contradicts.",
        "note": "What is to be known of it.",
        "date_note": "What is to be known of its date.",
        "allow": "A lint that is passed over, and why.",
    },
    "Totals": {
        "yes": "Votes in favour, of the whole body.",
        "no": "Votes against, of the whole body.",
        "abstain": "Abstentions, of the whole body.",
        "absent": "Members that did not vote, of the whole body.",
    },
    "RollCall": {
        "id": "The roll call, by its id in the ledger: the short symbol of the text.",
        "body": "The body that voted.",
        "date": "When it voted.",
        "title": "The title of the text.",
        "issue": "The issue it belongs to.",
        "yes_means": "To which end of the issue's axis a yes leans.",
        "votes": "How the country voted.",
        "evidence": "The sources, and the places in them.",
        "symbol": "The symbol of the text in full.",
        "series": "Texts that return are of one series, and compared like with like.",
        "totals": "How many of the whole body voted how.",
        "inferred": "Whether the vote follows from other facts and is not recorded itself.",
        "voters": "Whose votes they are, where it is not as in the body's others.",
        "note": "What is to be known of it.",
    },
}
_MISSING: Mapping[tuple[str, str], str] = {
    ("Country", "iso"): "it has none",
    ("Counterpart", "iso"): "it has none",
    ("Body", "absence"): "nothing to say",
    ("Position", "example"): "no entry shows it yet",
    ("Position", "border"): "no entry at its edge",
    ("Issue", "axis"): "the ledger's own",
    ("Issue", "asked_from"): "always asked",
    ("Issue", "stale_after"): "never stale",
    ("Issue", "group"): "a group of its own",
    ("Figure", "value"): "garbled: see printed",
    ("Figure", "currency"): "counted in a unit",
    ("Figure", "unit"): "counted in a currency",
    ("Figure", "printed"): "not garbled",
    ("Entry", "until"): "no end known: grows stale",
    ("Entry", "position"): "part of the record, moves nothing",
    ("Entry", "amount"): "no amount",
    ("Entry", "event"): "told by this entry alone",
    ("RollCall", "series"): "of no series",
    ("RollCall", "voters"): "as the body's",
}
NOT_KNOWN = "not known"


def meaning(record: type, field: str) -> str:
    """Say what a field of a record means. Raises KeyError."""
    return _MEANINGS[record.__name__][field]


def missing(record: type, field: str) -> str:
    """Say what it means that a field of a record is empty."""
    return _MISSING.get((record.__name__, field), NOT_KNOWN)
