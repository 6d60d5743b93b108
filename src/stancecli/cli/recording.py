"""Roll calls to choose from: the ledger's own, or those of files, and what their countries are called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.cli.rollcalls import find_seat, read_roll_calls
from stancecli.errors import UnknownName, WrongCall
from stancecli.reports.agree_asked import counted
from stancecli.reports.agree_votes import panel_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stancecli.cli.agreeing import Call
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.codebook import Counterpart, Country
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel


_NAMED = 12


@dataclass(frozen=True)
class Record:
    """Roll calls and the countries chosen; a country's key is its id in a ledger, its ISO code in a file."""

    panel: Panel
    title: str
    keys: tuple[str, ...]
    names: dict[str, str]
    iso: dict[str, str]
    notes: tuple[str, ...] = ()


def of_ledger(ledger: Ledger, call: Call) -> Record:
    """Take the ledger's own roll calls. Those in which persons voted are left out unless they were asked for."""
    issues = {issue.id for issue in ledger.choose_issues(call.issues)}
    asked = [each for each in ledger.roll_calls if each.issue in issues]
    panel = panel_of(ledger, asked)
    of_states = panel.where(lambda head: call.members or head.voters == "states")
    number = len(panel.heads) - of_states.bit_count()
    many = counted(number, "roll call")
    notes = (f"{many} in which persons voted left out; --members compares them",) if number else ()
    return Record(
        panel.within(of_states),
        "the ledger",
        call.keys(lambda name: _find_own(ledger, name), ledger.countries),
        {country.id: country.name for country in ledger.countries.values()},
        {country.id: country.iso or "" for country in ledger.countries.values()},
        notes,
    )


def _find_own(ledger: Ledger, name: str) -> str:
    """Find a country of the ledger. Raises UnknownName, with the way to its votes where its files may have them."""
    try:
        return ledger.find_country(name).id
    except UnknownName as error:
        from stancecli.exchange.countries import code_of, name_of

        code = code_of(name, name.upper())
        if code is None or not ledger.roll_call_files:
            raise
        hint = f"{name_of(code)} may be in the ledger's files of roll calls: add --all"
        raise UnknownName(str(error), hint) from error


def of_files(ledger: Ledger, call: Call) -> Record:
    """Take the roll calls of the file that was named, else of all files of the ledger."""
    if call.issues:
        message = "--issue chooses roll calls of the ledger, and those of a file are under no issue"
        raise WrongCall(message, "choose with --match, --body, --from and --to")
    readings = dict(_readings(ledger, call))
    panel = _joined([reading.panel for reading in readings.values()])
    keys = call.keys(lambda name: find_seat(ledger, panel, name), panel.countries)
    names = names_of(ledger, panel.countries)
    first = next(iter(readings.values()))
    from_where = (f"read as {', '.join(first.shapes)}",) if call.file else _sources(ledger, panel)
    notes = (*from_where, *_skipped(readings), *_seats(readings.values(), keys), *_unlisted(readings.values()))
    return Record(panel, ", ".join(readings), keys, names, {key: key for key in names}, notes)


def _readings(ledger: Ledger, call: Call) -> Iterator[tuple[str, Reading]]:
    """What the files hold, each under its name."""
    if call.file:
        yield str(call.file), read_roll_calls(ledger, call.file, call.votes, skip_bad=call.skip_bad)
    elif ledger.roll_call_files:
        folder = Path(ledger.path).parent
        for name in ledger.roll_call_files:
            yield name, read_roll_calls(ledger, folder / name, skip_bad=call.skip_bad)
    else:
        message = "the ledger names no file of roll calls"
        raise WrongCall(message, "name one: --file FILE")


def _joined(panels: Sequence[Panel]) -> Panel:
    first, *others = panels
    for other in others:
        first = first.with_(other)
    return first


def _sources(ledger: Ledger, panel: Panel) -> Iterator[str]:
    for name in dict.fromkeys(head.source for head in panel.heads if head.source in ledger.sources):
        source = ledger.sources[name or ""]
        yield f"source: {', '.join(part for part in (source.publisher, source.title) if part)}"


def _skipped(readings: Mapping[str, Reading]) -> Iterator[str]:
    for name, reading in readings.items():
        errors, warnings = reading.count("error"), reading.count("warning")
        if errors:
            many = counted(errors, "fault")
            yield f"{many} of {name} passed over, with a line each on stderr; what could not be read is unknown"
        if warnings:
            yield f"{counted(warnings, 'warning')} of {name}, with a line each on stderr"


def _seats(readings: Iterable[Reading], keys: Iterable[str]) -> Iterator[str]:
    """Which names were taken for one seat, of the countries compared."""
    shared = [names for reading in readings for key in keys if len(names := reading.names.get(key, ())) > 1]
    if len(shared) > _NAMED:
        yield f"{len(shared)} seats of several names, each compared as one"
    elif shared:
        yield f"names of one seat: {'; '.join(map(', '.join, shared))}"


def _unlisted(readings: Iterable[Reading]) -> Iterator[str]:
    panels = [reading.panel for reading in readings if reading.unlisted == "unknown"]
    if any(ballots.unknown for panel in panels for ballots in panel.countries.values()):
        yield "a country that is not listed in a roll call was absent or no member: which, is not told"


def names_of(ledger: Ledger, codes: Iterable[str]) -> dict[str, str]:
    """What countries are called, by their codes: as the ledger calls them, else by their usual names."""
    from stancecli.exchange.countries import name_of

    records: list[Country | Counterpart] = [*ledger.counterparts.values(), *ledger.countries.values()]
    known = {record.iso: record.name for record in records if record.iso}
    return {key: known.get(key) or name_of(key) for key in codes}
