"""Dates: what is dated after today, and what was over before anybody asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.lints.allowing import Finding
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stancecli.reading.draft import Draft

# Where a date tells what has happened; an `until` of an entry may well lie ahead.
_PAST = (("entries", "date"), ("roll_calls", "date"), ("sources", "published"), ("coverage", "until"))


def before_asked(draft: Draft) -> Iterator[Finding]:
    """An entry older than its issue's question answers nothing."""
    issues = draft.by_id("issues")
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue and issue.asked_from and entry.ends and entry.ends.certainly_before(issue.asked_from):
            message = f"over before '{short(issue.id)}' is asked ({issue.asked_from})"
            yield Finding(
                located.problem(["until"], "before-asked", message, "it answers no moment", "warning"), (located,)
            )


def future_dates(draft: Draft, today: date) -> Iterator[Finding]:
    """What is recorded has happened, unless it is a forecast."""
    for section, field in _PAST:
        for located in draft.sections[section]:
            day = getattr(located.value, field)
            if day is not None and day.earliest > today and getattr(located.value, "kind", None) != "forecast":
                message = f"{day} lies after today ({today})"
                hint = "mend the date" if section != "entries" else "mend the date, or write kind: forecast"
                about = (located,) if section == "entries" else ()
                yield Finding(located.problem([field], "future-date", message, hint, "warning"), about)
