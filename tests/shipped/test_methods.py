"""The page of methods speaks of entries that there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.shipped.evidence import ROOT

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger

METHODS = ROOT / "docs" / "methods.md"
ENTRY = re.compile(r"`((?:az|am|ge|ru|ua)-[0-9]{4}[a-z0-9-]*)`")
DISPUTE = re.compile(r"\| \*in dispute:\* (.+) \|")


def test_every_entry_it_names_exists(shipped: Ledger) -> None:
    named = ENTRY.findall(METHODS.read_text(encoding="utf-8"))
    assert len(set(named)) > 150
    assert not set(named) - shipped.entry.keys()


def test_what_it_calls_in_dispute_is_so_in_the_ledger(shipped: Ledger) -> None:
    rows = DISPUTE.findall(METHODS.read_text(encoding="utf-8"))
    assert len(rows) > 10
    for row in rows:
        names = re.findall(r"`([^`]+)`", row)
        assert any(other in shipped.disputed_with.get(name, ()) for name in names for other in names), row


def test_every_dispute_of_the_ledger_is_told(shipped: Ledger) -> None:
    told = METHODS.read_text(encoding="utf-8")
    silent = [name for name in shipped.disputed_with if f"`{name}`" not in told]
    assert not silent
