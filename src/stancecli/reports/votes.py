"""Roll calls with the votes of the ledger's countries, and the totals of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from stancecli.model.table import Column, Page, Term, table
from stancecli.model.words import Vote
from stancecli.reports.asked import asked_note, filters
from stancecli.reports.attribution import sources_of_record
from stancecli.reports.notes import ledger_note
from stancecli.reports.tallies import tallies
from stancecli.reports.wording import issue_term, spaced
from stancecli.stances.tally import USUAL as COUNTED
from stancecli.stances.tally import vote_score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import RollCall
    from stancecli.model.table import Cell
    from stancecli.reports.asked import Period
    from stancecli.stances.view import View

VOTES: tuple[Vote, ...] = get_args(Vote)
_NOTE = "totals are those of the whole body, as a source gives them; counted are the votes listed in the ledger"
_FIRST = (
    Column("roll_call", "Roll call"),
    Column("date", "Date", "date"),
    Column("body", "Body"),
    Column("title", "Title"),
    Column("issue", "Issue", for_machines=True),
    Column("symbol", "Symbol", for_machines=True),
    Column("series", "Series", for_machines=True),
    Column("yes_means", "A yes leans", for_machines=True),
    Column("voters", "Voters", for_machines=True),
)
_LAST = (
    Column("totals", "Totals"),
    Column("counted", "Counted"),
    *(Column(f"total_{vote}", f"Total {vote}", "number", for_machines=True) for vote in COUNTED),
    *(
        Column(f"counted_{vote.replace('-', '_')}", f"Counted {spaced(vote)}", "number", for_machines=True)
        for vote in VOTES
    ),
    Column("inferred", "Inferred", "names", for_machines=True),
    Column("sources", "Sources", "names", for_machines=True),
)


@dataclass(frozen=True)
class Wanted:
    """Which roll calls are asked for, and whose votes. What is empty leaves out nothing."""

    countries: Sequence[Country]
    issues: Sequence[Issue]
    period: Period
    bodies: Sequence[str] = ()
    series: Sequence[str] = ()

    def admits(self, roll_call: RollCall) -> bool:
        """Whether a roll call is wanted, and lists one of the countries."""
        return (
            roll_call.issue in {issue.id for issue in self.issues}
            and self.period.may_hold(roll_call.date)
            and (not self.bodies or roll_call.body in self.bodies)
            and (not self.series or roll_call.series in self.series)
            and any(country.id in roll_call.votes for country in self.countries)
        )

    def notes(self, ledger: Ledger) -> tuple[str, ...]:
        """How it was read."""
        bodies = [ledger.bodies[body].name for body in self.bodies]
        chosen = filters(ledger, self.countries, self.issues, body=bodies, series=self.series)
        return asked_note(self.period, chosen)


def votes(view: View, wanted: Wanted) -> Page:
    """List the roll calls that are wanted with who voted how, then the tally of each country on each issue."""
    found = sorted(filter(wanted.admits, view.ledger.roll_calls), key=lambda roll_call: roll_call.sort_key)
    begun = [roll_call for roll_call in found if view.has_begun(roll_call.date)]
    told = [roll_call for roll_call in begun if view.admits(roll_call)]
    columns = (*_FIRST, *(Column(country.id, country.name) for country in wanted.countries), *_LAST)
    rows = (_row(view, roll_call, wanted.countries) for roll_call in told)
    notes = (*wanted.notes(view.ledger), *_left_out(len(begun) - len(told)))
    answer = table("votes", "Roll calls", columns, rows).with_notes(*notes, _NOTE, ledger_note(view.ledger))
    return Page((answer, tallies(view, wanted.countries, wanted.issues, told)))


def _left_out(number: int) -> tuple[str, ...]:
    said = "1 roll call in which persons voted is" if number == 1 else f"{number} roll calls in which persons voted are"
    return (f"{said} left out; --members shows them",) if number else ()


def _row(view: View, roll_call: RollCall, countries: Sequence[Country]) -> tuple[Cell, ...]:
    totals, listed = totals_of(roll_call), Counter(roll_call.votes.values())
    return (
        roll_call.id,
        roll_call.date,
        Term(roll_call.body, view.ledger.bodies[roll_call.body].name),
        roll_call.title,
        issue_term(view.ledger, roll_call.issue),
        roll_call.symbol,
        roll_call.series,
        roll_call.yes_means,
        "members" if view.is_of_members(roll_call) else "states",
        *(vote_term(view, roll_call, country.id) for country in countries),
        counted(totals),
        counted(listed),
        *(totals.get(vote) for vote in COUNTED),
        *(listed[vote] for vote in VOTES),
        roll_call.inferred,
        sources_of_record(view.ledger, roll_call.id),
    )


def totals_of(roll_call: RollCall) -> dict[Vote, int]:
    """How many voted how in the whole body, as far as a source says."""
    told = ((vote, getattr(roll_call.totals, vote)) for vote in COUNTED)
    return {vote: number for vote, number in told if number is not None}


def counted(votes: Mapping[Vote, int]) -> str | None:
    """Put counts of votes into words: "141 yes, 5 no"."""
    return ", ".join(f"{votes[vote]} {spaced(vote)}" for vote in VOTES if vote in votes) or None


def vote_term(view: View, roll_call: RollCall, country: str) -> Term | None:
    """Give a country's vote with where it leans; None where the roll call does not list it."""
    if country not in roll_call.votes:
        return None
    vote = roll_call.votes[country]
    inferred = " (inferred)" if country in roll_call.inferred else ""
    return Term(vote, f"{spaced(vote)}{inferred}", vote_score(view, roll_call, country))
