"""The roll calls that an import adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.ballots import VOTES
from stancecli.model.table import Column, Term, table
from stancecli.reports.wording import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stancecli.model.panel import Panel
    from stancecli.model.table import Table
    from stancecli.model.words import Vote

_FIRST = (
    Column("roll_call", "Roll call"),
    Column("date", "Date", "date"),
    Column("body", "Body"),
    Column("symbol", "Symbol"),
    Column("record", "Record", for_machines=True),
    Column("source", "Source", for_machines=True),
    Column("title", "Title"),
)
_VOTES = (Column("roll_call", "Roll call"), Column("country", "Country"), Column("vote", "Vote"))
_TOTALS = tuple(Column(f"total_{vote}", vote.capitalize(), "number") for vote in VOTES[:4])


def imported(panel: Panel, shown: Mapping[str, str], notes: Sequence[str]) -> Table:
    """List the roll calls of a panel, with the votes of some countries: each code with what it is called here."""
    columns = (*_FIRST, *_TOTALS, *(Column(name, name) for name in shown.values()))
    codes = [panel.countries[code].codes(len(panel.heads)) for code in shown]
    rows = (
        (
            head.id,
            head.date,
            head.body,
            head.symbol,
            head.record,
            head.source,
            head.title,
            *(head.totals.get(vote) for vote in VOTES[:4]),
            *(Term(vote, spaced(vote)) for vote in (VOTES[each[number]] for each in codes)),
        )
        for number, head in enumerate(panel.heads)
    )
    return table("imported", "Roll calls to add", columns, rows).with_notes(*notes)


def lacking(title: str, votes: Sequence[tuple[str, Term, Vote]]) -> Iterator[Table]:
    """List votes that roll calls which are there already do not have, if there are any."""
    if votes:
        rows = ((roll_call, country, Term(vote, spaced(vote))) for roll_call, country, vote in votes)
        yield table("votes", title, _VOTES, rows)
