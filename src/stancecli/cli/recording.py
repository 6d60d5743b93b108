"""Roll calls to choose from: the ledger's own, or those of files, and what their countries are called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.cli.rollcalls import find_seat, read_roll_calls
from stancecli.errors import WrongCall
from stancecli.reports.agree_asked import counted
from stancecli.reports.agree_votes import panel_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.cli.agreeing import Call
    from stancecli.model.codebook import Counterpart, Country
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel


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
        call.keys(lambda name: ledger.find_country(name).id, ledger.countries),
        {country.id: country.name for country in ledger.countries.values()},
        {country.id: country.iso or "" for country in ledger.countries.values()},
        notes,
    )


def of_files(ledger: Ledger, call: Call) -> Record:
    """Take the roll calls of the file that was named, else of all files of the ledger."""
    if call.issues:
        message = "--issue chooses roll calls of the ledger, and those of a file are under no issue"
        raise WrongCall(message, "choose with --match, --body, --from and --to")
    panel, title, notes = _named(ledger, call.file, call) if call.file else _every(ledger, call)
    keys = call.keys(lambda name: find_seat(ledger, panel, name), panel.countries)
    names = names_of(ledger, panel)
    if panel.unlisted == "unknown" and any(ballots.unknown for ballots in panel.countries.values()):
        notes = (*notes, "a country that is not listed in a roll call was absent or no member: which, is not told")
    return Record(panel, title, keys, names, {key: key for key in names}, notes)


def _named(ledger: Ledger, file: Path, call: Call) -> tuple[Panel, str, tuple[str, ...]]:
    reading = read_roll_calls(ledger, file, call.votes, skip_bad=call.skip_bad)
    return reading.panel, str(file), (f"read as {', '.join(reading.shapes)}",)


def _every(ledger: Ledger, call: Call) -> tuple[Panel, str, tuple[str, ...]]:
    if not ledger.roll_call_files:
        message = "the ledger names no file of roll calls"
        raise WrongCall(message, "name one: --file FILE")
    folder = Path(ledger.path).parent
    panels = [read_roll_calls(ledger, folder / name, skip_bad=call.skip_bad).panel for name in ledger.roll_call_files]
    return _joined(panels), ", ".join(ledger.roll_call_files), _sources(ledger, panels)


def _joined(panels: Sequence[Panel]) -> Panel:
    first, *others = panels
    for other in others:
        first = first.with_(other)
    return first


def _sources(ledger: Ledger, panels: Sequence[Panel]) -> tuple[str, ...]:
    ids = dict.fromkeys(head.source for panel in panels for head in panel.heads if head.source in ledger.sources)
    return tuple(f"source: {ledger.sources[name].title}" for name in ids if name)


def names_of(ledger: Ledger, panel: Panel) -> dict[str, str]:
    """What the countries of a panel are called: as the ledger calls them, else by their usual names."""
    from stancecli.exchange.countries import name_of

    records: list[Country | Counterpart] = [*ledger.counterparts.values(), *ledger.countries.values()]
    known = {record.iso: record.name for record in records if record.iso}
    return {key: known.get(key) or name_of(key) for key in panel.countries}
