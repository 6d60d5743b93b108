"""The ledger a command reads: from its snapshot where that is still true, else from its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.keeping.snapshot import store, stored

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.model.ledger import Ledger


def opened(root: Path) -> Ledger:
    """Give the ledger at `root`. Raises LedgerInvalid with every error found."""
    kept = stored(root)
    if kept is not None:
        return kept
    # The validator is imported only where it is needed: it costs more than all of a warm start.
    from stancecli.reading.load import examine, sound

    result = examine(root)
    ledger = sound(result)
    store(ledger, result.reading)
    return ledger
