"""Small ledgers as files: their entries in two of them, in any order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.laws.ledgers import BODIES, COUNTRIES, CSTO
from tests.laws.small import ISSUES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stancecli.model.codebook import Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Amount, Entry, RollCall

Written = dict[str, Any]


def write(ledger: Ledger, folder: Path, files: Sequence[str], halves: Sequence[Sequence[Entry]]) -> Path:
    """Write a ledger whose root includes these files, each with a half of its entries; JSON is YAML too."""
    root = folder / "stances.yaml"
    root.write_text(json.dumps(_root(ledger, files)), encoding="utf-8")
    for name, half in zip(files, halves, strict=True):
        told = {"entries": [_entry(entry) for entry in half]}
        (folder / name).write_text(json.dumps(told), encoding="utf-8")
    return root


def _root(ledger: Ledger, files: Sequence[str]) -> Written:
    return {
        "format": "1",
        "version": "1",
        "title": "A ledger of a law",
        "axis": {"low": "Russia", "high": "Ukraine"},
        "include": list(files),
        "countries": {each.id: {"name": each.name, "iso": each.iso} for each in COUNTRIES.values()},
        "counterparts": {CSTO.id: {"name": CSTO.name}},
        "bodies": {b.id: {"name": b.name, "absent_as": b.absent_as, "voters": b.voters} for b in BODIES.values()},
        "issues": {issue.id: _issue(issue) for issue in ISSUES.values()},
        "sources": {s.id: {"kind": s.kind, "title": s.id, "published": _text(s.published)} for s in SOURCES.values()},
        "coverage": [
            {"issues": c.issues, "countries": c.countries, "from": c.from_.text, "until": c.until.text}
            for c in ledger.coverage
        ],
        "roll_calls": [_roll_call(roll_call) for roll_call in ledger.roll_calls],
    }


def _issue(issue: Issue) -> Written:
    scale = [{"position": step.position, "score": str(step.score), "means": step.means} for step in issue.scale]
    told: Written = {"toward": issue.toward, "asked_from": _text(issue.asked_from), "scale": scale}
    told["axis"] = issue.axis and {"low": issue.axis.low, "high": issue.axis.high}
    told["stale_after"] = issue.stale_after and f"{issue.stale_after}m"
    plain = {"title": issue.title, "measure": issue.measure, "question": issue.question}
    return {**plain, **{key: value for key, value in told.items() if value}}


def _entry(entry: Entry) -> Written:
    told = {
        "toward": entry.toward,
        "until": _text(entry.until),
        "position": entry.position,
        "amount": entry.amount and _amount(entry.amount),
        "disputes": entry.disputes,
    }
    names = ("id", "country", "issue", "channel", "summary", "confidence", "kind")
    return {
        **{name: getattr(entry, name) for name in names},
        "date": entry.date.text,
        "evidence": [{"source": one.source} for one in entry.evidence],
        **{key: value for key, value in told.items() if value},
    }


def _amount(amount: Amount) -> Written:
    names = ("currency", "unit", "printed")
    figures = [
        {
            "value": None if figure.value is None else str(figure.value),
            **{name: getattr(figure, name) for name in names},
        }
        for figure in amount.figures
    ]
    return {"basis": amount.basis, "figures": [{k: v for k, v in each.items() if v} for each in figures]}


def _roll_call(roll_call: RollCall) -> Written:
    names = ("id", "body", "title", "issue", "yes_means", "votes")
    evidence = [{"source": one.source} for one in roll_call.evidence]
    return {**{name: getattr(roll_call, name) for name in names}, "date": roll_call.date.text, "evidence": evidence}


def _text(when: object) -> str | None:
    return str(when) if when else None
