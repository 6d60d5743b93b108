"""Scales and measures: what answers an issue fits its measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from stancecli.model.words import Silence
from stancecli.reading.draft import field_of
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft

_SILENCES = get_args(Silence)


def positions(draft: Draft) -> Iterator[Problem]:
    """A position is a step of its issue's scale; only position issues have them."""
    issues = draft.by_id("issues")
    for located in draft.read("entries"):
        position, issue = field_of(located.value, "position"), issues.get(str(field_of(located.value, "issue")))
        # An issue whose scale does not fit its measure has a fault of its own.
        if not isinstance(position, str) or issue is None or (issue.measure == "position") != bool(issue.scale):
            continue
        if issue.measure != "position":
            message = f"'{short(issue.id)}' is answered by {issue.measure}s, not by positions"
            yield located.problem(["position"], "position-misplaced", message, "leave the position out")
        elif issue.position(position) is None:
            message = f"'{short(position)}' is no position of '{short(issue.id)}'"
            hint = draft.speller.hint(position, [step.position for step in issue.scale])
            yield located.problem(["position"], "unknown-position", message, hint)


def scales(draft: Draft) -> Iterator[Problem]:
    """A position issue has a scale, and no other issue has one."""
    for located in draft.sections["issues"]:
        issue = located.value
        if issue.measure == "position" and not issue.scale:
            message = f"'{short(issue.id)}' asks for positions and has no scale"
            yield located.problem(["measure"], "scale-missing", message, "write scale: with its positions")
        if issue.measure != "position" and issue.scale:
            message = f"'{short(issue.id)}' is answered by {issue.measure}s, which have no scale"
            yield located.problem(["scale"], "scale-misplaced", message, "leave the scale out, or ask for a position")


def steps(draft: Draft) -> Iterator[Problem]:
    """A scale has each step once, and none that is called by the name of a silence."""
    for located in draft.sections["issues"]:
        names = [step.position for step in located.value.scale]
        for number, name in enumerate(names):
            at = ("scale", number, "position")
            if name in names[:number]:
                message = f"the position '{short(name)}' is given twice"
                yield located.problem(at, "duplicate-id", message, "give each step once")
            if name in _SILENCES:
                message = f"'{name}' is the name of a silence, not of a position"
                yield located.problem(at, "reserved-word", message, "an empty answer is called so: take another word")


def toward(draft: Draft) -> Iterator[Problem]:
    """Only positions are asked of counterparts apart: roll calls name none, and amounts are told apart by measure."""
    for located in draft.sections["issues"]:
        issue = located.value
        if issue.toward and issue.measure != "position":
            message = f"{issue.measure}s are not told apart by counterpart"
            hint = "leave toward out; entries may still say whom they are about"
            yield located.problem(["toward"], "toward-misplaced", message, hint)
