"""What the reader says of a ledger, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.load import examine
from stancecli.render.problems import explained

if TYPE_CHECKING:
    from pathlib import Path

ROOT = "format: 1\nversion: 2026.1\ntitle: A ledger\naxis: {low: Russia, high: Ukraine}\n"
COUNTRIES = "countries: {georgia: {name: Georgia}, ukraine: {name: Ukraine}}\n"
SOURCES = "sources: {paper: {kind: press}}\n"
ISSUES = """\
issues:
  sanctions:
    title: Sanctions
    measure: position
    question: Does the country sanction Russia?
    scale: [{position: imposes, score: 2, means: Has sanctions of its own.}]
  un-votes: {title: Votes, measure: vote, question: How does it vote?}
  aid: {title: Aid, measure: amount, question: How much has it given?}
"""
CODEBOOK = ROOT + COUNTRIES + SOURCES + ISSUES


def codes(root: Path) -> list[str]:
    """The codes of a ledger's faults, by place."""
    return [problem.code for problem in examine(root).problems]


def places(root: Path) -> list[tuple[str, str]]:
    """The code and the place of each fault, by place; the file without its folder."""
    return [
        (problem.code, f"{problem.place.file.rpartition('/')[2]}:{problem.place.line}:{problem.place.column}")
        for problem in examine(root).problems
    ]


def messages(root: Path) -> list[str]:
    """The sentences of a ledger's faults, by place."""
    return [problem.message for problem in examine(root).problems]


def pictures(root: Path) -> list[list[str]]:
    """The excerpt and the carets of each fault, less the line numbers."""
    shown = (explained(problem).split("\n")[1:3] for problem in examine(root).problems)
    return [[line.partition(" | ")[2] for line in lines] for lines in shown]


def write(folder: Path, **files: str) -> Path:
    """Write files (`root` is stances.yaml) and give the root."""
    for name, text in files.items():
        (folder / f"{'stances' if name == 'root' else name}.yaml").write_text(text, encoding="utf-8")
    return folder / "stances.yaml"


def entry(**changes: str) -> str:
    """An entry as an item of a list in one line; a key that is given as empty text is left out."""
    fields = {
        "id": "ge-2022",
        "country": "georgia",
        "issue": "sanctions",
        "channel": "decision",
        "date": "2022",
        "summary": "It did something.",
        "evidence": "[{source: paper}]",
        "confidence": "high",
        **changes,
    }
    return f"  - {{{', '.join(f'{key}: {value}' for key, value in fields.items() if value)}}}\n"


def roll_call(**changes: str) -> str:
    """A roll call as an item of a list in one line; a key that is given as empty text is left out."""
    fields = {
        "id": "ES-11/1",
        "body": "unga",
        "date": "2022-03-02",
        "title": "Aggression",
        "issue": "un-votes",
        "yes_means": "high",
        "votes": "{georgia: yes}",
        "evidence": "[{source: paper}]",
        **changes,
    }
    return f"  - {{{', '.join(f'{key}: {value}' for key, value in fields.items() if value)}}}\n"
