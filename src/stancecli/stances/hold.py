"""Which position holds in a cell, since when, and whether it is contested."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from stancecli.model.dates import months_before
from stancecli.model.words import OPEN
from stancecli.stances.silence import silent
from stancecli.stances.stance import Held, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.view import View


def hold(view: View, cell: Cell) -> Stance:
    """Give the position that holds: the last in reading order, weaker entries only while nothing firmer has begun."""
    entries = view.entries(cell)
    holders = succession(entries)
    if not holders:
        return silent(view, cell, recorded=bool(entries))
    holder = holders[-1]
    if has_ended(view, holder):
        return replace(silent(view, cell, lapsed=True), entries=(holder.id,), holder=holder.id)
    return _held(view, cell, holders, _contesting(view, entries, holders))


def succession(entries: Sequence[Entry]) -> list[Entry]:
    """Give the entries that held one after another, of entries in reading order.

    A weaker one (an assessment, something passed on, low confidence) holds only until the first firm one.
    """
    placed = [entry for entry in entries if entry.position is not None]
    first_firm = next((number for number, entry in enumerate(placed) if entry.is_firm), len(placed))
    return placed[:first_firm] + [entry for entry in placed[first_firm:] if entry.is_firm]


def has_ended(view: View, entry: Entry) -> bool:
    """Whether its last day lies before the moment's."""
    return entry.ends is not None and entry.ends.latest < view.moment.last


def run(holders: Sequence[Entry]) -> list[Entry]:
    """Give the unbroken run of the last holder's position: same position, no gap where one had ended."""
    first = len(holders) - 1
    for earlier, later in reversed(list(pairwise(holders))):
        if earlier.position != later.position or _gap(earlier, later):
            break
        first -= 1
    return list(holders[first:])


def _gap(earlier: Entry, later: Entry) -> bool:
    return earlier.ends is not None and earlier.ends.latest + timedelta(days=1) < later.date.earliest


def _contesting(view: View, entries: Sequence[Entry], holders: Sequence[Entry]) -> list[Entry]:
    """The entries with another position that have the holder's date as written, or are in dispute with it."""
    holder = holders[-1]
    disputed = view.ledger.disputed_with.get(holder.id, frozenset())
    could_hold = [entry for entry in holders if entry.is_firm == holder.is_firm]
    same_date = [entry for entry in could_hold if entry.date.text == holder.date.text]
    in_dispute = [entry for entry in entries if entry.id in disputed and entry.position is not None]
    found = {entry.id: entry for entry in (*same_date, *in_dispute) if entry.position != holder.position}
    return list(found.values())


def _held(view: View, cell: Cell, holders: Sequence[Entry], contesting: Sequence[Entry]) -> Stance:
    unbroken = run(holders)
    holder, last = holders[-1], unbroken[-1]
    positions = tuple(dict.fromkeys(str(entry.position) for entry in (holder, *contesting)))
    step = view.ledger.issues[cell.issue].position(str(holder.position))
    flags = {"contested"} if contesting else set()
    if _is_stale(view, cell, last):
        flags.add("stale")
    return Stance(
        cell,
        Held(positions),
        score=None if contesting or step is None else step.score,
        since=unbroken[0].date,
        by=unbroken[0].as_of,
        last_evidence=last.date,
        confidence=holder.confidence,
        entries=tuple(entry.id for entry in (*unbroken, *contesting)),
        holder=holder.id,
        flags=frozenset(flags),
    )


def _is_stale(view: View, cell: Cell, last: Entry) -> bool:
    """Whether the last evidence is older than the issue lets it be; what is in force until ended never is."""
    months = view.ledger.issues[cell.issue].stale_after
    if months is None or last.until == OPEN:
        return False
    return last.date.latest < months_before(view.moment.last, months)


def history(view: View, cell: Cell) -> list[Stance]:
    """Give every run of a position up to the moment, oldest first; the last is the one that holds."""
    entries = view.entries(cell)
    holders = succession(entries)
    ends = [n for n in range(len(holders)) if n + 1 == len(holders) or len(run(holders[: n + 2])) == 1]
    return [_held(view, cell, holders[: end + 1], _contesting(view, entries, holders[: end + 1])) for end in ends]
