"""The tables of the codebook: what the words of a ledger mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.exchange.relational.linking import each, named, number, owner
from stancecli.exchange.relational.relation import Column, Relation, refers
from stancecli.exchange.relational.typed import typed
from stancecli.model.codebook import Body, Counterpart, Country, Coverage, Issue, Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.exchange.relational.contents import Contents


@dataclass(frozen=True, slots=True)
class _Searched:
    """That one issue was searched for one country."""

    number: int
    issue: str
    country: str
    coverage: Coverage


def _searched(contents: Contents) -> Iterator[_Searched]:
    for count, one in enumerate(contents.ledger.coverage, start=1):
        yield from (_Searched(count, issue, country, one) for issue in one.issues for country in one.countries)


def _sides(contents: Contents) -> Iterator[Country | Counterpart]:
    """Whom a stance may be about: the countries of a ledger are each other's counterparts."""
    yield from contents.ledger.countries.values()
    yield from contents.ledger.counterparts.values()


CODEBOOK = (
    Relation(
        "countries",
        "The countries whose stances the ledger keeps.",
        typed(Country, key="country"),
        ("country",),
        lambda contents: contents.ledger.countries.values(),
    ),
    Relation(
        "counterparts",
        "Whom a stance may be about: the countries themselves, other countries, blocs and bodies.",
        (
            *typed(Counterpart, key="counterpart"),
            Column(
                "country",
                "text",
                "The country that it is, if the ledger keeps its stances.",
                lambda side: side.id if isinstance(side, Country) else None,
                missing="met only as the other side",
            ),
        ),
        ("counterpart",),
        _sides,
        (refers("country", to="countries"),),
    ),
    Relation(
        "aliases",
        "Other names of countries and counterparts.",
        (
            owner("counterpart", "Whose name it is."),
            Column(
                "alias",
                "text",
                "Another name it goes by.",
                lambda item: item.value,
                required=True,
                tells=("Counterpart", "aliases"),
            ),
        ),
        ("counterpart", "alias"),
        lambda contents: each(_sides(contents), lambda side: dict.fromkeys(side.aliases)),
        (refers("counterpart", to="counterparts"),),
    ),
    Relation(
        "bodies",
        "The bodies that take recorded votes, and what not voting means there.",
        typed(Body, key="body"),
        ("body",),
        lambda contents: contents.ledger.bodies.values(),
    ),
    Relation(
        "issues",
        "The questions on which countries take a stance.",
        typed(Issue, key="issue"),
        ("issue",),
        lambda contents: contents.ledger.issues.values(),
    ),
    Relation(
        "issue_toward",
        "The counterparts of which an issue is asked apart.",
        (owner("issue", "The issue."), named("toward", Issue, "toward")),
        ("issue", "toward"),
        lambda contents: each(contents.ledger.issues.values(), lambda issue: issue.toward),
        (refers("issue", to="issues"), refers("toward", to="counterparts")),
    ),
    Relation(
        "issue_not_applicable",
        "The countries of which an issue is not asked.",
        (owner("issue", "The issue."), named("country", Issue, "not_applicable")),
        ("issue", "country"),
        lambda contents: each(contents.ledger.issues.values(), lambda issue: issue.not_applicable),
        (refers("issue", to="issues"), refers("country", to="countries")),
    ),
    Relation(
        "positions",
        "The steps of the issues' scales, each with a definition that a second coder could apply.",
        (
            owner("issue", "The issue."),
            number("Its number among the steps of the scale, as the ledger lists them."),
            *typed(Position, at=lambda item: item.value),
        ),
        ("issue", "position"),
        lambda contents: each(contents.ledger.issues.values(), lambda issue: issue.scale),
        (refers("issue", to="issues"), refers("example", to="entries"), refers("border", to="entries")),
    ),
    Relation(
        "coverage",
        "What was searched: a row for each issue and country of a declaration.",
        (
            number("The number of the declaration, as the ledger lists them."),
            Column(
                "issue",
                "text",
                "The issue that was searched.",
                lambda one: one.issue,
                required=True,
                tells=("Coverage", "issues"),
            ),
            Column(
                "country",
                "text",
                "The country for which it was searched.",
                lambda one: one.country,
                required=True,
                tells=("Coverage", "countries"),
            ),
            *typed(Coverage, at=lambda one: one.coverage),
        ),
        ("number", "issue", "country"),
        _searched,
        (refers("issue", to="issues"), refers("country", to="countries")),
    ),
)
