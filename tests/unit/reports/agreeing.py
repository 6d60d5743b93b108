"""Four countries' votes that all tests of agreement read, and how an answer is looked into."""

from __future__ import annotations

from typing import Any

VOTES = """\
roll_calls:
  - {id: r1, body: unga, date: 2020, title: One, issue: un-votes, yes_means: high,
     votes: {azerbaijan: yes, armenia: yes, georgia: yes, russia: yes}, evidence: [{source: paper}]}
  - {id: r2, body: unga, date: 2021, title: Two, issue: un-votes, yes_means: high, totals: {yes: 9, no: 0, abstain: 0},
     votes: {azerbaijan: yes, armenia: yes, georgia: yes, russia: yes}, evidence: [{source: paper}]}
  - {id: r3, body: hrc, date: 2021, title: Three, issue: un-votes, yes_means: high,
     votes: {azerbaijan: absent, armenia: no, georgia: abstain, russia: not-member}, evidence: [{source: paper}]}
  - {id: r4, body: pace, date: 2021, title: Four, issue: un-votes, yes_means: high,
     votes: {azerbaijan: no, armenia: yes, georgia: yes, russia: no}, evidence: [{source: paper}]}
  - {id: r5, body: unga, date: 2022, title: Five, issue: un-votes, yes_means: high,
     votes: {azerbaijan: no, armenia: yes, georgia: unknown, russia: no}, evidence: [{source: paper}]}
"""


def part(answer: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return next(each["rows"] for each in (answer, *answer["parts"]) if each["name"] == name)


def of(rows: list[dict[str, Any]], **chosen: str) -> dict[str, Any]:
    return next(row for row in rows if all(row[key] == value for key, value in chosen.items()))


def note(answer: dict[str, Any], words: str) -> str:
    return next((each for each in answer["notes"] if words in each), "")
