"""Changes as sentences that a writer can quote, each made from the typed change alone, between two views.

Each names the two moments, and so is true by itself. A sentence tells what came first before what came later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.table import Column, Table
from stancecli.reports import fields
from stancecli.reports.clauses import clause, held_since, known, subject_of, when
from stancecli.reports.moved import end_of, kind_text
from stancecli.reports.wording import answer_words, place_term
from stancecli.stances.change import UNMOVED
from stancecli.stances.stance import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.reports.clauses import Subject
    from stancecli.stances.change import Change
    from stancecli.stances.view import View

_PLACE = (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)
# The sentence names its place; machines find it without reading.
_FOUND = tuple(replace(column, for_machines=True) for column in fields.columns(_PLACE))
_COLUMNS = (Column("kind", "Change", for_machines=True), Column("sentence", "Sentence"))


def sentences(first: View, second: View, told: Iterable[Change]) -> Table:
    """Give a sentence for each change between two views."""
    rows = (
        (*fields.told(_PLACE, first.ledger, change.after), change.kind, sentence(first, second, change))
        for change in told
    )
    return Table("sentences", "In sentences", (*_FOUND, *_COLUMNS), tuple(rows), quotable=True)


def sentence(first: View, second: View, change: Change) -> str:
    """Put a change into a sentence: who moved on what, how far and which way, between which dates, by what evidence."""
    if first.clock != second.clock:
        return f"{_learned(first, second, change)}{_evidence(change)}."
    is_backwards = first.moment.last > second.moment.last
    said = _told(second, first, change.mirrored()) if is_backwards else _told(first, second, change)
    return f"{_reading(first, is_backwards=is_backwards)}{said}{_evidence(change)}."


def _reading(view: View, *, is_backwards: bool) -> str:
    """Say how a sentence is read, if not as it stands: the other way round, or by what was known."""
    order, clock = "in the order of time" if is_backwards else "", known(view.clock) if view.clock else ""
    reading = ", ".join(part for part in (order, clock) if part)
    return f"{_capital(reading)}: " if reading else ""


def _learned(first: View, second: View, change: Change) -> str:
    """What is known and what was known: the two may tell of one moment, and then nothing moved between them."""
    subject = subject_of(first, change.cell)
    days = when(first, subject), when(second, subject)
    then = "" if days[0] == days[1] else f"{days[0]}, "
    now = f"{_capital(days[1])}, {known(second.clock)}, {clause(second, change.after, subject)}"
    return f"{now}; {then}{known(first.clock)}{',' if then else ''} {clause(first, change.before, subject, brief=True)}"


def _told(before: View, after: View, change: Change) -> str:
    """A change from an earlier moment to a later one, by one and the same knowledge."""
    subject = subject_of(before, change.cell)
    days = when(before, subject), when(after, subject)
    if change.learned and days[0] != days[1]:
        # What is known now of the earlier moment was not known then.
        days = f"{days[0]}, by what is known now", days[1]
    if change.kind in UNMOVED and _are_alike(before, after, change, subject):
        return _same(before, change, subject, days)
    return _moved(before, change, subject, days) or _apart(before, after, change, subject, days)


def _moved(view: View, change: Change, subject: Subject, days: tuple[str, str]) -> str:
    """A move from one answer to another, between two dates; nothing where there is none."""
    from_to = f"from {answer_words(change.before)} ({days[0]}) to {answer_words(change.after)} ({days[1]})"
    if change.steps is not None or change.kind == "switched":
        who, what = view.ledger.name_of(change.cell.country), place_term(view.ledger, change.cell).text
        return f"{who} {kind_text(change, end_of(view.ledger, change))} on “{what}”, {from_to}{_dates(change)}"
    if change.kind in {"increased", "decreased"} and change.is_ordered and not subject.is_flow:
        return f"{subject.full} {change.kind} {from_to}{_dates(change)}"
    return ""


def _apart(before: View, after: View, change: Change, subject: Subject, days: tuple[str, str]) -> str:
    """What was so at either moment, where it does not say that anything moved."""
    earlier = f"{_capital(days[0])}{_comma(days)} {clause(before, change.before, subject)}"
    return f"{earlier}; {days[1]} {clause(after, change.after, subject, brief=True)}"


def _are_alike(before: View, after: View, change: Change, subject: Subject) -> bool:
    """Whether both sides are told in the same words, but for what was said again since."""
    old = replace(change.before, last_evidence=change.after.last_evidence)
    return clause(before, old, subject) == clause(after, change.after, subject)


def _same(view: View, change: Change, subject: Subject, days: tuple[str, str]) -> str:
    """What is the same both times: "Norland's stance on … was none as of … and as of …"."""
    both = days[0] if days[0] == days[1] else f"{days[0]}{_comma(days)} and {days[1]}"
    if change.after.silence:
        return f"{_capital(both)} {clause(view, change.after, subject)}"
    answer = answer_words(change.after)
    return f"{subject.full} {subject.was} {answer} {both}{held_since(change.after)}"


def _comma(days: tuple[str, str]) -> str:
    """A comma after a day that has one within."""
    return "," if "," in days[0] else ""


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _dates(change: Change) -> str:
    """The dates between which it moved: the last evidence of the earlier side, and the first of the later one."""
    first, second = change.before.last_evidence, change.after.since
    if first is None or second is None or second.sort_key <= first.sort_key:
        return ""
    return f", between {first} and {second}"


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
