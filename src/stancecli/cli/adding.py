"""What `add` does: gather an entry from options, a file or answers, show it, and put it into the ledger."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancecli.cli import streams
from stancecli.cli.asking import agreed, can_ask
from stancecli.cli.growing import hold_sound, planned, put
from stancecli.errors import WrongCall
from stancecli.reading.given import Given, given, value_of
from stancecli.reports.finding import find_position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from stancecli.cli.growing import Plan
    from stancecli.model.ledger import Ledger

_NEEDED = ("country", "issue", "channel", "date", "summary", "evidence", "confidence")
_IN_YAML = ("amount",)
_STDIN = "-"


@dataclass(frozen=True)
class How:
    """How an entry is written: with or without asking, and how long another is waited for."""

    yes: bool
    dry_run: bool
    wait: float


@dataclass(frozen=True)
class Told:
    """What the options tell: the entry by its keys, one piece of evidence, and what is written as YAML."""

    entry: Mapping[str, Any]
    piece: Mapping[str, str | None]
    evidence: Sequence[str] = ()
    new_sources: Sequence[str] = ()


def gathered(ledger: Ledger, file: str | None, told: Told) -> Given:
    """Take what is to be added from a file, or from options. Raises WrongCall, UnknownName or LedgerInvalid."""
    if file is None:
        return _from_options(ledger, told)
    if any((*told.entry.values(), *told.piece.values(), told.evidence, told.new_sources)):
        message = f"the entry is told by {file} and by options"
        raise WrongCall(message, "tell all of it in one way")
    return _from_file(file)


def _from_file(name: str) -> Given:
    """Read entries from a file or stdin. Raises WrongCall or LedgerInvalid."""
    if name == _STDIN:
        return given(sys.stdin.buffer.read(), "stdin")
    try:
        return given(Path(name).read_bytes(), name)
    except OSError as error:
        message = f"cannot read {name}: {error.strerror or error}"
        raise WrongCall(message) from error


def _from_options(ledger: Ledger, told: Told) -> Given:
    """Take an entry from options: names become ids."""
    entry = {key: value for key, value in told.entry.items() if value not in (None, [], False)}
    if "country" in entry:
        entry["country"] = ledger.find_country(entry["country"]).id
    if "issue" in entry:
        entry["issue"] = ledger.find_issue(entry["issue"]).id
        if "position" in entry:
            entry["position"] = find_position([ledger.issues[entry["issue"]]], entry["position"])
    if "toward" in entry:
        whom = [ledger.find_toward(name) for name in entry["toward"]]
        entry["toward"] = whom if len(whom) > 1 else whom[0]
    if "as_of" in entry:
        entry["as_of"] = "true"
    entry |= {key: value_of(entry[key]) for key in _IN_YAML if key in entry}
    piece = {key: value for key, value in told.piece.items() if value}
    pieces = [*([piece] if piece else []), *map(value_of, told.evidence)]
    return Given([entry | ({"evidence": pieces} if pieces else {})], dict(map(_source, told.new_sources)))


def _source(text: str) -> tuple[str, dict[str, Any]]:
    value = value_of(text)
    if not isinstance(value, dict) or not isinstance(value.get("id"), str):
        message = f"'{text}' is no source with an id"
        raise WrongCall(message, "write '{id: ID, kind: press, title: …}'")
    return value["id"], {key: each for key, each in value.items() if key != "id"}


def completed(ledger: Ledger, told: Given, today: date) -> Given:
    """Ask for what is missing, where there is somebody to ask, and name what has no id. Raises WrongCall."""
    missing = [key for key in _NEEDED if key not in told.entries[0]] if len(told.entries) == 1 else []
    if missing and not can_ask():
        message = f"the entry lacks {', '.join(missing)}, and there is no terminal to ask on"
        raise WrongCall(message, f"give {' '.join(_OPTIONS.get(key, f'--{key}') for key in missing)}")
    if missing:
        from stancecli.cli.questions import answer_rest

        answer_rest(ledger, told, today)
    _identify(ledger, told)
    return told


_OPTIONS = {"evidence": "--source"}


def _identify(ledger: Ledger, told: Given) -> None:
    from stancecli.writing.naming import id_for, letters_of

    taken = {*ledger.entry, *ledger.roll_call, *(str(each["id"]) for each in told.entries if "id" in each)}
    for number, entry in enumerate(told.entries):
        if "id" not in entry:
            of_country = [each.id for each in ledger.entries if each.country == entry.get("country")]
            letters = letters_of(ledger.countries.get(str(entry.get("country"))), of_country)
            told.entries[number] = {"id": id_for(entry, letters, taken), **entry}
            taken.add(str(told.entries[number]["id"]))


def hold_new(ledger: Ledger, told: Given) -> None:
    """Hold that nothing given is there already. Raises WrongCall."""
    for name in (str(each["id"]) for each in told.entries):
        if name in ledger.entry or name in ledger.roll_call:
            message = f"the ledger has '{name}' already"
            raise WrongCall(message, "give another --id, or edit the entry in its file")
    for name in told.sources:
        if name in ledger.sources:
            message = f"the ledger has the source '{name}' already"
            raise WrongCall(message, "name it as evidence, without telling of it anew")


def add_given(root: Path, told: Given, how: How) -> None:
    """Show what is added and where to, ask, and write. Raises WrongCall, LedgerInvalid or CannotWrite."""
    plan = planned(root, told)
    if how.dry_run or not how.yes:
        _show(told)
    _tell(plan)
    hold_sound(plan)
    if how.dry_run:
        streams.tell(f"would be added: {summed_up(plan)}")
    elif _is_agreed(how):
        streams.tell(f"added: {summed_up(put(lambda: planned(root, told), root, how.wait))}")
        if how.yes:
            # Not before it is written: who reads no answer would end the program.
            _show(told)
    else:
        streams.tell("nothing was written")


def _show(told: Given) -> None:
    streams.put(text_of(told).encode(streams.encoding(), "backslashreplace"))


def _is_agreed(how: How) -> bool:
    if how.yes:
        return True
    if not can_ask():
        message = "there is no terminal to ask on; nothing was written"
        raise WrongCall(message, "add --yes to write without being asked")
    return agreed("Add it?")


def _tell(plan: Plan) -> None:
    from stancecli.render.problems import explained

    for problem in plan.warnings:
        streams.tell(explained(problem))


def text_of(told: Given) -> str:
    """What is added, as a file of a ledger would hold it."""
    from stancecli.writing.style import listed, named

    sources = "".join(named(name, source, 2) for name, source in told.sources.items())
    entries = "".join(listed(entry, 2) for entry in told.entries)
    return (
        f"{f'sources:{chr(10)}{sources}' if sources else ''}entries:{chr(10) + entries if entries else f' []{chr(10)}'}"
    )


def summed_up(plan: Plan) -> str:
    """Tell what goes into which file."""
    names: dict[Path, list[str]] = {}
    for name, path in plan.file_of.items():
        names.setdefault(path, []).append(name)
    parts = (
        f"{those[0] if len(those) == 1 else f'{len(those)} entries'} to {plan.shown(path)}"
        for path, those in names.items()
    )
    others = (f"sources to {plan.shown(path)}" for path in plan.contents if path not in names)
    return "; ".join((*parts, *others)) or "nothing"
