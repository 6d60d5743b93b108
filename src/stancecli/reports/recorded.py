"""What a record says, in words: what an entry fixes, how a country voted, where in its sources it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.records import Entry, RollCall
from stancecli.model.table import Column, Since, Table, Term, table
from stancecli.model.words import OPEN
from stancecli.reports.wording import bounded, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Evidence, Figure
    from stancecli.model.table import Cell

# People read who acted with the channel, the kind with the confidence, and a note under the summary.
COLUMNS = (
    Column("says", "Says"),
    Column("summary", "Summary"),
    Column("channel", "Channel"),
    Column("by", "By", for_machines=True),
    Column("kind", "Kind", for_machines=True),
    Column("confidence", "Confidence", brief="Conf."),
    Column("note", "Note", for_machines=True),
)

# Until when a state was in force, where a source says: the last day, or that an entry must end it.
ENDS = (Column("until", "Until", "date"), Column("in_force", "In force"))


def told(ledger: Ledger, record: Entry | RollCall, country: str) -> tuple[Cell, ...]:
    """Give what a record tells of a country, under COLUMNS."""
    if isinstance(record, RollCall):
        summary, channel = _with_note(record.title, record.note), _with("vote", ledger.bodies[record.body].name)
        vote = record.votes[country]
        return Term(vote, spaced(vote)), summary, channel, record.body, None, None, record.note
    note = " ".join(part for part in (record.note, record.date_note) if part) or None
    return (
        says(record),
        _with_note(record.summary, note),
        _with(record.channel, record.by and spaced(record.by)),
        record.by,
        record.kind,
        _with(record.confidence, None if record.kind == "fact" else record.kind),
        note,
    )


def date_of(record: Entry | RollCall) -> Since:
    """Give the date of a record; where it is the day a source saw the state, with "by"."""
    return Since(record.date, isinstance(record, Entry) and record.as_of)


def ends(record: Entry | RollCall) -> tuple[Cell, ...]:
    """Give until when the state that an entry tells was in force, under ENDS."""
    if isinstance(record, RollCall):
        return None, None
    return record.ends, OPEN if record.until == OPEN else None


def says(entry: Entry) -> Term | str | None:
    """Give what an entry fixes: a position, or the figures of an amount."""
    if entry.amount is None:
        return None if entry.position is None else Term(entry.position, spaced(entry.position))
    figures = " = ".join(_figure(figure) for figure in entry.amount.figures)
    return f"{figures or 'value unknown'} ({entry.amount.basis}, {entry.amount.stage})"


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return f"'{figure.printed}'"
    return bounded(figure.bound, f"{figure.value:,f} {figure.in_}")


def figure_term(figure: Figure) -> Term:
    """Give a figure: exact for machines, with its digits in groups for people."""
    exact = figure.printed or "" if figure.value is None else bounded(figure.bound, f"{figure.value:f} {figure.in_}")
    return Term(exact, _figure(figure))


def _with(word: str, more: str | None) -> Term:
    return Term(word, f"{word}, {more}" if more else word)


def _with_note(summary: str, note: str | None) -> Term:
    return Term(summary, f"{summary}\nNote: {note}" if note else summary)


def places(records: Iterable[Entry | RollCall], numbers: Mapping[str, int]) -> Table:
    """Tell where in its numbered sources each record stands."""
    columns = (
        Column("entry", "Entry"),
        Column("number", "No.", "number"),
        Column("source", "Source"),
        Column("place", "Place"),
        Column("quote", "Quote"),
        Column("note", "Note"),
    )
    rows = (
        (record.id, numbers[one.source], one.source, place(one), one.quote, one.note)
        for record in records
        for one in record.evidence
    )
    return table("evidence", "Evidence", columns, rows)


def place(one: Evidence) -> str | None:
    """Say where in its source a piece of evidence stands, as far as that is known."""
    parts = (("paragraph", one.paragraph), ("page", one.page))
    return ", ".join(f"{name} {value}" for name, value in parts if value) or None
