"""The parts of a sentence about a stance: whose it is and on what, where it stood, when, and by whose knowledge."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.moments import long_day
from stancecli.reports.wording import answer_words, place_term
from stancecli.stances.stance import Held

if TYPE_CHECKING:
    from stancecli.model.moments import Moment
    from stancecli.stances.cells import Cell
    from stancecli.stances.known import Clock
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence is about: in full and in brief, with its verbs, and with the words for none of it.

    `is_flow`: it is counted over a period, where a level is what holds on its last day.
    """

    full: str
    brief: str
    none: str
    was: str = "was"
    unknown: str = "was unknown"
    is_flow: bool = False


def subject_of(view: View, cell: Cell) -> Subject:
    """Give what a cell's sentence is about."""
    who, what = view.ledger.name_of(cell.country), f"“{place_term(view.ledger, cell).text}”"
    match view.ledger.issues[cell.issue].measure:
        case "vote":
            return Subject(
                f"{who}'s usual vote on {what}", "its usual vote", f"no vote of {who} on {what}", is_flow=True
            )
        case "amount" if cell.measure and cell.measure.basis == "cumulative":
            none, unknown = f"no total of {who} under {what}", "was of unknown value"
            return Subject(f"{who}'s total under {what}", "its total", none, unknown=unknown)
        case "amount":
            none, unknown = f"no gift of {who} under {what}", "were of unknown value"
            return Subject(f"{who}'s gifts under {what}", "its gifts", none, "came to", unknown, is_flow=True)
    return Subject(f"{who}'s stance on {what}", "its stance", f"no stance of {who} on {what}")


def when(view: View, subject: Subject) -> str:
    """Say of which time a view tells: of a level the last day, of a flow all that was counted."""
    if not subject.is_flow:
        return view.moment.reading()
    return f"up to {long_day(view.moment.last)}" if view.counts_from_beginning else _within(view.moment)


def _within(moment: Moment) -> str:
    """Say over which time a period runs."""
    first, last = moment.first, moment.last
    months = last.year * _YEAR + last.month - first.year * _YEAR - first.month + 1
    is_whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if is_whole and months == _YEAR and first.month == 1:
        return f"in {first.year:04}"
    if is_whole and months == 1:
        return f"in {long_day(first).removeprefix('1 ')}"
    return f"from {long_day(first)} to {long_day(last)}"


def clause(view: View, stance: Stance, subject: Subject, *, brief: bool = False) -> str:
    """Say where a country stood: "Norland's stance on … was none, since 2018-05-05"."""
    name = subject.brief if brief else subject.full
    if not stance.silence:
        return f"{name} {subject.was} {answer_words(stance)}{held_since(stance)}"
    none = "none" if brief else subject.none
    match stance.silence:
        case "lapsed":
            return f"{name} had lapsed"
        case "unknown" if view.asked == "certain" and not stance.is_certain:
            return f"{name} {subject.unknown.split()[0]} not certain"
        case "unknown":
            return f"{name} {subject.unknown}"
        case "not-applicable":
            return f"{none} was asked for (not applicable)"
        case "not-covered":
            return f"{none} was on record (not covered)"
    return f"{none} was on record (no evidence)"


def held_since(stance: Stance) -> str:
    """Say since when a position held and, where that is another date, from when its last evidence is.

    Of several, of which one holds, the date is that of one of them.
    """
    held = stance.answer
    if not isinstance(held, Held) or len(held.positions) + len(held.silences) > 1 or stance.since is None:
        return ""
    last = "" if stance.last_evidence == stance.since else f", last evidence {stance.last_evidence}"
    return f", {'by' if stance.by else 'since'} {stance.since}{last}"


def known(clock: Clock | None) -> str:
    """Say by whose knowledge it is told: that of a day, or all there is."""
    if clock is None:
        return "by all that is known now"
    return f"by what {'may have been' if clock.possibly else 'was'} known on {long_day(clock.day)}"
