"""What the shell completes: the ledger's names, and the formats. Where no ledger can be read, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from stancecli.errors import StanceError
from stancecli.render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.codebook import Counterpart, Country
    from stancecli.model.ledger import Ledger

Offers = list[tuple[str, str]]


def country(context: typer.Context, incomplete: str) -> Offers:
    """Offer the countries of which a name begins like this."""
    ledger = _ledger(context)
    return _named(ledger.countries.values(), incomplete) if ledger else []


def toward(context: typer.Context, incomplete: str) -> Offers:
    """Offer the countries and counterparts of which a name begins like this."""
    ledger = _ledger(context)
    return _named((*ledger.countries.values(), *ledger.counterparts.values()), incomplete) if ledger else []


def issue(context: typer.Context, incomplete: str) -> Offers:
    """Offer the issues whose id or title begins like this."""
    ledger = _ledger(context)
    issues = ledger.issues.values() if ledger else ()
    return [(issue.id, issue.title) for issue in issues if _begins((issue.id, issue.title), incomplete)]


def format_name(incomplete: str) -> list[str]:
    """Offer the formats."""
    return [name for name in FORMATS if name.startswith(incomplete)]


def _ledger(context: typer.Context) -> Ledger | None:
    from stancecli.cli.io import read

    try:
        return read(context.params.get("ledger_file"))
    except (StanceError, OSError):
        return None


def _named(records: Iterable[Country | Counterpart], incomplete: str) -> Offers:
    from stancecli.model.ledger import names_of

    return [(record.id, record.name) for record in records if _begins(names_of(record), incomplete)]


def _begins(names: Iterable[str], incomplete: str) -> bool:
    return any(name.casefold().startswith(incomplete.casefold()) for name in names)
