"""The tables of the ledger as a whole: what it is, and what holds for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.exchange.relational.linking import allowed
from stancecli.exchange.relational.relation import Column, Item, Relation
from stancecli.exchange.relational.typed import typed
from stancecli.model.codebook import Axis

if TYPE_CHECKING:
    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.citation import Citation


def _cited(contents: Contents) -> Citation | None:
    return contents.citation


_LEDGER = (
    Column("title", "text", "Its title.", lambda c: c.ledger.title, required=True, tells=("Ledger", "title")),
    Column(
        "version",
        "text",
        "Its version, which a citation names.",
        lambda c: c.ledger.version,
        required=True,
        tells=("Ledger", "version"),
    ),
    *(
        Column(f"axis_{c.key}", c.kind, c.about, c.of, required=True, tells=c.tells)
        for c in typed(Axis, at=lambda contents: contents.ledger.axis)
    ),
    Column("today", "day", "The day that counts as today in these tables.", lambda c: c.today, required=True),
    Column(
        "license",
        "text",
        "What may be done with it.",
        lambda c: None if (cited := _cited(c)) is None else cited.license,
    ),
    Column(
        "citation",
        "text",
        "How it is cited.",
        lambda c: None if (cited := _cited(c)) is None else cited.text(c.ledger.title, c.ledger.version),
    ),
)
WHOLE = (
    Relation("ledger", "The ledger itself: one row.", _LEDGER, ("title",), lambda contents: (contents,)),
    Relation(
        "ledger_allow",
        "The lints that the ledger passes over.",
        allowed("Ledger"),
        ("code",),
        lambda c: (Item("", n, pair) for n, pair in enumerate(c.ledger.allow.items(), start=1)),
    ),
    Relation(
        "roll_call_files",
        "The files with a body's whole record, which hold no stance.",
        (
            Column(
                "file",
                "text",
                "The file, from the ledger's folder.",
                lambda name: name,
                required=True,
                tells=("Ledger", "roll_call_files"),
            ),
        ),
        ("file",),
        lambda contents: contents.ledger.roll_call_files,
    ),
)
