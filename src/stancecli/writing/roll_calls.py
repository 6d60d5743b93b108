"""Roll calls of a panel as records of a ledger, in YAML: a new file, or the end of one that is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from stancecli.errors import WrongCall
from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stancecli.model.panel import Head, Panel
    from stancecli.model.records import Source
    from stancecli.model.words import Vote, YesMeans

_PLAIN = re.compile(r"[\w][\w./()-]*")
_SECTION = re.compile(r"^(\w+):", re.MULTILINE)
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_INDENT = 2


@dataclass(frozen=True)
class Filing:
    """Where in a ledger roll calls go: the issue, what a yes means, the source, and whose votes are kept.

    `countries` gives each country's id by its code in the panel. `new_source` is one that the ledger lacks.
    """

    issue: str
    yes_means: YesMeans
    source: str
    countries: Mapping[str, str]
    new_source: Source | None = None


def new_file(panel: Panel, filing: Filing) -> str:
    """Write a file of a ledger with the roll calls of a panel."""
    lines = [*_source(filing.new_source), "roll_calls:", *_records(panel, filing, _INDENT)]
    return "".join(f"{line}\n" for line in lines)


def at_end_of(text: str, panel: Panel, filing: Filing) -> str:
    """Write the roll calls of a panel at the end of a file that ends with others, as far in as they are."""
    sections = list(_SECTION.finditer(text))
    item = _ITEM.search(text, sections[-1].end()) if sections and sections[-1][1] == "roll_calls" else None
    if item is None:
        message = "the file does not end with a list of roll calls to add to"
        raise WrongCall(message, "write to a file of its own, and include it")
    joint = "" if text.endswith("\n") else "\n"
    return text + joint + "".join(f"{line}\n" for line in _records(panel, filing, len(item[1])))


def _source(source: Source | None) -> Iterator[str]:
    if source is None:
        return
    yield from ("sources:", f"  {source.id}:")
    for name in ("title", "author", "publisher", "url", "language", "kind"):
        if getattr(source, name):
            yield f"    {name}: {_text(getattr(source, name))}"


def _records(panel: Panel, filing: Filing, indent: int) -> Iterator[str]:
    codes = {code: panel.countries[code].codes(len(panel.heads)) for code in filing.countries}
    for number, head in enumerate(panel.heads):
        votes = {filing.countries[code]: VOTES[each[number]] for code, each in codes.items()}
        lines = list(_record(head, votes, filing))
        yield f"{' ' * indent}- {lines[0]}"
        yield from (f"{' ' * indent}  {line}" for line in lines[1:])


def _record(head: Head, votes: Mapping[str, Vote], filing: Filing) -> Iterator[str]:
    told = {"id": head.id, "symbol": head.symbol, "body": head.body, "series": head.series, "date": head.date}
    yield from (f"{name}: {_text(str(value))}" for name, value in told.items() if value)
    yield f"title: {_text(head.title or head.id)}"
    yield f"issue: {filing.issue}"
    yield f"yes_means: {filing.yes_means}"
    if head.totals:
        yield f"totals: {_mapping(head.totals)}"
    yield f"votes: {_mapping(votes)}"
    yield "evidence:"
    note = f', note: "record {head.record}"' if head.record else ""
    yield f"  - {{source: {head.source or filing.source}{note}}}"


def _mapping(values: Mapping[Any, object]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"


def _text(words: str) -> str:
    """A text as YAML takes it, on one line: in quotes unless it is plainly a word."""
    if _PLAIN.fullmatch(words):
        return words
    return yaml.safe_dump(words, default_style='"', allow_unicode=True, width=10**9).strip()


def fault_of(heads: Sequence[Head], bodies: Mapping[str, object]) -> WrongCall | None:
    """What keeps roll calls from being records of a ledger: no date, or a body that is not told or not known."""
    known = " · ".join(bodies)
    for head in heads:
        if head.date is None:
            message = f"roll call {head.id} has no date"
            # Votes without the file that tells what was voted on have nothing but their number.
            is_half = not (head.body or head.title or head.symbol)
            return WrongCall(message, _OTHER_HALF if is_half else "write one into its column date")
        if not head.body:
            message = f"the file does not say which body voted on {head.id}"
            return WrongCall(message, f"give it a column body, with a body of the ledger in every row: {known}")
        if head.body not in bodies:
            message = f"the ledger has no body '{head.body}', which took the vote on {head.id}"
            return WrongCall(message, f"add it to the ledger, or choose: --body {known}")
    return None


_OTHER_HALF = "name the file of the roll calls and that of their votes: --votes FILE"
