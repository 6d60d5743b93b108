"""Entries: when they end, whom they are about, whom they contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft


def ends(draft: Draft) -> Iterator[Problem]:
    """Nothing ends before it begins."""
    hint = "until is the last day of its force"
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.ends is not None and entry.ends.certainly_before(entry.date):
            message = f"ends ({entry.until}) before it begins ({entry.date})"
            yield located.problem(["until"], "until-before-date", message, hint)
    for located in draft.sections["coverage"]:
        coverage = located.value
        if coverage.until.certainly_before(coverage.from_):
            message = f"coverage ends ({coverage.until}) before it begins ({coverage.from_})"
            yield located.problem(["until"], "until-before-date", message, "until is the last day that was searched")


def durations(draft: Draft) -> Iterator[Problem]:
    """Only what has a position lasts."""
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.position is None and (entry.until is not None or entry.as_of):
            field = "until" if entry.until is not None else "as_of"
            message = f"'{field}' belongs to a position, and there is none"
            yield located.problem([field], "until-misplaced", message, "what moves nothing has no duration")


def counterparts(draft: Draft) -> Iterator[Problem]:
    """Where an issue is asked of counterparts apart, an entry names exactly one of them, and not its own country."""
    issues = draft.by_id("issues")
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue is None or not issue.toward or issue.measure != "position":
            continue
        listed = ", ".join(issue.toward)
        if len(entry.toward) != 1:
            message = f"'{short(issue.id)}' is asked of each counterpart apart"
            at = "toward" if entry.toward else "issue"
            yield located.problem([at], "toward-missing", message, f"write toward: and one of {listed}")
        elif entry.toward[0] not in issue.toward:
            message = f"'{short(issue.id)}' is not asked of '{short(entry.toward[0])}'"
            yield located.problem(["toward"], "toward-unlisted", message, f"Known: {listed}")
        elif entry.toward[0] == entry.country:
            message = "a country is not asked about itself"
            yield located.problem(["toward"], "toward-itself", message, "name the other side")


def not_applicable(draft: Draft) -> Iterator[Problem]:
    """A country has no entry on an issue that is not asked of it."""
    issues = draft.by_id("issues")
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue and entry.country in issue.not_applicable:
            message = f"'{short(issue.id)}' is not asked of '{short(entry.country)}'"
            yield located.problem(["country"], "not-asked", message, "the issue's not_applicable names this country")


def evidence(draft: Draft) -> Iterator[Problem]:
    """Every entry and roll call rests on evidence."""
    for located in draft.sections["entries"] + draft.sections["roll_calls"]:
        if not located.value.evidence:
            message = f"'{short(located.value.id)}' has no evidence"
            yield located.problem(["evidence"], "no-evidence", message, "name a source")


def disputes(draft: Draft) -> Iterator[Problem]:
    """A dispute joins entries of one country and issue, or an entry and a roll call of its issue."""
    entries = {entry.id: (entry.country, entry.issue) for entry in draft.values("entries")}
    issues_of_roll_calls = {roll_call.id: roll_call.issue for roll_call in draft.values("roll_calls")}
    for located in draft.sections["entries"]:
        entry = located.value
        for number, other in enumerate(entry.disputes):
            same = entries.get(other, (entry.country, entry.issue)) == (entry.country, entry.issue)
            if other == entry.id or not same or issues_of_roll_calls.get(other, entry.issue) != entry.issue:
                message = f"'{short(other)}' is not another record of the same country and issue"
                hint = "records that answer different questions do not contradict each other: join them by event"
                yield located.problem(["disputes", number], "dispute-elsewhere", message, hint)
