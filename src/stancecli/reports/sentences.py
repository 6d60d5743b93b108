"""Changes as sentences that a writer can quote, each made from the typed change alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table
from stancecli.reports import fields
from stancecli.reports.moved import end_of, kind_text
from stancecli.reports.wording import answer_words, place_term
from stancecli.stances.stance import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.ledger import Ledger
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance

_PLACE = (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)
# The sentence names its place; machines find it without reading.
_FOUND = tuple(replace(column, for_machines=True) for column in fields.columns(_PLACE))
_COLUMNS = (Column("kind", "Change", for_machines=True), Column("sentence", "Sentence"))


def sentences(ledger: Ledger, told: Iterable[Change]) -> Table:
    """Give a sentence for each change."""
    rows = tuple((*fields.told(_PLACE, ledger, change.after), change.kind, sentence(ledger, change)) for change in told)
    return Table("sentences", "In sentences", (*_FOUND, *_COLUMNS), rows, quotable=True)


def sentence(ledger: Ledger, change: Change) -> str:
    """Put a change into a sentence: who moved on what, how far and which way, between which dates, by what evidence."""
    who, issue = ledger.name_of(change.cell.country), f"“{place_term(ledger, change.cell).text}”"
    before, after = answer_words(change.before), answer_words(change.after)
    match change.kind:
        case "appeared":
            said = f"{who}'s stance on {issue} appeared: {after}, {_since(change.after)}"
        case "ended":
            said = (
                f"{who}'s stance on {issue} ended: {before}, last evidence {change.before.last_evidence}, then {after}"
            )
        case "moved":
            how = kind_text(change, end_of(ledger, change))
            said = f"{who} {how} on {issue}, from {before} to {after}, {_between(change)}"
        case "switched":
            said = f"{who} switched on {issue}, from {before} to {after}, {_between(change)}"
        case "voted":
            said = f"{who}'s usual vote on {issue} changed from {before} to {after}, {_between(change)}"
        case "increased" | "decreased":
            said = f"{who}: {issue} {change.kind} from {before} to {after}, {_between(change)}"
        case "reaffirmed":
            said = f"{who} reaffirmed its stance on {issue}: {after}, last evidence {change.after.last_evidence}"
        case "unchanged":
            said = f"{who}'s stance on {issue} is unchanged: {after}"
    return f"{said}{_evidence(change)}."


def _since(stance: Stance) -> str:
    return f"{'by' if stance.by else 'since'} {stance.since}"


def _between(change: Change) -> str:
    """The dates between which it moved: the last evidence of the earlier side, and the first of the later one."""
    sides = (change.before, change.after)
    spans = [(side.since, side.last_evidence) for side in sides if side.since and side.last_evidence]
    early, late = sorted(spans, key=lambda span: (span[0].sort_key, span[1].sort_key))
    first, second = early[1], late[0]
    # Sums and tallies of all time begin alike; what was added last tells them apart.
    if second.sort_key <= first.sort_key:
        first, second = sorted((first, late[1]), key=lambda date: date.sort_key)
    return f"dated {first}" if first == second else f"between {first} and {second}"


def _evidence(change: Change) -> str:
    """How much it rests on, how much of that is only possible, and its flags: "(3 entries, 1 possible)"."""
    sides = (change.before, change.after)
    resting = {name for side in sides for name in side.entries}
    possible = {name for side in sides if not side.is_certain for name in side.entries if name in side.could}
    word = "roll call" if any(isinstance(side.answer, Tally) for side in sides) else "entry"
    parts = [_many(len(resting), word)]
    if "possible" in change.flags:
        # What is in doubt may be a record that is not counted.
        parts.append(f"{len(possible)} possible" if possible else "possible")
    parts += sorted(change.flags - {"possible"})
    return f" ({', '.join(parts)})" if resting else ""


def _many(number: int, word: str) -> str:
    return f"{number} {word if number == 1 else {'entry': 'entries', 'roll call': 'roll calls'}[word]}"
