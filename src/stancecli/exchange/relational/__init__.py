"""A ledger as tables with keys: one description, from which every format that has tables follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.exchange.relational.answered import stances
from stancecli.exchange.relational.codebook import CODEBOOK
from stancecli.exchange.relational.record import RECORD
from stancecli.exchange.relational.voting import VOTING
from stancecli.exchange.relational.whole import WHOLE

if TYPE_CHECKING:
    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Relation


def relations(contents: Contents) -> tuple[Relation, ...]:
    """Give every table: the ledger's own, the codebook's, the record's, and the stances that follow from them."""
    return (*WHOLE, *CODEBOOK, *RECORD, *VOTING, stances(contents.stances.columns))
