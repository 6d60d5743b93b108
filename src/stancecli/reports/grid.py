"""The stances a table is made of: of which cells, at which moments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from stancecli.errors import WrongCall
from stancecli.model.moments import TODAY, Moment, long_day, parse_date, periods
from stancecli.reports.notes import asked_notes, coverage_note, ledger_note, members_note, moment_note
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell, cells
from stancecli.stances.change import UNMOVED, between

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View


class Told(NamedTuple):
    """A stance at a moment, and how it differs from that of the period before, if there is one."""

    moment: Moment
    stance: Stance
    change: Change | None = None

    @property
    def has_moved(self) -> bool:
        """Whether it is another than in the period before."""
        return self.change is not None and self.change.kind not in UNMOVED


@dataclass(frozen=True)
class Grid:
    """The stances asked for: of these cells, at each of these moments, looked at as `view` says."""

    view: View
    moments: Sequence[Moment]
    cells: Sequence[Cell]

    @classmethod
    def of(cls, view: View, moments: Sequence[Moment], countries: Sequence[Country], issues: Sequence[Issue]) -> Grid:
        """Take every cell of these countries and issues."""
        return cls(view, moments, tuple(cells(view.ledger, countries, issues)))

    @property
    def ledger(self) -> Ledger:
        """The ledger that is asked."""
        return self.view.ledger

    def told(self) -> list[Told]:
        """Every stance, cell by cell, moment by moment."""
        views = [replace(self.view, moment=moment) for moment in self.moments]
        return [told for cell in self.cells for told in _over_time(views, cell)]

    def notes(self, stances: Iterable[Stance]) -> tuple[str, ...]:
        """How the moments were read, how far it was searched, which ledger."""
        last = replace(self.view, moment=self.moments[-1])
        one = len(self.moments) == 1
        reading = moment_note(last.moment, cumulative=last.cumulative) if one else self._periods_note()
        left_out = members_note(last, self.cells) if one else ()
        searched = coverage_note(self.ledger, last.moment, stances)
        return (reading, *asked_notes(last), *left_out, *searched, ledger_note(self.ledger))

    def _periods_note(self) -> str:
        days = f"{long_day(self.moments[0].last)} to {long_day(self.moments[-1].last)}"
        flows = "up to it" if self.view.cumulative else "in each"
        return f"each period read as of its last day, {days}; votes and gifts {flows}"


def _over_time(views: Sequence[View], cell: Cell) -> Iterable[Told]:
    """The stances of one cell, each with its difference from the one before."""
    stances = [stance_in(view, cell) for view in views]
    yield Told(views[0].moment, stances[0])
    for number, view in enumerate(views[1:], start=1):
        change = between(views[number - 1], view, stances[number - 1], stances[number])
        yield Told(view.moment, stances[number], change)


def asked_moments(
    ledger: Ledger, today: date, at: str | None, by: str | None, since: str | None, until: str | None
) -> list[Moment]:
    """Give the moments of a table: one, or the periods between two dates (the record's own where not given).

    Raises WrongCall.
    """
    if by is None:
        if since or until:
            message = "--from and --to ask for periods, and --by does not say which"
            raise WrongCall(message, hint="add --by year, quarter or month")
        return [Moment.parse(at or TODAY, today)]
    if at is not None:
        message = "--at asks for one moment, --by for many"
        raise WrongCall(message, hint="leave one of them out; --from and --to bound the periods")
    first = parse_date(since).earliest if since else ledger.first_day
    last = parse_date(until).latest if until else today
    found = periods(by, first, last, today)
    if not found:
        message = f"no {by} lies between {since or first} and {until or last}"
        raise WrongCall(message)
    return found
