"""Roll calls: votes that fit their issue and their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft

_VOTES = ("yes", "no", "abstain", "absent")


def roll_calls(draft: Draft) -> Iterator[Problem]:
    """A roll call belongs to a vote issue, and its totals can hold the votes listed."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["roll_calls"]:
        roll_call = located.value
        if measures.get(roll_call.issue, "vote") != "vote":
            yield located.problem(["issue"], "roll-call-misplaced", f"'{roll_call.issue}' is not answered by votes")
        for vote in _VOTES:
            listed = sum(1 for cast in roll_call.votes.values() if cast == vote)
            total = getattr(roll_call.totals, vote)
            if total is not None and listed > total:
                message = f"{listed} countries are listed with '{vote}', the totals have {total}"
                yield located.problem(["totals", vote], "totals-too-small", message)
        for number, country in enumerate(roll_call.inferred):
            if country not in roll_call.votes:
                message = f"'{country}' is inferred and has no vote listed"
                yield located.problem(["inferred", number], "inferred-without-vote", message)
