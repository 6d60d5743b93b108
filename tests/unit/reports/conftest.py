from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.reports.world import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger


@pytest.fixture
def world(ledger: Callable[[str], Ledger]) -> Ledger:
    return ledger(TEXT)
