"""How far two voters agree, with nothing taken off for chance: Lijphart, Voeten, exact match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.fraction import share
from stancecli.indices.joint import Value

if TYPE_CHECKING:
    from stancecli.indices.joint import Joint

VOTES = 3
NOT_VOTES = "it is of yes, abstain and no alone"
ONE_LEVEL = "the scale has but one level"


def lijphart(joint: Joint) -> Value:
    """Give the share of roll calls on which both voted alike, those on which just one abstained counting half.

    The index of agreement of Lijphart 1963, "The Analysis of Bloc Voting in the General Assembly",
    *American Political Science Review* 57(4): 902–917: IA = (f + ½ g) / t, printed there times 100.
    """
    if len(joint.counts) != VOTES:
        return Value(None, joint.n, NOT_VOTES)
    alike, one_abstained, _ = joint.apart
    return share(2 * alike + one_abstained, 2 * joint.n, joint.n)


def voeten(joint: Joint) -> Value:
    """Give the mean of 1 − |x − y| / range over the roll calls that were not unanimous.

    The agreement score of Voeten 2013, "Data and Analyses of Voting in the United Nations General
    Assembly", *Routledge Handbook of International Organization*, and of Bailey, Strezhnev and Voeten 2017,
    *Journal of Conflict Resolution* 61(2): 430–456. Absences are left out, and so are unanimous roll calls:
    they are not in the table handed in.
    """
    whole = joint.n * joint.range
    if joint.n and not whole:
        return Value(None, joint.n, ONE_LEVEL)
    return share(whole - joint.distance, whole, joint.n)


def exact(joint: Joint) -> Value:
    """Give the share of roll calls on which both voted alike: the observed agreement of Cohen 1960 and Scott 1955."""
    return share(joint.alike, joint.n, joint.n)
