"""A ledger and its questions, each a method; the reports answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from stancecli.library.answer import Answer
from stancecli.library.asking import check, dated, listed
from stancecli.library.outward import Outward
from stancecli.library.wording import worded

if TYPE_CHECKING:
    from stancecli.library.asking import Names, When
    from stancecli.reports.values import Values
    from stancecli.reports.wide import Side

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
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Give every stance at a moment, one row a cell: the tidy table of `stance table --long`."""
        return self.table(
            at=moment,
            country=country,
            issue=issue,
            certain=certain,
            possible=possible,
            known_at=known_at,
            cumulative=cumulative,
            members=members,
            long=True,
        )

    @worded()
    def diff(
        self,
        first: When,
        second: When,
        *,
        country: Names = None,
        issue: Names = None,
        everything: bool = False,
        only: Names = None,
        stat: bool = False,
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        known_from: When | None = None,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Tell what changed between two moments; with `everything`, also what stayed the same.

        `only` names kinds of changes; `stat` counts them, by country and kind; `known_from` gives the first moment
        only what was known by then. The part `sentences` says each in words.
        """
        from stancecli.reports.diff import Wanted, diff
        from stancecli.reports.finding import find_change_kind

        asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
        before = self._view(first, **asked, known_at=known_at if known_from is None else known_from)
        after = self._view(second, **asked, known_at=known_at)
        kinds = [find_change_kind(kind) for kind in listed(only)]
        wanted = Wanted(self._countries(country), self._issues(issue), kinds, everything)
        return Answer.of(diff(before, after, wanted, counted=stat))

    @worded()
    def show(
        self,
        country: str,
        *,
        at: When = "today",
        issue: Names = None,
        history: bool = False,
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Show where a country stands, or with `history` how it came to; the part `sources` lists the sources."""
        from stancecli.reports.history import history as past
        from stancecli.reports.show import show

        asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
        view = self._view(at, **asked, known_at=known_at)
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
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        cumulative: bool = False,
        members: bool = False,
        long: bool = False,
    ) -> Answer:
        """Tabulate stances at a moment or, `by` year, quarter or month, over time; `long` gives one row a cell."""
        from stancecli.reports.grid import Grid, asked_moments
        from stancecli.reports.long import long as tidy
        from stancecli.reports.values import Values
        from stancecli.reports.wide import Side, sides, wide

        for word, known in ((by, Unit), (rows, Side), (columns, Side), (values, Values)):
            check(word, get_args(known))
        asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
        view = self._view("today", **asked, known_at=known_at)
        moments = asked_moments(self.ledger, self._day(), dated(at), by, dated(from_), dated(to))
        grid = Grid.of(view, moments, self._countries(country), self._issues(issue))
        return Answer.of(tidy(grid) if long else wide(grid, *sides(rows, columns, over_time=by is not None), values))

    @worded()
    def gap(
        self,
        country: Names = None,
        *,
        issue: Names = None,
        at: When | None = None,
        by: Unit | None = None,
        from_: When | None = None,
        to: When | None = None,
        everything: bool = False,
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        members: bool = False,
    ) -> Answer:
        """Tell where what a country says, votes and does differ; the part `entries` lists what that rests on."""
        from stancecli.reports.gap import gap
        from stancecli.reports.grid import asked_moments

        check(by, get_args(Unit))
        view = self._view("today", members=members, certain=certain, possible=possible, known_at=known_at)
        moments = asked_moments(self.ledger, self._day(), dated(at), by, dated(from_), dated(to))
        return Answer.of(gap(view, moments, self._countries(country), self._issues(issue), everything=everything))

    @worded()
    def why(
        self,
        country: str,
        issue: str,
        toward: str | None = None,
        *,
        at: When = "today",
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        cumulative: bool = False,
        members: bool = False,
    ) -> Answer:
        """Explain a stance: its entries and the part each had; the other parts list the sources and places."""
        from stancecli.reports.why import asked_cells, why

        asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
        view = self._view(at, **asked, known_at=known_at)
        found = self.ledger.find_country(country), self.ledger.find_issue(issue)
        return Answer.of(why(view, asked_cells(self.ledger, *found, toward)))
