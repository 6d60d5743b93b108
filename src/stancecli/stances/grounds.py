"""Grounds: the issues on which what a country says, votes and does is compared, since they share their ends."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.stances.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.codebook import Axis, Issue
    from stancecli.model.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Ground:
    """An issue, or the issues of a group that share axis and counterpart: scores of different axes are never added."""

    issues: tuple[Issue, ...]
    axis: Axis
    toward: str | None = None
    group: str | None = None

    def cells(self, country: str) -> tuple[Cell, ...]:
        """The cells of a country here."""
        return tuple(Cell(country, issue.id, self.toward) for issue in self.issues)


def grounds(ledger: Ledger, chosen: Iterable[Issue]) -> list[Ground]:
    """Give each issue of these by itself, each counterpart apart, and then the groups of which all issues are chosen.

    Amounts have no scores, and are no ground.
    """
    issues = [issue for issue in chosen if issue.measure != "amount"]
    alone = [Ground((issue,), ledger.axis_of(issue), toward) for issue in issues for toward in issue.toward or (None,)]
    return [*alone, *(ground for ground in _joined(ledger) if set(ground.issues) <= set(issues))]


def _joined(ledger: Ledger) -> list[Ground]:
    """Every group of several issues; one with several axes or counterparts is as many grounds."""
    found: defaultdict[tuple[str, Axis, str | None], list[Issue]] = defaultdict(list)
    for issue in ledger.issues.values():
        if issue.group and issue.measure != "amount":
            for toward in issue.toward or (None,):
                found[issue.group, ledger.axis_of(issue), toward].append(issue)
    return [Ground(tuple(issues), axis, to, group) for (group, axis, to), issues in found.items() if len(issues) > 1]
