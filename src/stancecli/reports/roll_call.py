"""One roll call: who voted how, the totals, the text and where it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.notes import ledger_note
from stancecli.reports.recorded import places
from stancecli.reports.references import references
from stancecli.reports.votes import VOTES, totals_of, vote_term
from stancecli.reports.wording import country_term, issue_term, spaced
from stancecli.stances.tally import vote_score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.codebook import Country
    from stancecli.model.records import RollCall
    from stancecli.model.table import Cell
    from stancecli.stances.view import View

_VOTES = (
    Column("country", "Country", places=True),
    Column("iso", "ISO", for_machines=True),
    Column("vote", "Vote"),
    Column("score", "Score", "score"),
    Column("inferred", "Inferred", "truth", for_machines=True),
)
_TOTALS = (Column("vote", "Vote"), Column("total", "Total", "number"), Column("counted", "Counted", "number"))
_PROPERTIES = (Column("property", "Property"), Column("value", "Value"))


def roll_call(view: View, asked: RollCall, countries: Sequence[Country]) -> Page:
    """Tell one roll call: the votes first, then the totals, the text, and its sources."""
    ids = list(dict.fromkeys(one.source for one in asked.evidence))
    numbers = {name: number for number, name in enumerate(ids, start=1)}
    return Page(
        (
            _votes(view, asked, countries).with_notes(*_notes(view, asked), ledger_note(view.ledger)),
            _totals(asked),
            table("roll_call", "Roll call", _PROPERTIES, _properties(view, asked)),
            references(view.ledger, ids),
            places([asked], numbers),
        )
    )


def _votes(view: View, asked: RollCall, countries: Sequence[Country]) -> Table:
    rows = (
        (
            country_term(view.ledger, country.id),
            country.iso,
            vote_term(view, asked, country.id),
            vote_score(view, asked, country.id),
            country.id in asked.inferred,
        )
        for country in countries
        if country.id in asked.votes
    )
    return table("votes", f"{asked.id} of {_day(asked)}: {asked.title}", _VOTES, rows)


def _day(asked: RollCall) -> str:
    is_day = asked.date.earliest == asked.date.latest
    return long_day(asked.date.earliest) if is_day else str(asked.date)


def _notes(view: View, asked: RollCall) -> Iterator[str]:
    body = view.ledger.bodies[asked.body]
    if body.absence:
        yield f"absent: {body.absence}"
    if view.is_of_members(asked):
        yield "persons voted, not states: it enters no tally without --members"


def _totals(asked: RollCall) -> Table:
    totals, listed = totals_of(asked), Counter(asked.votes.values())
    rows = (
        (Term(vote, spaced(vote)), totals.get(vote), listed[vote]) for vote in VOTES if vote in {**totals, **listed}
    )
    notes = "totals are those of the whole body, as a source gives them; counted are the votes listed in the ledger"
    return table("totals", "Totals", _TOTALS, rows).with_notes(notes)


def _properties(view: View, asked: RollCall) -> Iterator[tuple[Cell, ...]]:
    """What is known of the text and of the body that voted."""
    ledger = view.ledger
    body, issue = ledger.bodies[asked.body], ledger.issues[asked.issue]
    axis = ledger.axis_of(issue)
    leans = {"high": f"toward {axis.high}", "low": f"toward {axis.low}", "unclear": "to no end"}
    told: dict[str, str | Term | None] = {
        "id": asked.id,
        "symbol": asked.symbol,
        "title": asked.title,
        "date": str(asked.date),
        "body": Term(body.id, body.name),
        "voters": "members" if view.is_of_members(asked) else "states",
        "absent_as": Term(body.absent_as, spaced(body.absent_as)),
        "absence": body.absence,
        "issue": issue_term(ledger, issue.id),
        "series": asked.series,
        "yes_means": Term(asked.yes_means, leans[asked.yes_means]),
        "note": asked.note,
    }
    yield from ((Term(name, name.replace("_", " ")), value) for name, value in told.items() if value is not None)
