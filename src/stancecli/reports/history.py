"""How a country came to stand where it does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day, periods
from stancecli.model.table import Column, Page, table
from stancecli.reports import fields
from stancecli.reports.notes import asked_notes, ledger_note
from stancecli.reports.show import FIELDS, sources
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.hold import history as runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

_NOTE = "a row a run of a position, until a source ends it or another replaces it; votes and single gifts year by year"
_COLUMNS = (Column("until", "Until", "date"), Column("replaced", "Replaced", "date"))


@dataclass(frozen=True, slots=True)
class _Past:
    """A stance that was, or still is: the last day of its force, and the date of the next one, if they are known."""

    stance: Stance
    until: PartialDate | None = None
    replaced: PartialDate | None = None


def history(view: View, country: Country, issues: Iterable[Issue], *, with_sources: bool = False) -> Page:
    """Give every run of a position a country has held, and its votes and gifts year by year."""
    past = [one for cell in cells(view.ledger, [country], issues) for one in _past(view, cell)]
    title = f"{country.name}: history up to {long_day(view.moment.last)}"
    rows = ((*fields.told(FIELDS, view.cited, one.stance), one.until, one.replaced) for one in past)
    answer = table("stances", title, (*fields.columns(FIELDS), *_COLUMNS), rows).with_notes(
        _NOTE, *asked_notes(view), ledger_note(view.ledger)
    )
    listed = [sources(view.cited, (one.stance for one in past))] if with_sources else []
    return Page((answer, *listed))


def _past(view: View, cell: Cell) -> Iterator[_Past]:
    """The stances a cell went through. What never held anything is left to `show` to explain."""
    if view.ledger.issues[cell.issue].measure == "position":
        yield from _runs(view, cell)
    else:
        yield from (_Past(stance) for stance in _years(view, cell))


def _runs(view: View, cell: Cell) -> Iterator[_Past]:
    found = list(runs(view, cell))
    for run, following in zip_longest(found, found[1:]):
        yield _Past(run, _ended(view.ledger, run), following.since if following else None)


def _ended(ledger: Ledger, run: Stance) -> PartialDate | None:
    return ledger.entry[run.holder].ends if run.holder else None


def _years(view: View, cell: Cell) -> Iterator[Stance]:
    first = min((record.date.earliest for record in cell.records(view.ledger)), default=None)
    for moment in periods("year", first, view.moment.last, view.moment.last) if first else ():
        stance = stance_in(replace(view, moment=moment, cumulative=False), cell)
        if not stance.silence and _fell_in(stance, moment.first):
            yield stance


def _fell_in(stance: Stance, first: date) -> bool:
    """Whether a year has evidence of its own: a total is told again only where it was reported anew."""
    return stance.last_evidence is not None and stance.last_evidence.earliest >= first
