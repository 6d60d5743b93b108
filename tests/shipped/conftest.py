"""The ledger that is shipped, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import load
from tests.shipped.evidence import DATA

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger


@pytest.fixture(scope="session")
def shipped() -> Ledger:
    return load(DATA / "stances.yaml")
