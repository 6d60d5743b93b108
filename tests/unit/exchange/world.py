"""A ledger in which every field of every record says something, and what is written out of a ledger."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.exchange.relational import relations
from stancecli.exchange.relational.contents import Contents
from stancecli.model.citation import Citation
from stancecli.reading.citation import citation_of
from stancecli.reading.load import load
from stancecli.reports.yearly import Yearly

if TYPE_CHECKING:
    from stancecli.exchange.relational.relation import Value
    from stancecli.model.ledger import Ledger

TODAY = date(2026, 11, 22)
SHIPPED = Path(__file__).parents[3] / "data" / "stances.yaml"
CITED = Citation(("A. Coder", "The Archive"), "2026-01-02", "CC-BY-4.0", "https://example.org/by", "https://a.example")
FULL = """\
allow: {unused-source: They are those of claims.}
roll_call_files: [votes.csv]
countries:
  norland: {name: Norland, iso: NOR, aliases: [north, nl]}
  sudland: {name: Südland}
counterparts:
  river-union: {name: River Union, iso: RVU, aliases: [union]}
bodies:
  assembly: {name: River Assembly, absent_as: abstain, absence: "It says a lot; \\"no\\", mostly.", voters: states}
issues:
  bridge:
    title: The bridge
    measure: position
    question: Does the state want the bridge?
    toward: [river-union, sudland]
    axis: {low: against, high: for}
    asked_from: 2020-03
    stale_after: 3y
    group: building
    not_applicable: [sudland]
    scale:
      - {position: builds, score: 2, means: Builds it., example: no-1, border: no-2}
      - {position: refuses, score: -2, means: Refuses.}
  votes: {title: Votes, measure: vote, question: How does it vote?}
  money: {title: Money, measure: amount, question: How much?}
coverage:
  - {issues: [bridge, votes], countries: [norland, sudland], from: 2020, until: 2025-12}
  - {issues: [money], countries: [norland], from: 2021, until: 2025-12}
sources:
  gazette:
    title: "Café, naïve; 'quoted' — and \\"double\\""
    author: A. Reporter
    publisher: The Gazette
    published: 2021-03-05
    url: https://gazette.example/1?a=b&c=d
    language: en
    kind: press
  record: {kind: record}
roll_calls:
  - id: RA/7
    symbol: A/RA/7
    body: assembly
    series: bridges
    date: 2021-06-01
    title: The bridge
    issue: votes
    yes_means: high
    totals: {yes: 1, no: 2, abstain: 3, absent: 4}
    votes: {norland: yes, sudland: absent}
    inferred: [sudland]
    voters: states
    note: A note on it.
    evidence: [{source: record, page: 3}]
entries:
  - id: no-1
    country: norland
    toward: river-union
    issue: bridge
    channel: law
    by: parliament
    date: 2021-03~
    as_of: true
    until: 2024-06
    position: builds
    kind: reported
    event: opening
    summary: "Two lines,\\nand = no formula."
    evidence: [{source: gazette, paragraph: 2, page: 4, quote: We build., note: Twice.}, {source: record}]
    confidence: medium
    disputes: [no-2]
    note: A note.
    date_note: The month alone is known.
    allow: {source-too-old: It is old.}
  - {id: no-2, country: norland, toward: [sudland], issue: bridge, channel: treaty, date: 2022, until: open,
     position: refuses, summary: Refused., evidence: [{source: gazette}], confidence: high}
  - id: no-3
    country: norland
    toward: [sudland, river-union]
    issue: money
    channel: aid
    date: 2021-05/2021-07
    amount:
      basis: cumulative
      stage: pledged
      purpose: energy
      figures:
        - {value: 2500000.50, currency: EUR, bound: at-least}
        - {value: 40, unit: t}
        - {printed: "31,00 euros"}
    summary: Paid.
    evidence: [{source: gazette}]
    confidence: low
  - {id: no-4, country: norland, issue: votes, channel: vote, date: 2021-06-02, summary: Says it voted no.,
     evidence: [{source: gazette}], confidence: low, disputes: [RA/7]}
"""


@cache
def shipped() -> Contents:
    """What is written out of the ledger that ships with the program."""
    ledger = load(SHIPPED)
    return Contents(ledger, TODAY, Yearly(ledger, TODAY), citation_of(ledger))


def contents(ledger: Ledger) -> Contents:
    return Contents(ledger, TODAY, Yearly(ledger, TODAY), CITED)


def rows(held: Contents) -> dict[str, list[tuple[Value, ...]]]:
    """Every row of every table."""
    return {relation.name: list(relation.rows(held)) for relation in relations(held)}
