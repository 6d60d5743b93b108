"""What the shell completes: the ledger's names, moments, parts and formats.

Where no ledger can be read, nothing: a shell in the middle of a line is no place for an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import typer

from stancecli.cli.offering import Found, Offers, goes_on, offered
from stancecli.render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from stancecli.model.codebook import Counterpart, Country, Issue
    from stancecli.model.ledger import Ledger


_PARTS = {
    "reliability": ("reliability", "intervals", "disagreements"),
    "agree": ("agreement", "joint", "left_out", "n", "periods", "cohesion", "voted", "closeness", "spread"),
    "diff": ("changes", "sentences"),
    "show": ("stances", "sources"),
    "gap": ("gaps", "entries"),
    "why": ("entries", "sources", "evidence"),
    "countries": ("countries", "counterparts"),
    "issues": ("issue", "scale", "coverage"),
    "votes": ("votes", "tallies", "totals", "roll_call", "sources", "evidence"),
}


def country(context: typer.Context, incomplete: str) -> Offers:
    """Offer the countries of which a name begins like this."""
    return offered(context, lambda ledger: _named(ledger.countries.values(), incomplete))


def toward(context: typer.Context, incomplete: str) -> Offers:
    """Offer the countries and counterparts of which a name begins like this."""
    return offered(
        context, lambda ledger: _named((*ledger.countries.values(), *ledger.counterparts.values()), incomplete)
    )


def issue(context: typer.Context, incomplete: str) -> Offers:
    """Offer the issues whose id or title begins like this; as an option, groups of issues too."""
    return offered(context, lambda ledger: (*_issues(ledger, incomplete), *_groups(context, ledger, incomplete)))


def position(context: typer.Context, incomplete: str) -> Offers:
    """Offer the positions that begin like this: those of the issues named, else of all."""
    return offered(
        context,
        lambda ledger: (
            (goes_on((step.position,), incomplete), step.means)
            for each in _issues_named(context, ledger)
            for step in each.scale
        ),
    )


def source(context: typer.Context, incomplete: str) -> Offers:
    """Offer the sources whose id begins like this."""
    return offered(
        context,
        lambda ledger: (
            (goes_on((each.id,), incomplete), each.title or each.publisher or "") for each in ledger.sources.values()
        ),
    )


def index(incomplete: str) -> list[tuple[str, str]]:
    """Offer the indices whose key begins like this."""
    from stancecli.indices.registry import INDICES

    return [(key, each.title) for key, each in INDICES.items() if key.startswith(incomplete)]


def roll_call(context: typer.Context, incomplete: str) -> Offers:
    """Offer the roll calls whose id or symbol begins like this."""
    return offered(
        context,
        lambda ledger: (
            (goes_on((each.id, each.symbol), incomplete), f"{each.date} {each.title}") for each in ledger.roll_calls
        ),
    )


def body(context: typer.Context, incomplete: str) -> Offers:
    """Offer the bodies whose id or name begins like this."""
    return offered(
        context,
        lambda ledger: ((goes_on((each.id, each.name), incomplete), each.name) for each in ledger.bodies.values()),
    )


def series(context: typer.Context, incomplete: str) -> Offers:
    """Offer the series of roll calls that begin like this."""
    return offered(
        context,
        lambda ledger: (
            (goes_on((each.series,), incomplete), ledger.bodies[each.body].name) for each in ledger.roll_calls
        ),
    )


def channel(incomplete: str) -> list[str]:
    """Offer the channels."""
    from stancecli.model.words import Channel

    return [name for name in get_args(Channel) if name.startswith(incomplete)]


def source_kind(incomplete: str) -> list[str]:
    """Offer the kinds of sources."""
    from stancecli.model.words import SourceKind

    return [name for name in get_args(SourceKind) if name.startswith(incomplete)]


def change_kind(incomplete: str) -> list[str]:
    """Offer the kinds of changes."""
    from stancecli.model.words import ChangeKind

    return [name for name in get_args(ChangeKind) if name.startswith(incomplete)]


def moment(context: typer.Context, incomplete: str) -> Offers:
    """Offer how a moment goes on, from the ledger's first day to today."""
    from stancecli.cli.shapes import moments

    return offered(context, lambda ledger: moments(incomplete, ledger.first_day, _today(context)))


def day(context: typer.Context, incomplete: str) -> Offers:
    """Offer how a date goes on: what is a moment and no quarter, span or `today`."""
    return [offer for offer in moment(context, incomplete) if offer[0].replace("-", "").isdigit()]


def part(context: typer.Context, incomplete: str) -> list[str]:
    """Offer the tables of an answer of several."""
    return [name for name in _PARTS.get(context.info_name or "", ()) if name.startswith(incomplete)]


def format_name(incomplete: str) -> list[str]:
    """Offer the formats."""
    return [name for name in FORMATS if name.startswith(incomplete)]


def format_name_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    """Give what offers the formats of a command that has some of its own."""

    def offers(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return offers


def _today(context: typer.Context) -> date:
    from stancecli.model.moments import parse_today

    return parse_today(context.params.get("today"))


def _issues(ledger: Ledger, incomplete: str) -> Iterator[Found]:
    for each in ledger.issues.values():
        yield goes_on((each.id, each.title), incomplete), each.title


def _groups(context: typer.Context, ledger: Ledger, incomplete: str) -> Iterator[Found]:
    """The groups of issues, where they are taken: by an option, which may be given again."""
    option = any(one.name == "issue" and one.param_type_name == "option" for one in context.command.params)
    for each in ledger.issues.values() if option and incomplete else ():
        yield goes_on((each.group,), incomplete), "a group of issues"


def _issues_named(context: typer.Context, ledger: Ledger) -> tuple[Issue, ...]:
    named = context.params.get("issue") or ()
    return ledger.choose_issues([named] if isinstance(named, str) else named)


def _named(records: Iterable[Country | Counterpart], incomplete: str) -> Iterator[Found]:
    from stancecli.model.ledger import names_of

    for record in records:
        yield goes_on(names_of(record), incomplete), record.name
