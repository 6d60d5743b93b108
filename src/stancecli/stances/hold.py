"""Which position holds in a cell, since when, and whether it is contested."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from stancecli.model.dates import months_before
from stancecli.model.moments import Moment
from stancecli.model.words import OPEN
from stancecli.stances.silence import is_applicable, silent
from stancecli.stances.stance import Held, Silent, Stance
from stancecli.stances.succession import has_ended, runs, succession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View


def hold(view: View, cell: Cell) -> Stance:
    """Give the position that holds: the last in reading order, weaker entries only while nothing firmer has begun."""
    entries = view.entries(cell)
    holders = succession(entries)
    if not holders:
        return silent(view, cell, entries)
    holder = holders[-1]
    if has_ended(holder, view.moment.last):
        return Stance(cell, Silent("lapsed"), entries=(holder.id,), holder=holder.id)
    return _held(view, cell, runs(holders)[-1], _contesting(view, entries, holder))


def history(view: View, cell: Cell) -> Iterator[Stance]:
    """Give every run of a position that held up to the moment, oldest first, as it was on the last day it held."""
    found = runs(succession(view.entries(cell)))
    for run, following in zip_longest(found, found[1:]):
        day = _last_day(run[-1], following[0] if following else None, view.moment.last)
        then = replace(view, moment=Moment(day.isoformat(), day, day))
        stance = hold(then, cell)
        # One that was replaced on its first day never held, nor did one that was over before the question was asked.
        if is_applicable(then, cell) and stance.holder in {entry.id for entry in run}:
            yield stance


def _last_day(holder: Entry, following: Entry | None, last: date) -> date:
    """The last day on which a run held: the eve of the next, the end of its own force, or the moment's last day."""
    eve = date.fromordinal(max(following.date.earliest.toordinal() - 1, 1)) if following else last
    return min(eve, holder.ends.latest if holder.ends else eve)


def _contesting(view: View, entries: Sequence[Entry], holder: Entry) -> list[Entry]:
    """The entries with another position that have the holder's date as written, or are in dispute with it.

    Beside a firm holder that may not have begun yet, a weaker entry of the same date could hold as well.
    """
    disputed = view.ledger.disputed_with.get(holder.id, frozenset())
    only_firm = any(entry.position and entry.is_firm and entry.date.latest <= view.moment.last for entry in entries)

    def contests(entry: Entry) -> bool:
        could_hold = entry.is_firm or not only_firm
        return entry.id in disputed or (could_hold and entry.date.text == holder.date.text)

    others = (entry for entry in entries if entry.position not in {None, holder.position})
    return [entry for entry in others if contests(entry)]


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
