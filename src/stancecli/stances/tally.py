"""How a country votes: the tally, the usual vote and its mean score."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.stances.reach import is_doubtful, on_record
from stancecli.stances.silence import silent
from stancecli.stances.stance import Silent, Stance, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.model.records import Entry, RollCall
    from stancecli.model.words import Vote
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Doubt
    from stancecli.stances.view import View

USUAL: tuple[Vote, ...] = ("yes", "no", "abstain", "absent")


def tally(view: View, cell: Cell) -> Stance:
    """Count the votes of the period, or of all time up to a day.

    The tally is certain if each roll call surely falls in the period or surely outside it.
    """
    stance = _counted(view, cell)
    reachable = view.reachable(cell)
    doubts = {doubt for roll_call in reachable for doubt in _doubts(view, roll_call)}
    could = tuple(roll_call.id for roll_call in reachable if _doubts(view, roll_call))
    return replace(stance, doubts=stance.doubts | doubts, could=could)


def _doubts(view: View, roll_call: RollCall) -> tuple[Doubt, ...]:
    doubtful: tuple[Doubt, ...] = ("doubtful",) if is_doubtful(roll_call) else ()
    return doubtful if view.surely_counts(roll_call) else (*doubtful, "at-edge")


def _counted(view: View, cell: Cell) -> Stance:
    roll_calls = view.roll_calls(cell)
    counts = Counter(roll_call.votes[cell.country] for roll_call in roll_calls)
    if not any(counts[vote] for vote in USUAL):
        return _nothing_cast(view, cell, roll_calls)
    counted = [roll_call for roll_call in roll_calls if roll_call.votes[cell.country] in USUAL]
    scores = [score for each in counted if (score := vote_score(view, each, cell.country)) is not None]
    return Stance(
        cell,
        Tally(dict(counts), usual_vote(counts), len(scores)),
        score=sum(scores) / len(scores) if scores else None,
        since=counted[0].date,
        last_evidence=counted[-1].date,
        confidence=None,
        entries=tuple(roll_call.id for roll_call in roll_calls),
        holder=counted[-1].id,
    )


def usual_vote(counts: Counter[Vote]) -> str:
    """Give the most frequent of yes, no, abstain and absent; a tie is `mixed`."""
    most = max(counts[vote] for vote in USUAL)
    first, *others = [vote for vote in USUAL if counts[vote] == most]
    return "mixed" if others else first


def vote_score(view: View, roll_call: RollCall, country: str) -> int | None:
    """Score one vote: +2 toward the axis' high end, −2 toward the low, 0 for an abstention.

    None where a yes leans to no end, or the country's not voting says nothing in that body.
    """
    vote = roll_call.votes[country]
    if vote == "absent" and view.ledger.bodies[roll_call.body].absent_as == "abstain":
        vote = "abstain"
    sign = {"high": 1, "low": -1}.get(roll_call.yes_means)
    cast = {"yes": 2, "no": -2, "abstain": 0}.get(vote)
    return None if sign is None or cast is None else sign * cast


def _nothing_cast(view: View, cell: Cell, roll_calls: Sequence[RollCall]) -> Stance:
    """The silence of a country that cast no vote: never a member of the body, votes unknown, or no roll call."""
    so_far = replace(view, cumulative=True).roll_calls(cell)
    # Never is not "not in this period": who sat there before is asked still.
    if so_far and all(roll_call.votes[cell.country] == "not-member" for roll_call in so_far):
        return Stance(cell, Silent("not-applicable"), entries=tuple(roll_call.id for roll_call in so_far))
    told = [entry for entry in view.entries(cell) if view.may_count(entry.date)]
    unknown = [roll_call for roll_call in roll_calls if roll_call.votes[cell.country] == "unknown"]
    recorded: list[Entry | RollCall] = [*unknown, *told]
    doubts = on_record(view.surely_counts, recorded, "at-edge")
    if any(view.counts(record.date) for record in recorded):
        counted = (entry for entry in told if view.counts(entry.date))
        return replace(silent(view, cell, [*roll_calls, *counted]), doubts=doubts)
    return replace(silent(view, cell, ()), entries=tuple(roll_call.id for roll_call in roll_calls), doubts=doubts)
