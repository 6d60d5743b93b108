"""The questions about what a ledger holds: its entries and votes, sources, countries, issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.library.answer import Answer
from stancecli.library.asking import Asking, dated, listed
from stancecli.library.wording import worded

if TYPE_CHECKING:
    from stancecli.library.asking import Names, When


class Records(Asking):
    """A ledger, asked for its records. `from_` and `to` are dates, as precise as they are given."""

    @worded()
    def timeline(
        self,
        country: Names = None,
        *,
        issue: Names = None,
        from_: When | None = None,
        to: When | None = None,
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
        members: bool = False,
    ) -> Answer:
        """List entries and votes in order, each with what it moved."""
        from stancecli.reports.asked import Period
        from stancecli.reports.timeline import timeline

        view = self._view("today", members=members, certain=certain, possible=possible, known_at=known_at)
        chosen = self._countries(country), self._issues(issue)
        period = Period.of(dated(from_), dated(to))
        return Answer.of(timeline(view, countries=chosen[0], issues=chosen[1], period=period))

    @worded()
    def entries(
        self,
        *,
        country: Names = None,
        issue: Names = None,
        toward: Names = None,
        position: Names = None,
        channel: Names = None,
        source: Names = None,
        from_: When | None = None,
        to: When | None = None,
        search: str = "",
    ) -> Answer:
        """List the entries themselves, with every field; `search` looks for words, case and accents aside."""
        from stancecli.reports.asked import Period
        from stancecli.reports.entries import Wanted, entries
        from stancecli.reports.finding import find_channel, find_position, find_source

        issues = self._issues(issue)
        wanted = Wanted(
            self._countries(country),
            issues,
            Period.of(dated(from_), dated(to)),
            toward=[self.ledger.find_toward(name) for name in listed(toward)],
            positions=[find_position(issues, name) for name in listed(position)],
            channels=[find_channel(name) for name in listed(channel)],
            sources=[find_source(self.ledger, name) for name in listed(source)],
            words=search,
        )
        return Answer.of(entries(self.ledger, wanted))

    @worded()
    def votes(
        self,
        roll_call: str | None = None,
        *,
        country: Names = None,
        issue: Names = None,
        body: Names = None,
        series: Names = None,
        from_: When | None = None,
        to: When | None = None,
        members: bool = False,
    ) -> Answer:
        """List roll calls, the part `tallies` counts them; or tell of one roll call who voted how."""
        from stancecli.reports.asked import Period
        from stancecli.reports.finding import find_body, find_roll_call, find_series
        from stancecli.reports.roll_call import roll_call as one
        from stancecli.reports.votes import Wanted, votes
        from stancecli.stances.view import View

        view = View(self.ledger, self._moment("today"), members=members)
        if roll_call is not None:
            return Answer.of(one(view, find_roll_call(self.ledger, roll_call), self._countries(country)))
        wanted = Wanted(
            self._countries(country),
            self._issues(issue),
            Period.of(dated(from_), dated(to)),
            [find_body(self.ledger, name) for name in listed(body)],
            [find_series(self.ledger, name) for name in listed(series)],
        )
        return Answer.of(votes(view, wanted))

    @worded()
    def sources(self, source: Names = None, *, kind: Names = None, search: str = "") -> Answer:
        """List the sources, and how often each is used."""
        from stancecli.reports.finding import find_source, find_source_kind
        from stancecli.reports.sources import sources

        ids = [find_source(self.ledger, name) for name in listed(source)]
        kinds = [find_source_kind(name) for name in listed(kind)]
        return Answer.of(sources(self.ledger, ids=ids, kinds=kinds, words=search))

    @worded()
    def coverage(self, *, country: Names = None, issue: Names = None) -> Answer:
        """Tell which issues were searched for which countries, over which dates."""
        from stancecli.reports.coverage import coverage

        return Answer.of(coverage(self.ledger, self._countries(country), self._issues(issue)))

    @worded()
    def issues(self, issue: str | None = None) -> Answer:
        """List the issues with their questions and scales; or one, its definitions and examples in the parts."""
        from stancecli.reports.codebook import codebook
        from stancecli.reports.issues import issues

        return Answer.of(issues(self.ledger) if issue is None else codebook(self.ledger, self.ledger.find_issue(issue)))

    def countries(self) -> Answer:
        """List the countries; the part `counterparts` lists the other sides."""
        from stancecli.reports.countries import countries

        return Answer.of(countries(self.ledger))

    def about(self) -> Answer:
        """Tell which ledger it is, its version and what it holds."""
        from stancecli.reports.about import about

        return Answer.of(about(self.ledger))
