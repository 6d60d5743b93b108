"""Amounts: they belong to amount issues, and each figure counts in a measure of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from stancecli.model.scalars import CODE
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft


def amounts(draft: Draft) -> Iterator[Problem]:
    """An amount belongs to an amount issue; each of its figures is in a measure of its own, or as printed."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.amount is None:
            continue
        if measures.get(entry.issue, "amount") != "amount":
            message = f"'{short(entry.issue)}' is not answered by amounts"
            hint = "leave the amount out, or name an issue that asks for amounts"
            yield located.problem(["amount"], "amount-misplaced", message, hint)
        for number, figure in enumerate(entry.amount.figures):
            fault = _figure_fault(figure)
            if fault:
                yield located.problem(["amount", "figures", number], "bad-figure", *fault)
            elif _repeats(figure, entry.amount.figures[:number]):
                message = f"a second figure in '{short(figure.in_)}': the figures of an amount are one gift"
                hint = "write another gift, or another account of this one, as an entry of its own"
                yield located.problem(["amount", "figures", number], "measure-twice", message, hint)


def _figure_fault(figure: Any) -> tuple[str, str] | None:
    if (figure.value is None) == (figure.printed is None):
        return (
            "a figure has either a value or the text as printed",
            "write value: in digits, or printed: a garbled text",
        )
    if figure.value is not None and bool(figure.currency) == bool(figure.unit):
        return "a value is in one currency or in one unit", "write currency: EUR or unit: t"
    if figure.currency and not re.fullmatch(CODE, figure.currency):
        return f"'{short(figure.currency)}' is no currency code", "three capitals of ISO 4217, such as EUR"
    return None


def _repeats(figure: Any, earlier: Iterable[Any]) -> bool:
    """Whether an earlier figure has its currency or unit; one as printed counts in none."""
    return figure.value is not None and any(other.value is not None and other.in_ == figure.in_ for other in earlier)
