"""Coverage: what was never searched, and what is searched no more."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from stancecli.model.dates import months_before
from stancecli.reading.lints.allowing import Finding
from stancecli.reading.lints.naming import unnamed
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from stancecli.model.codebook import Coverage
    from stancecli.reading.draft import Draft

_YEAR = 12


def uncovered_issues(draft: Draft) -> Iterator[Finding]:
    """An issue says what was searched for it, or its silences tell nothing."""
    for located in unnamed(draft, "issues", ("coverage",), attrgetter("issues")):
        message = f"no coverage says what was searched for '{short(located.value.id)}'"
        hint = "write a coverage with the issue, the countries and the dates that were searched"
        yield Finding(located.problem_of_id("uncovered-issue", message, hint, "warning"))


def ended(draft: Draft, today: date) -> Iterator[Finding]:
    """Where nobody has searched for a year, a silence means less and less. A note: it may have ended for good."""
    last: dict[tuple[str, str], date] = {}
    for coverage in draft.values("coverage"):
        last |= {pair: max(coverage.until.latest, last.get(pair, coverage.until.latest)) for pair in _pairs(coverage)}
    for located in draft.sections["coverage"]:
        coverage = located.value
        over = [pair for pair in _pairs(coverage) if last[pair] == coverage.until.latest]
        # A coverage that could not be typed may go further.
        if over and coverage.until.latest < months_before(today, _YEAR) and not draft.untyped["coverage"]:
            message = f"searched until {coverage.until} and no further: {_said(coverage, over)}"
            hint = "search on, and write the new last day"
            yield Finding(located.problem(["until"], "coverage-ended", message, hint, "note"))


def _pairs(coverage: Coverage) -> list[tuple[str, str]]:
    """Each issue and country that a coverage is about."""
    return [(issue, country) for issue in coverage.issues for country in coverage.countries]


def _said(coverage: Coverage, over: Sequence[tuple[str, str]]) -> str:
    """Name the issues, each with its countries where another coverage goes on for some."""
    countries = {issue: [country for each, country in over if each == issue] for issue, _ in over}
    return ", ".join(
        short(issue) if len(some) == len(coverage.countries) else f"{short(issue)} ({', '.join(map(short, some))})"
        for issue, some in countries.items()
    )
