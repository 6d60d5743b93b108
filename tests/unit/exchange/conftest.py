from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.exchange import world

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.ledger import Ledger


@pytest.fixture
def full(ledger_file: Callable[..., Path]) -> Ledger:
    """A ledger in which every field of every record says something."""
    from stancecli.reading.load import load

    root = ledger_file(world.FULL, codebook=False)
    (root.parent / "votes.csv").write_text("id\n")
    return load(root)


@pytest.fixture
def held(full: Ledger) -> Contents:
    return world.contents(full)
