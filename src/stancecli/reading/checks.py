"""What types cannot say: words that name nothing, records that contradict themselves or each other.

A check is a generator of problems over the draft, listed in CHECKS. Each code has one broken ledger in
`tests/broken/`, from which `docs/errors.md` is made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from stancecli.errors import suggestion
from stancecli.model.ledger import folded, names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft, Located

    Check = Callable[[Draft], Iterator[Problem]]

_FEW = 12
VOTES = ("yes", "no", "abstain", "absent")


def ids_given_twice(draft: Draft) -> Iterator[Problem]:
    """An id names one record in all files; entries and roll calls share their names."""
    for sections in (("countries", "counterparts"), ("bodies",), ("issues",), ("sources",), ("entries", "roll_calls")):
        first: dict[str, Located] = {}
        for located, identity in (
            (one, name) for s in sections for name, all_ in draft.named[s].items() for one in all_
        ):
            if identity in first:
                where = first[identity]
                mark = where.file.mark_of((*where.path, "id"))
                hint = f"first in {where.file.shown}:{mark.line + 1}"
                yield located.problem(["id"], "duplicate-id", f"the id '{identity}' is given twice", hint)
            else:
                first[identity] = located


def ambiguous_names(draft: Draft) -> Iterator[Problem]:
    """A name or alias leads to one country or counterpart."""
    owners: dict[str, str] = {}
    for located in draft.sections["countries"] + draft.sections["counterparts"]:
        record = located.value
        for name in names_of(record):
            other = owners.setdefault(folded(name), record.id)
            if other != record.id:
                message = f"'{name}' is a name of '{other}' already"
                yield located.problem(["aliases"], "ambiguous-name", message, "leave one of them out")


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """Every word that names a record names one that exists."""
    for section, field, kind, targets in _REFERENCES:
        known = [name for target in targets for name in draft.named[target]]
        for located in draft.sections[section]:
            for at, name in _words(located.value, field):
                if name not in known:
                    message = f"no {kind} '{name}'"
                    yield located.problem(at, f"unknown-{kind}", message, suggestion(name, known, _few(known)))


_SIDES = ("countries", "counterparts")
_RECORDS = ("entries", "roll_calls")
_REFERENCES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("entries", "country", "country", ("countries",)),
    ("entries", "issue", "issue", ("issues",)),
    ("entries", "toward", "counterpart", _SIDES),
    ("entries", "disputes", "entry", _RECORDS),
    ("entries", "evidence", "source", ("sources",)),
    ("issues", "toward", "counterpart", _SIDES),
    ("issues", "not_applicable", "country", ("countries",)),
    ("issues", "scale", "entry", ("entries",)),
    ("roll_calls", "body", "body", ("bodies",)),
    ("roll_calls", "issue", "issue", ("issues",)),
    ("roll_calls", "votes", "country", ("countries",)),
    ("roll_calls", "inferred", "country", ("countries",)),
    ("roll_calls", "evidence", "source", ("sources",)),
    ("coverage", "issues", "issue", ("issues",)),
    ("coverage", "countries", "country", ("countries",)),
)


def _words(record: Any, field: str) -> Iterator[tuple[list[str | int], str]]:
    """The names a field of a record gives, each with its path below the record."""
    value = getattr(record, field)
    if isinstance(value, str):
        yield [field], value
    elif field == "evidence":
        for number, one in enumerate(value):
            yield [field, number, "source"], one.source
    elif field == "scale":
        for number, step in enumerate(value):
            examples = (("example", step.example), ("border", step.border))
            for key, name in examples:
                if name:
                    yield [field, number, key], name
    elif isinstance(value, dict):
        for name in value:
            yield [field, name], name
    else:
        for number, name in enumerate(value):
            yield [field, number], name


def positions(draft: Draft) -> Iterator[Problem]:
    """A position is a step of its issue's scale; only position issues have them, and only they have a scale."""
    issues = {issue.id: issue for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue is None or entry.position is None:
            continue
        if issue.measure != "position":
            message = f"'{issue.id}' is answered by {issue.measure}s, not by positions"
            yield located.problem(["position"], "position-misplaced", message)
        elif issue.position(entry.position) is None:
            known = [step.position for step in issue.scale]
            message = f"'{entry.position}' is no position of '{issue.id}'"
            yield located.problem(["position"], "unknown-position", message, suggestion(entry.position, known, known))


def scales(draft: Draft) -> Iterator[Problem]:
    """A position issue has a scale, each step once; no other issue has one."""
    for located in draft.sections["issues"]:
        issue = located.value
        names = [step.position for step in issue.scale]
        if issue.measure == "position" and not names:
            yield located.problem(["measure"], "scale-missing", f"'{issue.id}' asks for positions and has no scale")
        if issue.measure != "position" and names:
            yield located.problem(["scale"], "scale-misplaced", f"'{issue.id}' is answered by {issue.measure}s")
        for number, name in enumerate(names):
            if name in names[:number]:
                at: list[str | int] = ["scale", number, "position"]
                yield located.problem(
                    at, "duplicate-id", f"the position '{name}' is given twice", "give each step once"
                )


def amounts(draft: Draft) -> Iterator[Problem]:
    """An amount belongs to an amount issue; each of its figures is in one measure, or as printed."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.amount is None:
            continue
        if measures.get(entry.issue, "amount") != "amount":
            message = f"'{entry.issue}' is not answered by amounts"
            yield located.problem(["amount"], "amount-misplaced", message)
        for number, figure in enumerate(entry.amount.figures):
            fault = _figure_fault(figure)
            if fault:
                yield located.problem(["amount", "figures", number], "bad-figure", *fault)


def _figure_fault(figure: Any) -> tuple[str, str] | None:
    if (figure.value is None) == (figure.printed is None):
        return "a figure has either a value or the text as printed", "a garbled figure is kept as printed: …"
    if figure.value is not None and bool(figure.currency) == bool(figure.unit):
        return "a value is in one currency or in one unit", "write currency: EUR or unit: t"
    if figure.currency and not re.fullmatch("[A-Z]{3}", figure.currency):
        return f"'{figure.currency}' is no currency code", "three capitals of ISO 4217, such as EUR"
    return None


def ends(draft: Draft) -> Iterator[Problem]:
    """Nothing ends before it begins; only what has a position lasts."""
    for located in draft.sections["entries"]:
        entry = located.value
        if entry.ends is not None and entry.ends.certainly_before(entry.date):
            message = f"ends ({entry.until}) before it begins ({entry.date})"
            yield located.problem(["until"], "until-before-date", message)
        if entry.position is None and (entry.until is not None or entry.as_of):
            field = "until" if entry.until is not None else "as_of"
            message = f"'{field}' belongs to a position, and there is none"
            yield located.problem([field], "until-misplaced", message, "what moves nothing has no duration")
    for located in draft.sections["coverage"]:
        if located.value.until.certainly_before(located.value.from_):
            yield located.problem(["until"], "until-before-date", "coverage ends before it begins")


def counterparts(draft: Draft) -> Iterator[Problem]:
    """Where an issue is asked of counterparts apart, an entry names exactly one of them, and not its own country."""
    issues = {issue.id: issue for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue is None or not issue.toward:
            continue
        listed = ", ".join(issue.toward)
        if len(entry.toward) != 1:
            message = f"'{issue.id}' is asked of each counterpart apart: name one of {listed}"
            yield located.problem(["toward" if entry.toward else "issue"], "toward-missing", message)
        elif entry.toward[0] not in issue.toward:
            message = f"'{issue.id}' is not asked of '{entry.toward[0]}'"
            yield located.problem(["toward"], "toward-unlisted", message, f"Known: {listed}")
        elif entry.toward[0] == entry.country:
            yield located.problem(["toward"], "toward-itself", "a country is not asked about itself")


def not_applicable(draft: Draft) -> Iterator[Problem]:
    """A country has no entry on an issue that is not asked of it."""
    issues = {issue.id: issue for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue and entry.country in issue.not_applicable:
            message = f"'{issue.id}' is not asked of '{entry.country}'"
            yield located.problem(["country"], "not-asked", message, "see not_applicable of the issue")


def evidence(draft: Draft) -> Iterator[Problem]:
    """Every entry and roll call rests on evidence."""
    for located in draft.sections["entries"] + draft.sections["roll_calls"]:
        if not located.value.evidence:
            yield located.problem(["evidence"], "no-evidence", f"'{located.value.id}' has no evidence", "name a source")


def disputes(draft: Draft) -> Iterator[Problem]:
    """A dispute joins entries of one country and issue, or an entry and a roll call of its issue."""
    entries = {entry.id: (entry.country, entry.issue) for entry in draft.values("entries")}
    issues_of_roll_calls = {roll_call.id: roll_call.issue for roll_call in draft.values("roll_calls")}
    for located in draft.sections["entries"]:
        entry = located.value
        for number, other in enumerate(entry.disputes):
            same = entries.get(other, (entry.country, entry.issue)) == (entry.country, entry.issue)
            if other == entry.id or not same or issues_of_roll_calls.get(other, entry.issue) != entry.issue:
                message = f"'{other}' is not another record of the same country and issue"
                yield located.problem(["disputes", number], "dispute-elsewhere", message)


def roll_calls(draft: Draft) -> Iterator[Problem]:
    """A roll call belongs to a vote issue, and its totals can hold the votes listed."""
    measures = {issue.id: issue.measure for issue in draft.values("issues")}
    for located in draft.sections["roll_calls"]:
        roll_call = located.value
        if measures.get(roll_call.issue, "vote") != "vote":
            yield located.problem(["issue"], "roll-call-misplaced", f"'{roll_call.issue}' is not answered by votes")
        for vote in VOTES:
            listed = sum(1 for cast in roll_call.votes.values() if cast == vote)
            total = getattr(roll_call.totals, vote)
            if total is not None and listed > total:
                message = f"{listed} countries are listed with '{vote}', the totals have {total}"
                yield located.problem(["totals", vote], "totals-too-small", message)
        for number, country in enumerate(roll_call.inferred):
            if country not in roll_call.votes:
                message = f"'{country}' is inferred and has no vote listed"
                yield located.problem(["inferred", number], "inferred-without-vote", message)


def before_asked(draft: Draft) -> Iterator[Problem]:
    """An entry older than its issue's question answers nothing."""
    issues = {issue.id: issue for issue in draft.values("issues")}
    for located in draft.sections["entries"]:
        entry, issue = located.value, issues.get(located.value.issue)
        if issue and issue.asked_from and entry.ends and entry.ends.certainly_before(issue.asked_from):
            message = f"over before '{issue.id}' is asked ({issue.asked_from})"
            yield located.problem(["until"], "before-asked", message, severity="warning")


CHECKS: tuple[Check, ...] = (
    ids_given_twice,
    ambiguous_names,
    unknown_names,
    positions,
    scales,
    amounts,
    ends,
    counterparts,
    not_applicable,
    evidence,
    disputes,
    roll_calls,
    before_asked,
)


def _few(known: Sequence[str]) -> Sequence[str]:
    """The known words, where they are few enough to be listed."""
    return known if len(known) <= _FEW else ()
