"""Finding sources, bodies, roll calls, positions and the ledger's own words by their names, in any case."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from stancecli.errors import unknown
from stancecli.model.ledger import folded
from stancecli.model.words import ChangeKind, Channel, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stancecli.model.codebook import Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import RollCall

# Beyond these many a list of all names helps nobody who mistyped one.
_LISTED = 20


def find_source(ledger: Ledger, name: str) -> str:
    """Find a source by its id. Raises UnknownName."""
    return _found("source", name, {source: source for source in ledger.sources})


def find_body(ledger: Ledger, name: str) -> str:
    """Find a body by id or name. Raises UnknownName."""
    names = {body.name: body.id for body in ledger.bodies.values()}
    return _found("body", name, {**names, **{body: body for body in ledger.bodies}})


def find_series(ledger: Ledger, name: str) -> str:
    """Find a series of roll calls by its id. Raises UnknownName."""
    return _found("series", name, {each.series: each.series for each in ledger.roll_calls if each.series})


def find_roll_call(ledger: Ledger, name: str) -> RollCall:
    """Find a roll call by id or symbol. Raises UnknownName."""
    symbols = {each.symbol: each.id for each in ledger.roll_calls if each.symbol}
    return ledger.roll_call[_found("roll call", name, {**symbols, **{each: each for each in ledger.roll_call}})]


def find_position(issues: Iterable[Issue], name: str) -> str:
    """Find a position on the scale of one of these issues. Raises UnknownName."""
    return _found("position", name, {step.position: step.position for issue in issues for step in issue.scale})


def find_channel(name: str) -> str:
    """Find a channel. Raises UnknownName."""
    return _found("channel", name, {channel: channel for channel in get_args(Channel)})


def find_change_kind(name: str) -> ChangeKind:
    """Find a kind of change. Raises UnknownName."""
    kinds: dict[str, ChangeKind] = {kind: kind for kind in get_args(ChangeKind)}
    return kinds[_found("kind of change", name, dict(zip(kinds, kinds, strict=True)))]


def find_source_kind(name: str) -> str:
    """Find a kind of source. Raises UnknownName."""
    return _found("kind of source", name, {kind: kind for kind in get_args(SourceKind)})


def _found(kind: str, name: str, names: Mapping[str, str]) -> str:
    """Find the id that a name, of those an id goes by, stands for in any case."""
    for each, identity in names.items():
        if folded(each) == folded(name):
            return identity
    known = list(dict.fromkeys(names.values()))
    raise unknown(name, kind, known if len(known) <= _LISTED else [], names)
