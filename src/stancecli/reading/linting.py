"""Every problem of a ledger: its faults, and what its lints find on a day.

Only `stance check` asks for all of it. A start reads the faults, and of the lints those that are errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.lints import coverage, dates, positions, sources, stale, totals
from stancecli.reading.lints.allowing import Allowances

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft
    from stancecli.reading.lints.allowing import Finding
    from stancecli.reading.load import Result

    Lint = Callable[[Draft], Iterator[Finding]]
    LintOfDay = Callable[[Draft, date], Iterator[Finding]]

LINTS: tuple[Lint, ...] = (
    positions.opposite_positions,
    positions.told_twice,
    totals.falling_totals,
    sources.too_old,
    sources.lone,
    sources.same_url,
    sources.unused,
    coverage.uncovered_issues,
    dates.before_asked,
)
# What these find is another from day to day.
LINTS_OF_A_DAY: tuple[LintOfDay, ...] = (
    dates.future_dates,
    coverage.ended,
)


def problems(result: Result, today: date) -> tuple[Problem, ...]:
    """Give every problem by place. Lints go as far as what was read; what a fault may have hidden is not told."""
    if result.draft is None:
        return result.problems
    allowances = Allowances(result.draft)
    found = {*result.problems, *allowances.told(_findings(result, result.draft, today))}
    # Where a fault keeps a lint from looking, it is not known what there would have been to allow.
    unused = () if result.whole is None else allowances.unused()
    return tuple(sorted(found.union(unused)))


def _findings(result: Result, draft: Draft, today: date) -> Iterator[Finding]:
    for lint in LINTS:
        yield from lint(draft)
    for lint_of_day in LINTS_OF_A_DAY:
        yield from lint_of_day(draft, today)
    if result.whole is not None:
        yield from stale.stances(draft, result.whole, today)
