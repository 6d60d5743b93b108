"""Imported roll calls in a file of roll calls, beside those it has: new ones added, and votes it lacks filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.cli.filing import Outcome, beside, known_by, new, own
from stancecli.cli.rollcalls import codes_of
from stancecli.errors import WrongCall
from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.cli.importing import Request
    from stancecli.cli.panels import Form
    from stancecli.exchange.rollcalls.reading import Reading
    from stancecli.model.panel import Panel

_PACKED = b"\x1f\x8b"
_ITS_OWN = "write to a file of its own"


def as_file(reading: Reading, chosen: Panel, request: Request) -> Outcome:
    """File roll calls in a file of roll calls. Raises WrongCall or FileInvalid where it cannot be added to."""
    from stancecli.exchange.rollcalls.shapes import own_long, own_wide

    source = request.source or (reading.source.id if reading.source else None)
    heads = tuple(replace(head, source=head.source or source) for head in chosen.heads)
    chosen, write = replace(chosen, heads=heads), own_wide.write if request.form == "csv" else own_long.write
    if request.output is None or not request.output.exists():
        return Outcome(chosen, 0, own(request.ledger, chosen), lambda: write(chosen))
    return _into(_there(request.output, request), chosen, request, write)


def _into(there: Panel, chosen: Panel, request: Request, write: Callable[[Panel], str]) -> Outcome:
    known = {name: number for number, head in enumerate(there.heads) for name in known_by(head)}
    panel = new(chosen, known)
    votes = {code: ballots.codes(len(there.heads)) for code, ballots in there.countries.items()}
    lacking, differing = beside(
        chosen, chosen.countries, known, lambda place, code: VOTES[votes[code][place]] if code in votes else "unknown"
    )

    def content() -> str:
        filled = there.with_votes((ballot.place, ballot.code, ballot.vote) for ballot in lacking)
        return write(filled.with_(panel))

    number = len(chosen.heads) - len(panel.heads)
    return Outcome(panel, number, own(request.ledger, panel), content, lacking, differing, fills=True)


def _there(output: Path, request: Request) -> Panel:
    """Read the file that is there. Raises WrongCall where writing it anew would lose something of it."""
    from stancecli.exchange.rollcalls.reading import read

    form = form_there(output)
    if form is None:
        message = f"{output} is a file of other people's, or has columns of its own, which would be lost"
        raise WrongCall(message, _ITS_OWN)
    if form != request.form:
        message = f"{output} holds {_HOLDS[form]}"
        raise WrongCall(message, f"add to it with --format {form}, or {_ITS_OWN}")
    with output.open("rb") as file:
        if file.read(2) == _PACKED:
            message = f"{output} is gzipped, and would be written plain"
            raise WrongCall(message, f"unpack it, or {_ITS_OWN}")
    return read([output], own=codes_of(request.ledger)).panel


_HOLDS: dict[Form, str] = {"csv": "a row a roll call", "long": "a row a vote"}


def form_there(output: Path) -> Form | None:
    """Which of our own two shapes a file has, with no column beside; None where it is none. Raises FileInvalid."""
    from stancecli.exchange.rollcalls.faults import Faults
    from stancecli.exchange.rollcalls.own import COLUMNS
    from stancecli.exchange.rollcalls.reading import shape_of
    from stancecli.exchange.rollcalls.shapes import own_long, own_wide
    from stancecli.exchange.rollcalls.sheet import opened

    with opened(output, Faults()) as sheet:
        shape = shape_of(sheet)
        further = {name.casefold() for name in sheet.header} - {*COLUMNS, "country", "vote"}
    if shape is own_long and not further:
        return "long"
    # Of a wide file every other column is a country, or keeps it from being read.
    return "csv" if shape is own_wide else None
