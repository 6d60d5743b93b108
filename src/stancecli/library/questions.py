"""A ledger and its questions, each a method; the reports answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from stancecli.library.answer import Answer
from stancecli.library.asking import check, dated
from stancecli.library.outward import Outward
from stancecli.library.wording import worded

if TYPE_CHECKING:
    from stancecli.library.asking import Names, When
    from stancecli.reports.wide import Side, Values

Unit = Literal["year", "quarter", "month"]


class LoadedLedger(Outward):
    """A ledger and its questions. Names, moments and dates are given as on the command line.

    `country` and `issue` take one name or several; without them, all are asked. Every question gives an Answer,
    and raises UnknownName or WrongCall for what it cannot take.
    """

    @worded()
    def at(
        self,
        moment: When = "today",
        *,
        country: Names = None,
        issue: Names = None,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Give every stance at a moment, one row a cell: the tidy table of `stance table --long`."""
        return self.table(at=moment, country=country, issue=issue, cumulative=cumulative, members=members, long=True)

    @worded()
    def diff(
        self,
        first: When,
        second: When,
        *,
        country: Names = None,
        issue: Names = None,
        everything: bool = False,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Tell what changed between two moments; with `everything`, also what stayed the same."""
        from stancecli.reports.diff import diff

        found = diff(
            self.ledger,
            self._moment(first),
            self._moment(second),
            countries=self._countries(country),
            issues=self._issues(issue),
            everything=everything,
            cumulative=cumulative,
            members=members,
        )
        return Answer.of(found)

    @worded()
    def show(
        self,
        country: str,
        *,
        at: When = "today",
        issue: Names = None,
        history: bool = False,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Show where a country stands, or with `history` how it came to; the part `sources` lists the sources."""
        from stancecli.reports.history import history as past
        from stancecli.reports.show import show
        from stancecli.stances.view import View

        view = View(self.ledger, self._moment(at), cumulative, members)
        ask = past if history else show
        return Answer.of(ask(view, self.ledger.find_country(country), self._issues(issue), with_sources=True))

    @worded()
    def table(
        self,
        *,
        at: When | None = None,
        country: Names = None,
        issue: Names = None,
        by: Unit | None = None,
        from_: When | None = None,
        to: When | None = None,
        rows: Side | None = None,
        columns: Side | None = None,
        values: Values = "label",
        cumulative: bool = False,
        members: bool = False,
        long: bool = False,
    ) -> Answer:
        """Tabulate stances at a moment or, `by` year, quarter or month, over time; `long` gives one row a cell."""
        from stancecli.reports.grid import Grid, asked_moments
        from stancecli.reports.long import long as tidy
        from stancecli.reports.wide import Side, Values, sides, wide

        for word, known in ((by, Unit), (rows, Side), (columns, Side), (values, Values)):
            check(word, get_args(known))
        moments = asked_moments(self.ledger, self._day(), None if at is None else str(at), by, dated(from_), dated(to))
        chosen = self._countries(country), self._issues(issue)
        grid = Grid.of(self.ledger, moments, *chosen, cumulative=cumulative, members=members)
        return Answer.of(tidy(grid) if long else wide(grid, *sides(rows, columns, over_time=by is not None), values))

    @worded()
    def why(
        self,
        country: str,
        issue: str,
        toward: str | None = None,
        *,
        at: When = "today",
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Explain a stance: its entries and the part each had; the other parts list the sources and places."""
        from stancecli.reports.why import asked_cells, why
        from stancecli.stances.view import View

        view = View(self.ledger, self._moment(at), cumulative, members)
        found = self.ledger.find_country(country), self.ledger.find_issue(issue)
        return Answer.of(why(view, asked_cells(self.ledger, *found, toward)))
