"""The stances a table is made of: of which cells, at which moments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.model.moments import TODAY, Moment, long_day, parse_date, periods
from stancecli.reports.notes import coverage_note, ledger_note, members_note, moment_note
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell, cells
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.stances.stance import Stance


@dataclass(frozen=True)
class Grid:
    """The stances asked for: of these cells, at each of these moments."""

    ledger: Ledger
    moments: Sequence[Moment]
    cells: Sequence[Cell]
    cumulative: bool = False
    members: bool = False

    @classmethod
    def of(
        cls,
        ledger: Ledger,
        moments: Sequence[Moment],
        countries: Sequence[Country],
        issues: Sequence[Issue],
        *,
        cumulative: bool = False,
        members: bool = False,
    ) -> Grid:
        """Take every cell of these countries and issues."""
        return cls(ledger, moments, tuple(cells(ledger, countries, issues)), cumulative, members)

    def stances(self) -> list[tuple[Moment, Stance]]:
        """Every stance, cell by cell, moment by moment."""
        views = [View(self.ledger, moment, self.cumulative, self.members) for moment in self.moments]
        return [(view.moment, stance_in(view, cell)) for cell in self.cells for view in views]

    def notes(self, stances: Iterable[Stance]) -> tuple[str, ...]:
        """How the moments were read, how far it was searched, which ledger."""
        last = self.moments[-1]
        one = len(self.moments) == 1
        reading = moment_note(last, cumulative=self.cumulative) if one else self._periods_note()
        left_out = members_note(View(self.ledger, last, self.cumulative, self.members), self.cells) if one else ()
        return (reading, *left_out, *coverage_note(self.ledger, last, stances), ledger_note(self.ledger))

    def _periods_note(self) -> str:
        days = f"{long_day(self.moments[0].last)} to {long_day(self.moments[-1].last)}"
        flows = "up to it" if self.cumulative else "in each"
        return f"each period read as of its last day, {days}; votes and gifts {flows}"


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
