"""What a country says, how it votes and what it does on one ground in one period."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from stancecli.model.records import RollCall
from stancecli.stances.lean import MODE_OF, MODES, Lean, Scored
from stancecli.stances.silence import covered_on, is_applicable
from stancecli.stances.tally import vote_score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry
    from stancecli.model.words import Silence
    from stancecli.stances.cells import Cell
    from stancecli.stances.grounds import Ground
    from stancecli.stances.lean import Mode
    from stancecli.stances.view import View


@dataclass(frozen=True)
class Leans:
    """The lean of each mode, and of what was recorded in the period the entries that were left out."""

    view: View
    country: str
    ground: Ground
    of: Mapping[Mode, Lean]
    silences: Mapping[Mode, Silence]
    weaker: tuple[Entry, ...]
    disputed: tuple[Entry, ...]
    absent: int

    @property
    def issues(self) -> set[str]:
        """The issues of what counts."""
        return {one.record.issue for lean in self.of.values() for one in lean.counted}


def leans(view: View, country: str, ground: Ground) -> Leans:
    """Give the three leans. Weaker entries and those that contradict each other in one mode take no part.

    A gap is a charge: it rests on what is firm and undisputed alone, or there is none.
    """
    cells = [cell for cell in ground.cells(country) if is_applicable(view, cell)]
    entries, roll_calls = _recorded(view, cells)
    placed = [entry for entry in entries if entry.position is not None]
    firm = [entry for entry in placed if entry.is_firm]
    disputed = _disputed(view.ledger, firm)
    scored = [Scored.of(view, entry, _score(view, entry)) for entry in firm if entry not in disputed]
    votes = [(roll_call, vote_score(view, roll_call, country)) for roll_call in roll_calls]
    scored += [Scored.of(view, roll_call, score) for roll_call, score in votes if score is not None]
    recorded: list[Entry | RollCall] = [*entries, *(each for each in roll_calls if each.votes[country] != "not-member")]
    absent = [each for each, score in votes if score is None and stays_away(each, country)]
    return Leans(
        view,
        country,
        ground,
        of={mode: _lean(scored, mode) for mode in MODES},
        silences={mode: _silence(view, cells, recorded, mode) for mode in MODES},
        weaker=tuple(entry for entry in placed if not entry.is_firm and view.counts(entry.date)),
        disputed=tuple(entry for entry in disputed if view.counts(entry.date)),
        absent=sum(view.counts(roll_call.date) for roll_call in absent),
    )


def _recorded(view: View, cells: Iterable[Cell]) -> tuple[list[Entry], list[RollCall]]:
    """The entries and roll calls that may be of the period.

    An entry of the day of a roll call tells that vote once more: of the two the roll call counts.
    """
    found = list(cells)
    roll_calls = [roll_call for cell in found for roll_call in view.reachable(cell)]
    days = {roll_call.date.text for roll_call in roll_calls}
    entries = [entry for cell in found for entry in view.entries(cell) if view.may_count(entry.date)]
    told = (entry for entry in entries if entry.channel in MODE_OF)
    return [entry for entry in told if entry.channel != "vote" or entry.date.text not in days], roll_calls


def _disputed(ledger: Ledger, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that contradict another of their mode over which position it was: their score is not known."""
    named = [entry for entry in entries if entry.id in ledger.disputed_with]
    alike = (pair for pair in combinations(named, 2) if mode_of(pair[0]) == mode_of(pair[1]))
    pairs = (pair for pair in alike if pair[0].position != pair[1].position and in_dispute(ledger, *pair))
    return list({entry.id: entry for pair in pairs for entry in pair}.values())


def stays_away(roll_call: RollCall, country: str) -> bool:
    """Whether a country did not vote on a text that leans to one end."""
    return roll_call.votes[country] == "absent" and roll_call.yes_means != "unclear"


def in_dispute(ledger: Ledger, one: Entry | RollCall, other: Entry | RollCall) -> bool:
    """Whether two records contradict each other."""
    return other.id in ledger.disputed_with.get(one.id, ())


def mode_of(record: Entry | RollCall) -> Mode:
    """The mode of a record that takes part."""
    return MODE_OF["vote" if isinstance(record, RollCall) else record.channel]


def _score(view: View, entry: Entry) -> int:
    step = view.ledger.issues[entry.issue].position(str(entry.position))
    return step.score if step else 0


def _lean(scored: Iterable[Scored], mode: Mode) -> Lean:
    mine = (one for one in scored if mode_of(one.record) == mode)
    return Lean(tuple(sorted(mine, key=lambda one: one.record.sort_key)))


def _silence(view: View, cells: Sequence[Cell], recorded: Iterable[Entry | RollCall], mode: Mode) -> Silence:
    """Why a mode has no lean where it has none: what is recorded tells no score, or it depends on what was searched."""
    if not cells:
        return "not-applicable"
    if any(mode_of(record) == mode and view.counts(record.date) for record in recorded):
        return "unknown"
    searched = any(covered_on(view.ledger, cell, view.moment.last) for cell in cells)
    return "no-evidence" if searched else "not-covered"
