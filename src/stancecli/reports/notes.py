"""The notes under every answer: which ledger, which moment, and how far it was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.stances.silence import coverage_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.stances.cells import Cell
    from stancecli.stances.known import Clock
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import Asked, View


def ledger_note(ledger: Ledger) -> str:
    """Name the ledger and its version, as a citation would."""
    return f"ledger: {ledger.title}, version {ledger.version} ({ledger.path})"


def moment_note(moment: Moment, *, cumulative: bool = False) -> str:
    """Say how a moment was read, and which flows were counted."""
    if moment.is_day or cumulative:
        flows = "votes and gifts up to that day"
    else:
        flows = f"votes and gifts from {long_day(moment.first)}"
    return f"{moment.text} read {moment.reading()}; {flows}"


def asked_notes(view: View) -> tuple[str, ...]:
    """Say which answers were asked for, and what was known."""
    return (*certainty_note(view.asked), *clock_note(view.clock))


def certainty_note(asked: Asked) -> tuple[str, ...]:
    """Say which answers were asked for, unless it is the plain reading."""
    said = {
        "certain": "only what is certain, however uncertain dates fall; what is not is unknown",
        "possible": "all that could hold, as uncertain dates may fall, the plain reading first",
    }
    return (said[asked],) if asked in said else ()


def clock_note(clock: Clock | None, whose: str = "") -> tuple[str, ...]:
    """Say what was known, and by when."""
    if clock is None:
        return ()
    known = "may have been known" if clock.possibly else "was surely known"
    by_what = "by sources of then (the record of a roll call may be later)"
    beside = "confidence and what was searched are told as of now"
    return (f"{whose}only what {known} by {long_day(clock.day)}, {by_what}; {beside}",)


def coverage_note(ledger: Ledger, moment: Moment, stances: Iterable[Stance]) -> tuple[str, ...]:
    """Say until when the cells that have an answer were searched, where that ended before the moment."""
    answered = {(stance.cell.country, stance.cell.issue): stance.cell for stance in stances if not stance.silence}
    ends = {place: _searched_until(ledger, cell) for place, cell in answered.items()}
    days = sorted({day for day in ends.values() if day and day < moment.last})
    return tuple(f"searched until {long_day(day)}{_searched(ledger, ends, day)}" for day in days)


def _searched_until(ledger: Ledger, cell: Cell) -> date | None:
    return max((one.until.latest for one in coverage_of(ledger, cell)), default=None)


def _searched(ledger: Ledger, ends: Mapping[tuple[str, str], date | None], day: date) -> str:
    """Name what was searched until that day: nothing if all was; else the issues, and of which countries if not all."""
    told = [place for place, end in ends.items() if end == day]
    if len(told) == len(ends):
        return ""
    of = {issue: [country for country, each in told if each == issue] for _, issue in told}
    asked = {issue: sum(each == issue for _, each in ends) for issue in of}
    parts = (f"{issue}{_whose(ledger, who, asked[issue])}" for issue, who in of.items())
    return f": {', '.join(parts)}"


def _whose(ledger: Ledger, countries: Sequence[str], asked: int) -> str:
    return "" if len(countries) == asked else f" ({', '.join(map(ledger.name_of, countries))})"


def members_note(view: View, cells: Iterable[Cell]) -> tuple[str, ...]:
    """Say how many roll calls of persons were left out."""
    listed = {roll_call.id: roll_call for cell in cells for roll_call in cell.roll_calls(view.ledger)}
    number = sum(view.counts(each.date) and not view.admits(each) for each in listed.values())
    many = f"{number} roll call{'s' * (number != 1)} of members left out"
    return (f"{many}; --members counts their votes",) if number else ()
