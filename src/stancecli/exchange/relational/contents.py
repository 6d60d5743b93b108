"""What is written out: a ledger, the stances that follow from it, and how it asks to be cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from stancecli.model.citation import Citation
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell, Column


class Stances(Protocol):
    """The stances of a ledger. Its columns are known before its rows, which cost more, are asked for."""

    @property
    def columns(self) -> Sequence[Column]:
        """What a row tells."""

    @property
    def rows(self) -> Sequence[tuple[Cell, ...]]:
        """A row a cell and period."""


@dataclass(frozen=True)
class Contents:
    """A ledger, its stances up to `today`, and how it asks to be cited, where that is known."""

    ledger: Ledger
    today: date
    stances: Stances
    citation: Citation | None = None
