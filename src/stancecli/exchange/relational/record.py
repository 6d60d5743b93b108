"""The tables of the record: sources and entries, what entries hold, and the evidence of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.exchange.relational.linking import allowed, each, named, number, owner
from stancecli.exchange.relational.relation import Column, Relation, refers
from stancecli.exchange.relational.typed import typed
from stancecli.model.records import Entry, Evidence, Figure, RollCall, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.contents import Contents


@dataclass(frozen=True, slots=True)
class _Proof:
    """One piece of evidence, and what rests on it."""

    record: Entry | RollCall
    number: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Dispute:
    """That an entry contradicts another record, which is an entry or a roll call."""

    entry: str
    other: str
    is_entry: bool


def _proofs(contents: Contents) -> Iterator[_Proof]:
    records: list[Entry | RollCall] = [*contents.ledger.entries, *contents.ledger.roll_calls]
    for record in records:
        yield from (_Proof(record, n, one) for n, one in enumerate(record.evidence, start=1))


def _disputes(contents: Contents) -> Iterator[_Dispute]:
    known = contents.ledger.entry
    return (_Dispute(entry.id, other, other in known) for entry in contents.ledger.entries for other in entry.disputes)


_DISPUTES = (
    Column("entry", "text", "The entry that says so; it holds both ways.", lambda one: one.entry, required=True),
    Column(
        "other",
        "text",
        "The entry or roll call that it contradicts.",
        lambda one: one.other,
        required=True,
        tells=("Entry", "disputes"),
    ),
    Column(
        "other_entry",
        "text",
        "The other, if it is an entry.",
        lambda one: one.other if one.is_entry else None,
        missing="a roll call",
    ),
    Column(
        "other_roll_call",
        "text",
        "The other, if it is a roll call.",
        lambda one: None if one.is_entry else one.other,
        missing="an entry",
    ),
)
_EVIDENCE = (
    Column("record", "text", "The entry or roll call that rests on it.", lambda one: one.record.id, required=True),
    Column("number", "whole", "Its number among the evidence of its record.", lambda one: one.number, required=True),
    Column(
        "entry",
        "text",
        "The entry that rests on it, if it is one.",
        lambda one: one.record.id if isinstance(one.record, Entry) else None,
        missing="a roll call",
    ),
    Column(
        "roll_call",
        "text",
        "The roll call that rests on it, if it is one.",
        lambda one: one.record.id if isinstance(one.record, RollCall) else None,
        missing="an entry",
    ),
    *typed(Evidence, at=lambda one: one.evidence),
)
RECORD = (
    Relation(
        "sources",
        "The documents on which the record rests.",
        typed(Source, key="source"),
        ("source",),
        lambda contents: contents.ledger.sources.values(),
    ),
    Relation(
        "entries",
        "What countries said, did, gave or became, each on a date.",
        typed(Entry, key="entry"),
        ("entry",),
        lambda contents: contents.ledger.entries,
        (
            refers("country", to="countries"),
            refers("issue", to="issues"),
            refers("issue", "position", to="positions"),
        ),
    ),
    Relation(
        "entry_toward",
        "Whom an entry is about.",
        (owner("entry", "The entry."), named("toward", Entry, "toward")),
        ("entry", "toward"),
        lambda contents: each(contents.ledger.entries, lambda entry: entry.toward),
        (refers("entry", to="entries"), refers("toward", to="counterparts")),
    ),
    Relation(
        "disputes",
        "Entries that contradict another entry or a roll call, as the ledger writes it: once.",
        _DISPUTES,
        ("entry", "other"),
        _disputes,
        (
            refers("entry", to="entries"),
            refers("other_entry", to="entries"),
            refers("other_roll_call", to="roll_calls"),
        ),
    ),
    Relation(
        "entry_allow",
        "The lints that an entry passes over.",
        (owner("entry", "The entry."), *allowed("Entry")),
        ("entry", "code"),
        lambda contents: each(contents.ledger.entries, lambda entry: entry.allow.items()),
        (refers("entry", to="entries"),),
    ),
    Relation(
        "figures",
        "How much was given: the figures of one entry are the same gift in other measures, never added together.",
        (
            owner("entry", "The entry that tells the gift."),
            number("Its number among the figures of the gift."),
            *typed(Figure, at=lambda item: item.value),
        ),
        ("entry", "number"),
        lambda contents: each(contents.ledger.entries, lambda entry: entry.amount.figures if entry.amount else ()),
        (refers("entry", to="entries"),),
    ),
    Relation(
        "evidence",
        "The sources of each entry and roll call, and the places in them.",
        _EVIDENCE,
        ("record", "number"),
        _proofs,
        (
            refers("entry", to="entries"),
            refers("roll_call", to="roll_calls"),
            refers("source", to="sources"),
        ),
    ),
)
