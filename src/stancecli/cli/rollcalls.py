"""Reading files of roll calls for a command: with a bar, and with the rows that were passed over told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.cli.progress import progress
from stancecli.errors import UnknownName, unknown

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.codebook import Counterpart, Country
    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Panel


def read_roll_calls(ledger: Ledger, file: Path, votes: Path | None = None, *, skip_bad: bool = False) -> Reading:
    """Read a file of roll calls, or the two halves of one. Raises FileInvalid or WrongCall."""
    from stancecli.exchange.rollcalls.reading import read

    paths = [file] if votes is None else [file, votes]
    with progress(f"Reading {file.name}") as told:
        reading = read(paths, told, own=codes_of(ledger), skip_bad=skip_bad)
    _tell_problems(reading)
    return reading


def codes_of(ledger: Ledger) -> frozenset[str]:
    """The codes that a ledger gives to its countries and counterparts."""
    records: list[Country | Counterpart] = [*ledger.countries.values(), *ledger.counterparts.values()]
    return frozenset(record.iso for record in records if record.iso)


def find_seat(ledger: Ledger, panel: Panel, name: str) -> str:
    """Find a country of a panel by any name of the ledger's or of ISO's. Raises UnknownName."""
    from stancecli.exchange.countries import code_of, name_of

    code = _iso(ledger, name) or code_of(name, name.upper())
    if code in panel.countries:
        return str(code)
    if code is not None:
        message = f"{name_of(code)} is not in these roll calls"
        raise UnknownName(message, "name a country that votes in them")
    known = {name_of(each): each for each in panel.countries}
    raise unknown(name, "country", [], [*known, *known.values()])


def _iso(ledger: Ledger, name: str) -> str | None:
    """The code of a country or counterpart of the ledger; None where it knows none of that name."""
    try:
        who = ledger.find_toward(name)
    except UnknownName:
        return None
    return (ledger.countries.get(who) or ledger.counterparts[who]).iso


def _tell_problems(reading: Reading) -> None:
    from stancecli.render.problems import explained

    for problem in reading.problems:
        streams.tell(explained(problem))
    many = reading.count("error")
    if many:
        streams.tell(f"{many} fault{'s' * (many != 1)} passed over")
