"""Roll calls: votes that fit their issue and their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft

_VOTES = ("yes", "no", "abstain", "absent")


def misplaced(draft: Draft) -> Iterator[Problem]:
    """A roll call belongs to a vote issue."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["roll_calls"]:
        issue = located.value.issue
        if measures.get(issue, "vote") != "vote":
            message = f"'{short(issue)}' is not answered by votes"
            yield located.problem(["issue"], "roll-call-misplaced", message, "name an issue that asks for votes")


def totals(draft: Draft) -> Iterator[Problem]:
    """The totals of a roll call can hold the votes listed."""
    for located in draft.sections["roll_calls"]:
        votes = list(located.value.votes.values())
        for vote in _VOTES:
            listed, total = votes.count(vote), getattr(located.value.totals, vote)
            if total is not None and listed > total:
                message = f"{listed} {'countries are' if listed > 1 else 'country is'} listed with '{vote}', of {total}"
                hint = "look both up in the record of the vote"
                yield located.problem(["totals", vote], "totals-too-small", message, hint)


def inferred(draft: Draft) -> Iterator[Problem]:
    """What is inferred is a vote that is listed."""
    for located in draft.sections["roll_calls"]:
        for number, country in enumerate(located.value.inferred):
            if country not in located.value.votes:
                message = f"'{short(country)}' is inferred and has no vote listed"
                hint = "list the vote that follows from other facts, too"
                yield located.problem(["inferred", number], "inferred-without-vote", message, hint)
