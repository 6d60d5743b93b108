"""A ledger without a fault, to which a test adds what a lint finds, and what `check` says of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from stancecli.reading.linting import problems
from stancecli.reading.load import examine
from tests.unit.reading.told import COUNTRIES, ROOT, entry, roll_call, write

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.errors import Problem

TODAY = date(2026, 11, 22)
ISSUES = """\
issues:
  sanctions:
    title: Sanctions
    measure: position
    question: Does the country sanction Russia?
    scale:
      - {position: imposes, score: 2, means: Has sanctions of its own.}
      - {position: aligned, score: 1, means: Has joined some.}
      - {position: neutral, score: 0, means: Has none.}
      - {position: counters, score: -2, means: Sanctions those who do.}
  blocs:
    title: Blocs
    measure: position
    question: Is it in the bloc?
    toward: [ukraine, georgia]
    scale:
      - {position: outside, score: 2, means: Is no member.}
      - {position: member, score: -2, means: Is a member.}
  un-votes: {title: Votes, measure: vote, question: How does it vote?}
  aid: {title: Aid, measure: amount, question: How much has it given?}
"""
COVERAGE = "coverage: [{issues: [sanctions, blocs, un-votes, aid], countries: [georgia], from: 2014, until: 2026}]\n"
SOURCES = "sources:\n  paper: {kind: official}\n"
BOOK = ROOT + COUNTRIES + ISSUES
BODIES = "bodies: {unga: {name: General Assembly}}\n"


def book(folder: Path, *entries: str, sources: str = "", more: str = "", coverage: str = COVERAGE) -> Path:
    """Write a ledger of these entries. One entry and one source are there already, and no lint finds anything."""
    first = entry(id="first", issue="un-votes", date="2014-01", channel="statement")
    text = BOOK + SOURCES + sources + coverage + more + "entries:\n" + first + "".join(entries)
    return write(folder, root=text)


def found(root: Path, today: date = TODAY) -> list[Problem]:
    """Every problem of a ledger, by place."""
    return list(problems(examine(root), today))


def culprit(problem: Problem) -> str:
    """What the caret stands under."""
    first, last = (column - 1 - problem.cut for column in (problem.place.column, problem.place.end_column))
    return problem.excerpt[first:last]


def codes(root: Path, today: date = TODAY) -> list[str]:
    """The codes of all problems, by place."""
    return [problem.code for problem in found(root, today)]


def messages(root: Path, today: date = TODAY) -> list[str]:
    """The sentences of all problems, by place."""
    return [problem.message for problem in found(root, today)]


__all__ = ["BODIES", "COVERAGE", "TODAY", "book", "codes", "culprit", "entry", "found", "messages", "roll_call"]
