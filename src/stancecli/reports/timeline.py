"""The entries and votes in order, with what each moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.model.table import Column, Table, table
from stancecli.reports import fields
from stancecli.reports.asked import asked_note, filters
from stancecli.reports.attribution import sources_of_record
from stancecli.reports.moved import end_of, moved
from stancecli.reports.notes import certainty_note, clock_note, ledger_note
from stancecli.reports.recorded import COLUMNS as RECORD
from stancecli.reports.recorded import told
from stancecli.reports.wording import silence_term, stance_term
from stancecli.stances.cells import cells
from stancecli.stances.moves import moves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.table import Cell
    from stancecli.reports.asked import Period
    from stancecli.stances.moves import Move
    from stancecli.stances.view import View

_DATE = Column("date", "Date", "date")
_PLACE = (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)
_MOVE = (
    Column("moved", "Moved"),
    Column("kind", "Change", for_machines=True),
    Column("before", "Before", "stance", for_machines=True),
    Column("after", "After", "stance", for_machines=True),
    Column("steps", "Steps", "number", for_machines=True),
    Column("direction", "Direction", for_machines=True),
    Column("certainty", "Certainty", for_machines=True),
)
_UNKNOWN: tuple[Cell, ...] = (silence_term("unknown"), None, None, None, None, None)
_BY_TIME = ("a row of its own tells what ended, on the last day of its force, or began to be asked",)
_PLAIN = "each row tells the plain reading, and says where it is only possible"
_POSSIBLY = ("possibly: as dates may fall, or figures be read, it moved something else",)
_ENTRY_KIND = Column("entry_kind", "Kind", for_machines=True)
_END = (
    Column("entry", "Entry"),
    Column("sources", "Sources", "names"),
    Column("before_silence", "Silence before", for_machines=True),
    Column("after_silence", "Silence after", for_machines=True),
)


def timeline(view: View, *, countries: Sequence[Country], issues: Sequence[Issue], period: Period) -> Table:
    """Give what each record of these countries and issues moved, in reading order, up to the view's moment."""
    found = sorted(_moves(view, countries, issues), key=lambda move: move.sort_key)
    told_of = [move for move in found if period.may_hold(move.date)]
    rows = (_row(view, move) for move in told_of)
    country = countries[0] if len(countries) == 1 else None
    # Counterpart and measure are read with the issue, and tell its cells apart.
    issue = issues[0] if len(issues) == 1 and not issues[0].toward and issues[0].measure != "amount" else None
    columns = _columns(country, issue)
    return table("timeline", _title(country, issue), columns, rows).with_notes(
        *asked_note(period, filters(view.ledger, countries, issues)),
        f"a row an entry or vote up to {long_day(view.moment.last)}, with what it moved on the first day it may be of",
        *_asked(view),
        *(_POSSIBLY if view.asked != "certain" and any(not move.is_certain for move in told_of) else ()),
        *(_BY_TIME if any(move.by_time for move in told_of) else ()),
        ledger_note(view.ledger),
    )


def _asked(view: View) -> Iterator[str]:
    """Say which answers were asked for, and what was known. What moved a cell has one reading, which is the plain one.

    All that could hold is asked of a moment, and a record has none: it is told that it may have moved something else.
    """
    yield from (_PLAIN,) if view.asked == "possible" else certainty_note(view.asked)
    yield from clock_note(view.clock)


def _moves(view: View, countries: Sequence[Country], issues: Sequence[Issue]) -> Iterator[Move]:
    met: set[tuple[str, str]] = set()
    for cell in cells(view.ledger, countries, issues):
        for move in moves(view, cell):
            # What fixes nothing belongs to every measure of its cell, and is told once.
            record = (cell.country, move.record.id)
            if move.change.kind == "unchanged" and record in met:
                continue
            met.add(record)
            yield move


def _title(country: Country | None, issue: Issue | None) -> str:
    names = [*([country.name] if country else ()), *([issue.title] if issue else ())]
    return f"{', '.join(names)}: timeline" if names else "Timeline"


def _columns(country: Country | None, issue: Issue | None) -> tuple[Column, ...]:
    """The columns; a country or an issue of one cell that is alone is read in the title."""
    who, what, *place = fields.columns(_PLACE)
    says, summary, channel, by, _, confidence, note = RECORD
    first = (_DATE, replace(who, for_machines=country is not None), replace(what, for_machines=issue is not None))
    return (*first, *place, says, *_MOVE, channel, by, summary, confidence, _ENTRY_KIND, note, *_END)


def _told(view: View, move: Move) -> tuple[Cell, ...]:
    """What a record moved, from what and to what; unknown where that is not certain and only that is asked for."""
    if _is_hidden(view, move):
        return _UNKNOWN
    change = move.change
    sides = stance_term(change.before), stance_term(change.after)
    return (moved(view, move), change.kind, *sides, change.steps, end_of(view.ledger, change))


def _is_hidden(view: View, move: Move) -> bool:
    return view.asked == "certain" and not move.is_certain


def _silences(view: View, move: Move) -> tuple[Cell, ...]:
    """Why a cell had no answer before, and has none after."""
    return (None, None) if _is_hidden(view, move) else (move.change.before.silence, move.change.after.silence)


def _certainty(move: Move) -> str | None:
    """Whether it moved its cell so however the dates fall; what moved nothing has no certainty."""
    if move.change.kind == "unchanged":
        return None
    return "certain" if move.is_certain else "possible"


def _row(view: View, move: Move) -> tuple[Cell, ...]:
    change, record = move.change, move.record
    says, summary, channel, by, kind, confidence, note = told(view.ledger, record, change.cell.country)
    return (
        move.date,
        *fields.told(_PLACE, view.ledger, change.after),
        says,
        *_told(view, move),
        _certainty(move),
        *(channel, by, summary, confidence, kind, note),
        record.id,
        sources_of_record(view.cited, record.id),
        *_silences(view, move),
    )
