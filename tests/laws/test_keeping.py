from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from hypothesis import given

from stancecli.reading.keeping.packing import pack
from stancecli.reading.keeping.unpacking import unpack
from tests.laws.ledgers import ledgers

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger


@given(ledgers())
def test_a_ledger_is_unpacked_as_it_was_packed(ledger: Ledger) -> None:
    kept = unpack(json.loads(json.dumps(pack(ledger))))
    assert kept == ledger
    # Figures that are equal may be written differently, and a tuple is no list.
    assert repr(asdict(kept)) == repr(asdict(ledger))
