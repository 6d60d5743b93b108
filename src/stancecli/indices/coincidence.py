"""Voting coincidence, as the United States reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.agreement import NOT_VOTES, VOTES
from stancecli.indices.fraction import NOTHING, share
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint

NEVER_OPPOSED = "no roll call on which both voted yes or no"


def us_coincidence(joint: Joint) -> Value:
    """Give identical / (identical + opposite); abstentions are left out, as absences are, and so n is smaller.

    US Department of State, *Voting Practices in the United Nations* (report to Congress under Public Law
    101-246), the first of its two figures: the one without the texts adopted by consensus.
    """
    if len(joint.counts) != VOTES:
        return Value(None, joint.n, NOT_VOTES)
    (both_yes, _, yes_no), _, (no_yes, _, both_no) = joint.counts
    alike, n = both_yes + both_no, both_yes + both_no + yes_no + no_yes
    return share(alike, n, n, NEVER_OPPOSED if joint.n else NOTHING)
