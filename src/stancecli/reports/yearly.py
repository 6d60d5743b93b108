"""The stances of every year, and those of today: what is written out for other tools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from stancecli.model.moments import TODAY, Moment, periods
from stancecli.reports.grid import Grid
from stancecli.reports.long import long
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Cell, Column, Table


@dataclass(frozen=True)
class Yearly:
    """The tidy table of a ledger over its years and today. Its columns cost nothing; its rows are made when asked."""

    ledger: Ledger
    today: date

    @property
    def columns(self) -> Sequence[Column]:
        """What a row tells."""
        return self._long((), ()).columns

    @cached_property
    def rows(self) -> Sequence[tuple[Cell, ...]]:
        """A row a cell and period."""
        return self._long(self.ledger.choose_countries(()), self.ledger.choose_issues(())).rows

    def _long(self, countries: Sequence[Country], issues: Sequence[Issue]) -> Table:
        # A ledger that records nothing, and asks since ever, has no first year.
        first = self.ledger.first_day
        years = [] if first == date.min else periods("year", first, self.today, self.today)
        now = Moment.parse(TODAY, self.today)
        return long(Grid.of(View(self.ledger, now), [*years, now], countries, issues))
