"""One ledger that all tests of reports read, and its answers cell by cell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from stancecli.model.moments import Moment
from stancecli.render import flat, plain
from stancecli.stances.view import View

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page, Table

TODAY = date(2026, 11, 22)
TEXT = """
    entries:
      - {id: az-2014, country: azerbaijan, issue: sanctions, channel: statement, date: 2014-04, position: not-joined,
         summary: Keeps out., evidence: [{source: undated}], confidence: high}
      - {id: az-2022-silent, country: azerbaijan, issue: sanctions, channel: statement, by: foreign-ministry,
         date: 2022-03-02, summary: Says nothing of it., evidence: [{source: agency}], confidence: high}
      - {id: az-2022, country: azerbaijan, issue: sanctions, channel: decision, date: 2022-04-06, as_of: true,
         position: aligned, summary: Joins some., note: Two lists of four., kind: fact,
         evidence: [{source: paper, paragraph: 9}, {source: agency, page: 2, quote: "joins"}], confidence: medium}
      - {id: az-2022-guess, country: azerbaijan, issue: sanctions, channel: statement, date: 2022-06,
         kind: assessment, position: imposes, summary: Is said to impose them.,
         evidence: [{source: paper}], confidence: medium}
      - {id: az-2023, country: azerbaijan, issue: sanctions, channel: decision, date: 2023-05-01, until: 2024,
         position: aligned, summary: Stays with them., evidence: [{source: paper}], confidence: high}
      - {id: am-blocs, country: armenia, toward: csto, issue: blocs, channel: treaty, date: 2002, until: open,
         position: member, summary: Is a member., evidence: [{source: paper}], confidence: high}
      - {id: am-frozen, country: armenia, toward: csto, issue: blocs, channel: decision, date: 2024-02,
         position: observer, summary: Freezes it., evidence: [{source: paper}], confidence: high}
      - {id: az-aid-1, country: azerbaijan, toward: ukraine, issue: aid-amounts, channel: aid, date: 2022-03,
         amount: {basis: single, figures: [{value: 15000000, currency: EUR, bound: about}, {value: 500, unit: t}]},
         summary: Sends aid., evidence: [{source: paper}], confidence: high}
      - {id: az-aid-2, country: azerbaijan, toward: ukraine, issue: aid-amounts, channel: aid, date: 2023,
         amount: {basis: single, figures: [{value: 2000000, currency: EUR}]},
         summary: Sends more., evidence: [{source: agency}], confidence: high}
    roll_calls:
      - {id: ES-11/1, body: unga, date: 2022-03-02, title: Aggression, issue: un-votes, yes_means: high,
         votes: {azerbaijan: absent, armenia: abstain}, evidence: [{source: agency}]}
      - {id: ES-11/4, body: unga, date: 2022-10-12, title: Integrity, issue: un-votes, yes_means: high,
         votes: {azerbaijan: absent, armenia: yes}, evidence: [{source: paper}]}
"""


def at(ledger: Ledger, moment: str = "today", *, cumulative: bool = False) -> View:
    return View(ledger, Moment.parse(moment, TODAY), cumulative)


def rows(answer: Table | Page, name: str | None = None) -> list[dict[str, Any]]:
    """The rows as machines read them, each by its keys."""
    table = _table(answer, name)
    return [dict(zip(flat.keys(table), row, strict=True)) for row in flat.rows(table)]


def texts(answer: Table | Page, name: str | None = None) -> list[dict[str, str]]:
    """The rows as people read them, each by its headers."""
    table = _table(answer, name)
    shown = plain.columns(table)
    return [{table.columns[n].title: plain.text(table.columns[n], row[n]) for n in shown} for row in table.rows]


def _table(answer: Table | Page, name: str | None) -> Table:
    from stancecli.model.table import Page

    tables = Page.of(answer).tables
    return next(table for table in tables if name in {None, table.name})
