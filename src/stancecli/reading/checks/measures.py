"""Measures and scales: what answers an issue fits its measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from stancecli.errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft


def positions(draft: Draft) -> Iterator[Problem]:
    """A position is a step of its issue's scale; only position issues have them, and only they have a scale."""
    issues = {issue.id: issue for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue is None or entry.position is None:
            continue
        if issue.measure != "position":
            message = f"'{issue.id}' is answered by {issue.measure}s, not by positions"
            yield located.problem(["position"], "position-misplaced", message)
        elif issue.position(entry.position) is None:
            known = [step.position for step in issue.scale]
            message = f"'{entry.position}' is no position of '{issue.id}'"
            yield located.problem(["position"], "unknown-position", message, suggestion(entry.position, known, known))


def scales(draft: Draft) -> Iterator[Problem]:
    """A position issue has a scale, each step once; no other issue has one."""
    for located in draft.sections["issues"]:
        issue = located.value
        names = [step.position for step in issue.scale]
        if issue.measure == "position" and not names:
            yield located.problem(["measure"], "scale-missing", f"'{issue.id}' asks for positions and has no scale")
        if issue.measure != "position" and names:
            yield located.problem(["scale"], "scale-misplaced", f"'{issue.id}' is answered by {issue.measure}s")
        for number, name in enumerate(names):
            if name in names[:number]:
                at: list[str | int] = ["scale", number, "position"]
                yield located.problem(
                    at, "duplicate-id", f"the position '{name}' is given twice", "give each step once"
                )


def amounts(draft: Draft) -> Iterator[Problem]:
    """An amount belongs to an amount issue; each of its figures is in one measure, or as printed."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.amount is None:
            continue
        if measures.get(entry.issue, "amount") != "amount":
            message = f"'{entry.issue}' is not answered by amounts"
            yield located.problem(["amount"], "amount-misplaced", message)
        for number, figure in enumerate(entry.amount.figures):
            fault = _figure_fault(figure)
            if fault:
                yield located.problem(["amount", "figures", number], "bad-figure", *fault)


def _figure_fault(figure: Any) -> tuple[str, str] | None:
    if (figure.value is None) == (figure.printed is None):
        return "a figure has either a value or the text as printed", "a garbled figure is kept as printed: …"
    if figure.value is not None and bool(figure.currency) == bool(figure.unit):
        return "a value is in one currency or in one unit", "write currency: EUR or unit: t"
    if figure.currency and not re.fullmatch("[A-Z]{3}", figure.currency):
        return f"'{figure.currency}' is no currency code", "three capitals of ISO 4217, such as EUR"
    return None
