"""What `add` asks, one question after the other: what an entry needs, and what it may have by its issue."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

from stancecli.cli.asking import ask, needed
from stancecli.cli.sourcing import ask_evidence
from stancecli.errors import unknown
from stancecli.model.dates import PartialDate
from stancecli.model.records import last_day
from stancecli.model.words import Basis, Bound, Channel, Confidence, EntryKind, Purpose, Stage
from stancecli.reports.finding import find_channel, find_position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from stancecli.model.codebook import Issue
    from stancecli.model.ledger import Ledger
    from stancecli.reading.given import Given

_USUAL_CHANNEL = {"vote": "vote", "amount": "aid"}


def answer_rest(ledger: Ledger, given: Given, today: date) -> None:
    """Ask for all that the one entry of what is given does not say yet."""
    entry = given.entries[0]
    for key, answer in _questions(ledger, given, today):
        if key not in entry and (value := answer(entry)) not in (None, "", []):
            entry[key] = value


def _questions(ledger: Ledger, given: Given, today: date) -> Iterator[tuple[str, Callable[[dict[str, Any]], Any]]]:
    countries = {each.id: each.name for each in ledger.countries.values()}
    issues = {each.id: each.title for each in ledger.issues.values()}
    yield "country", lambda _: ask("Country", lambda a: ledger.find_country(needed(a)).id, offers=countries)
    yield "issue", lambda _: ask("Issue", lambda a: ledger.find_issue(needed(a)).id, offers=issues)
    yield "toward", lambda entry: _toward(ledger, ledger.issues[entry["issue"]])
    yield "channel", lambda entry: _channel(ledger.issues[entry["issue"]])
    yield "by", lambda _: ask("By whom (may be left out)", str, offers=_words(each.by for each in ledger.entries))
    yield "date", lambda _: ask("Date", _date, default=today.isoformat())
    yield from _of_measure(ledger)
    yield "summary", lambda _: ask("Summary, one sentence", needed)
    yield "evidence", lambda _: ask_evidence(ledger, given)
    yield "confidence", lambda entry: _of(Confidence, "Confidence", _usual_confidence(ledger, given, entry))
    yield "kind", lambda _: _unless(_of(EntryKind, "Kind", "fact"), "fact")
    yield "event", lambda _: ask("Event (may be left out)", str, offers=_words(each.event for each in ledger.entries))
    yield "note", lambda _: ask("Note (may be left out)", str)


def _of_measure(ledger: Ledger) -> Iterator[tuple[str, Callable[[dict[str, Any]], Any]]]:
    def issue(entry: Mapping[str, Any]) -> Issue:
        return ledger.issues[entry["issue"]]

    yield "position", lambda entry: _position(issue(entry)) if issue(entry).scale else None
    yield "as_of", lambda entry: _as_of() if "position" in entry else None
    yield "until", lambda entry: _until() if "position" in entry else None
    yield "amount", lambda entry: _amount() if issue(entry).measure == "amount" else None


def _toward(ledger: Ledger, issue: Issue) -> str:
    offers = {name: ledger.name_of(name) for name in issue.toward or (*ledger.countries, *ledger.counterparts)}
    if issue.toward:
        return ask("Toward", lambda a: ledger.find_toward(needed(a)), offers=offers)
    return ask("Toward (may be left out)", lambda a: ledger.find_toward(a) if a else "", offers=offers)


def _channel(issue: Issue) -> str:
    usual = _USUAL_CHANNEL.get(issue.measure, "")
    return ask("Channel", lambda a: find_channel(needed(a)), offers=dict.fromkeys(get_args(Channel), ""), default=usual)


def _position(issue: Issue) -> str:
    offers = {step.position: f"{step.score or 0:{'+' if step.score else ' '}d}  {step.means}" for step in issue.scale}
    return ask("Position (none: it moves nothing)", lambda a: find_position([issue], a) if a else "", offers=offers)


def _as_of() -> str | None:
    return ask(
        "Is the date when it began, or when a source saw it", _seen, offers={"began": "", "seen": ""}, default="began"
    )


def _seen(answer: str) -> str | None:
    if answer not in {"began", "seen"}:
        message = "answer began or seen"
        raise ValueError(message)
    return "true" if answer == "seen" else None


def _until() -> str:
    return ask("Until (a date, open, or left out)", lambda a: str(last_day(a)) if a else "", offers={"open": ""})


def _amount() -> dict[str, Any]:
    amount: dict[str, Any] = {"basis": _of(Basis, "Basis", "single"), "stage": _of(Stage, "Stage", "delivered")}
    amount["purpose"] = _of(Purpose, "Purpose", "other")
    figures: list[dict[str, str]] = []
    while figure := ask(f"Figure {len(figures) + 1}, such as 500000 EUR about (none: no more)", _figure):
        figures.append(figure)
    return {**amount, "figures": figures} if figures else amount


def _figure(answer: str) -> dict[str, str]:
    """Read a number, what it is counted in, and perhaps how exact it is. Raises ValueError."""
    if not answer:
        return {}
    value, *words = answer.split()
    bound = words.pop() if len(words) > 1 and words[-1] in get_args(Bound) else "exact"
    unit = " ".join(words)
    if not value.replace(".", "", 1).isdecimal() or not unit:
        message = "write digits with at most one point, and a currency or unit"
        raise ValueError(message)
    kind = "currency" if len(unit) == len("EUR") and unit.isupper() else "unit"
    return {"value": value, kind: unit} | ({} if bound == "exact" else {"bound": bound})


def _of(words: object, question: str, usual: str) -> str:
    """Ask for a word of a closed list."""
    known = get_args(words)

    def read(answer: str) -> str:
        if answer not in known:
            raise unknown(answer, "word", known)
        return answer

    return ask(question, read, offers=dict.fromkeys(known, ""), default=usual)


def _unless(answer: str, default: str) -> str | None:
    return None if answer == default else answer


def _usual_confidence(ledger: Ledger, given: Given, entry: Mapping[str, Any]) -> str:
    """High with a source of the state's own or several, medium with one."""
    names = [str(each.get("source")) for each in entry.get("evidence", ()) if isinstance(each, dict)]
    own = {name: source.kind for name, source in ledger.sources.items()}
    kinds = [own.get(name) or given.sources.get(name, {}).get("kind") for name in names]
    return "high" if len(names) > 1 or set(kinds) & {"official", "record"} else "medium"


def _date(answer: str) -> str:
    return str(PartialDate.parse(answer))


def _words(words: Iterable[str | None]) -> dict[str, str]:
    """The words that others have used, the most used first."""
    return dict.fromkeys((word for word, _ in Counter(filter(None, words)).most_common()), "")
