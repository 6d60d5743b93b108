"""How many changes of each kind every country has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from stancecli.model.table import Column, Table, table
from stancecli.model.words import ChangeKind
from stancecli.reports.wording import country_term
from stancecli.stances.change import UNMOVED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.codebook import Country
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell
    from stancecli.reports.diff import Wanted
    from stancecli.stances.change import Change

_FLAGS = ("contested", "possible", "stale", "learned")


def stat(ledger: Ledger, title: str, told: Sequence[Change], wanted: Wanted) -> Table:
    """Count the changes told: a row a country, a column a kind; of the changes counted, those with each flag."""
    kinds = [kind for kind in get_args(ChangeKind) if _is_asked(kind, wanted)]
    columns = (
        Column("country", "Country", places=True),
        *(Column(kind, kind.capitalize(), "number") for kind in kinds),
        Column("all", "All", "number"),
        *(Column(flag, f"{flag.capitalize()} of them", "number") for flag in _FLAGS),
    )
    rows = (_row(ledger, country, told, kinds) for country in wanted.countries)
    return table("stat", f"{title}, counted", columns, rows)


def _is_asked(kind: ChangeKind, wanted: Wanted) -> bool:
    if wanted.kinds:
        return kind in wanted.kinds
    return wanted.everything or kind not in UNMOVED


def _row(ledger: Ledger, country: Country, told: Sequence[Change], kinds: Sequence[ChangeKind]) -> tuple[Cell, ...]:
    mine = [change for change in told if change.cell.country == country.id]
    counted = Counter(change.kind for change in mine)
    flagged = Counter(flag for change in mine for flag in change.flags)
    counts = (*(counted[kind] for kind in kinds), len(mine), *(flagged[flag] for flag in _FLAGS))
    return (country_term(ledger, country.id), *counts)
