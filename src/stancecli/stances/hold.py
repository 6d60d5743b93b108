"""Which position holds in a cell, since when, and whether it is contested."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from stancecli.model.dates import months_before
from stancecli.model.moments import Moment
from stancecli.model.words import OPEN
from stancecli.stances.certainty import as_asked
from stancecli.stances.reach import could_hold, disputing, on_record, reach
from stancecli.stances.silence import is_applicable, silent
from stancecli.stances.stance import Held, Silent, Stance
from stancecli.stances.succession import has_ended, may_have_ended, runs, succession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.records import Entry
    from stancecli.model.words import Silence
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View


def hold(view: View, cell: Cell) -> Stance:
    """Give the position that holds: the last in reading order, weaker entries only while nothing firmer has begun.

    Where all that could hold is asked for and that is not settled, give them all.
    """
    entries = view.entries(cell)
    holders = succession(entries)
    if not holders:
        return _without_position(view, cell, entries)
    found = reach(view, entries)
    holder = holders[-1]
    if view.asked == "possible" and found.doubts:
        stance = _all_that_could(view, cell, entries, found.could)
    elif has_ended(holder, view.moment.last):
        stance = _lapsed(cell, holder)
    else:
        stance = _held(view, cell, runs(holders)[-1], _contesting(view, entries, holder))
    return replace(stance, doubts=found.doubts, could=found.ids)


def _without_position(view: View, cell: Cell, entries: Sequence[Entry]) -> Stance:
    """The silence of a cell in which no position may have begun."""
    return replace(silent(view, cell, entries), doubts=on_record(view.has_surely_begun, entries, "not-begun"))


def _lapsed(cell: Cell, holder: Entry) -> Stance:
    return Stance(cell, Silent("lapsed"), entries=(holder.id,), holder=holder.id)


def history(view: View, cell: Cell) -> Iterator[Stance]:
    """Give every run of a position that held up to the moment, oldest first, as it was on the last day it held."""
    found = runs(succession(view.entries(cell)))
    for run, following in zip_longest(found, found[1:]):
        asked_from = view.ledger.issues[cell.issue].asked_from
        earliest = max(run[-1].date.earliest, asked_from.earliest if asked_from else date.min)
        day = _last_day(run[-1], following[0] if following else None, earliest, view.moment.last)
        then = replace(view, moment=Moment(day.isoformat(), day, day))
        stance = hold(then, cell)
        # One that was replaced on its first day never held, nor did one that was over before the question was asked.
        if is_applicable(then, cell) and stance.holder in {entry.id for entry in run}:
            yield as_asked(then, stance)


def _last_day(holder: Entry, following: Entry | None, first: date, last: date) -> date:
    """The last day on which a run surely held: the eve of the next, the end of its force, or the moment's last day."""
    eve = date.fromordinal(max(following.date.earliest.toordinal() - 1, 1)) if following else last
    if holder.ends and holder.ends.latest < eve:
        return min(max(holder.ends.earliest, first), holder.ends.latest)
    return eve


def _contesting(view: View, entries: Sequence[Entry], holder: Entry) -> list[Entry]:
    """The entries with another position that dispute the holder, or could hold and have its date as written.

    Beside a firm holder that may not have begun yet, a weaker entry of the same date could hold as well.
    """
    alike = [entry for entry in entries if entry.date.text == holder.date.text]
    # Most dates are met once: what could hold is not asked for nothing.
    could = could_hold(view, [entry for entry in entries if entry.position]) if len(alike) > 1 else ()
    dated = (entry for entry in could if entry.date.text == holder.date.text and entry.position != holder.position)
    # Ids, for many entries of one date would each be held against each other.
    contesting = {entry.id for entry in (*dated, *disputing(view, holder, entries))}
    return [entry for entry in entries if entry.id in contesting]


def _all_that_could(view: View, cell: Cell, entries: Sequence[Entry], could: Sequence[Entry]) -> Stance:
    """Every position that could hold, the plain reading first, with the silences there may be instead."""
    holders = succession(entries)
    lasting = [entry for entry in could if not has_ended(entry, view.moment.last)]
    if not lasting:
        return _lapsed(cell, holders[-1])
    lead = holders[-1] if holders[-1] in lasting else lasting[-1]
    run = next((run[: run.index(lead) + 1] for run in runs(holders) if lead in run), [lead])
    contesting = _contesting(view, entries, lead)
    others = [*contesting, *(other for entry in lasting for other in (entry, *disputing(view, entry, entries)))]
    found = _held(view, cell, run, contesting)
    told = {entry.id: entry for entry in (*run, *others)}
    positions = tuple(dict.fromkeys(str(entry.position) for entry in (lead, *others)))
    return replace(
        found,
        answer=Held(positions, _silences(view, cell, entries, could)),
        score=found.score if len(positions) == 1 else None,
        entries=tuple(entry.id for entry in sorted(told.values(), key=lambda entry: entry.sort_key)),
    )


def _silences(view: View, cell: Cell, entries: Sequence[Entry], could: Sequence[Entry]) -> tuple[Silence, ...]:
    """Why there may be no answer: an end may have passed, or nothing that could hold have begun."""
    lapsed: tuple[Silence, ...] = ("lapsed",) if any(may_have_ended(e, view.moment.last) for e in could) else ()
    if any(view.has_surely_begun(entry) for entry in could):
        return lapsed
    before = silent(view, cell, [entry for entry in entries if view.has_surely_begun(entry)])
    return (*lapsed, *([before.silence] if before.silence else []))


def _held(view: View, cell: Cell, run: Sequence[Entry], contesting: Sequence[Entry]) -> Stance:
    first, holder = run[0], run[-1]
    step = view.ledger.issues[cell.issue].position(str(holder.position))
    flags = {"contested": bool(contesting), "stale": _is_stale(view, cell, run)}
    return Stance(
        cell,
        Held(tuple(dict.fromkeys(str(entry.position) for entry in (holder, *contesting)))),
        score=None if contesting or step is None else step.score,
        since=first.date,
        by=first.as_of,
        last_evidence=holder.date,
        confidence=holder.confidence,
        entries=tuple(entry.id for entry in sorted((*run, *contesting), key=lambda entry: entry.sort_key)),
        holder=holder.id,
        flags=frozenset(flag for flag, applies in flags.items() if applies),
    )


def _is_stale(view: View, cell: Cell, run: Sequence[Entry]) -> bool:
    """Whether the last evidence is older than the issue lets it be; what is in force until ended never is.

    The holder's own `until` would not do. A law that is open is in force until an entry ends it, and a statement
    that says so again ends nothing: further evidence must not make a stance older than it was without it. So one
    open entry of the unbroken run is enough. Another position, or an end that passed, breaks the run and with it
    the force.
    """
    months = view.ledger.issues[cell.issue].stale_after
    if months is None or any(entry.until == OPEN for entry in run):
        return False
    return run[-1].date.latest < months_before(view.moment.last, months)
