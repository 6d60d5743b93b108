"""Where what a country says, how it votes and what it does point different ways."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.model.moments import Moment, long_day
from stancecli.model.table import Column, Page, Term, table
from stancecli.reports import fields
from stancecli.reports.behind import behind
from stancecli.reports.compared import notes_of
from stancecli.reports.leaning import COLUMNS as LEANS
from stancecli.reports.leaning import gap_terms, told
from stancecli.reports.wording import country_term, issue_term, place_term, spaced
from stancecli.stances.gap import gaps, may_be
from stancecli.stances.grounds import grounds
from stancecli.stances.leans import leans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell
    from stancecli.stances.gap import Gap
    from stancecli.stances.grounds import Ground
    from stancecli.stances.leans import Leans
    from stancecli.stances.view import View

_PLACE = (
    fields.COUNTRY.column,
    fields.ISO.column,
    Column("group", "Group", places=True),
    Column("issues", "Issue", "names", places=True),
    replace(fields.ISSUE.column, for_machines=True),
    fields.TOWARD.column,
)
_PERIOD = Column("period", "Period", places=True)
_GAP = (
    Column("gap", "Gap", "names"),
    Column("steps", "Steps", "number"),
    fields.CERTAINTY.column,
    fields.FLAGS.column,
)


@dataclass(frozen=True)
class Found:
    """The leans on a ground in a period, and the gaps between them."""

    leans: Leans
    gaps: tuple[Gap, ...]


def gap(
    view: View,
    moments: Sequence[Moment],
    countries: Sequence[Country],
    issues: Sequence[Issue],
    *,
    everything: bool = False,
) -> Page:
    """Give the gaps of these countries on each issue and group, in the period of each moment.

    With `everything`, also the leans that make none.
    """
    views = [replace(view, moment=_period(view.ledger, moment)) for moment in moments]
    compared = list(_compared(views, countries, grounds(view.ledger, issues)))
    with_gap = [found for found in compared if found.gaps]
    shown = compared if everything else with_gap
    period = replace(_PERIOD, for_machines=len(views) == 1)
    answer = table("gaps", _title(views, countries), (*_PLACE, period, *LEANS, *_GAP), map(_row, shown))
    notes = notes_of(views, [found.leans for found in compared], [found.leans for found in shown])
    return Page((answer.with_notes(*notes), behind((found.leans for found in with_gap), period)))


def _period(ledger: Ledger, moment: Moment) -> Moment:
    """The period of a moment; of a day, that since the first question is asked.

    Words of today are not held against a treaty from before there was anything to ask.
    """
    if not moment.is_day:
        return moment
    first = min(ledger.first_day, moment.last)
    return Moment(f"{first.isoformat()}/{moment.last.isoformat()}", first, moment.last)


def _compared(views: Sequence[View], countries: Sequence[Country], on: Sequence[Ground]) -> Iterator[Found]:
    """Country by country and ground by ground, what has any lean; a group that rests on one issue says it again."""
    for country in countries:
        for ground in on:
            for view in views:
                found = leans(view, country.id, ground)
                if found.issues and (ground.group is None or len(found.issues) > 1):
                    yield Found(found, tuple(gaps(found)))


def _title(views: Sequence[View], countries: Sequence[Country]) -> str:
    apart = "aps between words, votes and deeds"
    first, last = views[0].moment, views[-1].moment
    days = f"from {long_day(first.first)} to {long_day(last.last)}"
    when = days if len(views) == 1 else f"{first.name} to {last.name}"
    return f"{countries[0].name}: g{apart}, {when}" if len(countries) == 1 else f"G{apart}, {when}"


def _row(found: Found) -> tuple[Cell, ...]:
    leans, ledger = found.leans, found.leans.view.ledger
    country = ledger.countries[leans.country]
    return (
        country_term(ledger, country.id),
        country.iso,
        leans.ground.group,
        _issues(leans),
        None if leans.ground.group else issue_term(ledger, leans.ground.issues[0].id),
        leans.ground.toward,
        leans.view.moment.name,
        *told(leans),
        *_told(found),
    )


def _issues(leans: Leans) -> tuple[Term, ...]:
    """The issues that are joined, in few words; one alone by its title, with the counterpart."""
    ledger, ground = leans.view.ledger, leans.ground
    if ground.group is None:
        return (place_term(ledger, ground.cells(leans.country)[0]),)
    return tuple(Term(issue.id, spaced(issue.id)) for issue in ground.issues)


def _told(found: Found) -> tuple[Cell, ...]:
    """The gaps, how wide the widest is, and how sure."""
    contested = any(one.is_contested for one in found.gaps)
    surely = all(one.is_certain for one in found.gaps) if found.gaps else not may_be(found.leans)
    flags = {"contested": contested, "possible": not surely}
    steps = [one.steps for one in found.gaps if one.steps is not None]
    return (
        gap_terms(found.leans, found.gaps),
        float(max(steps)) if steps else None,
        "certain" if surely else "possible",
        tuple(flag for flag, applies in flags.items() if applies),
    )
