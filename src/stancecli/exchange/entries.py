"""Entries of a ledger from the rows of a table, by rules; every fault of them with its row."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from stancecli.errors import Place, Problem, UnknownName
from stancecli.model.ledger import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from stancecli.exchange.rows import Row
    from stancecli.model.ledger import Ledger
    from stancecli.model.rules import Rules

_LISTS = ("toward", "disputes")
_DATES = ("date", "until", "source.published")


@dataclass
class Drawn:
    """What rows gave: entries with their rows, new sources by id, and faults. `told` is what each is known by."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    told: list[tuple[str, ...]] = field(default_factory=list)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def drawn_from(rows: Sequence[Row], rules: Rules, ledger: Ledger, shown: str) -> Drawn:
    """Draw entries from rows. Names of countries, issues and counterparts become ids."""
    drawn = Drawn()
    for row in rows:
        _draw(drawn, row, rules, _Finder(ledger, drawn, Place(shown, row.line)))
    return drawn


def _draw(drawn: Drawn, row: Row, rules: Rules, finder: _Finder) -> None:
    told = {**rules.always, **_told(row, rules)}
    _to_dates(told, rules)
    entry: dict[str, Any] = {key: value for key, value in told.items() if "." not in key}
    for key in _LISTS:
        if key in entry:
            parts = _parts(entry[key], rules)
            entry[key] = parts if len(parts) > 1 else parts[0]
    finder.names_to_ids(entry)
    evidence = _evidence(_below(told, "evidence"), rules)
    if evidence:
        entry["evidence"] = evidence
    if amount := _amount(told):
        entry["amount"] = amount
    source = _below(told, "source")
    if source and len(evidence) == 1 and evidence[0].get("source"):
        drawn.sources.setdefault(evidence[0]["source"], source)
    drawn.entries.append(entry)
    drawn.lines.append(row.line)
    drawn.told.append(tuple(row.cells.get(column, "") for column in rules.key))


def _told(row: Row, rules: Rules) -> dict[str, str]:
    """What a row says, by key, in the ledger's words; an empty cell says nothing."""
    cells = {key: row.cells.get(column, "") for key, column in rules.columns.items()}
    return {key: _word(cell, rules.values.get(key, {})) for key, cell in cells.items() if cell}


def _word(cell: str, words: Mapping[str, str]) -> str:
    return next((ours for theirs, ours in words.items() if folded(theirs) == folded(cell)), cell)


def _to_dates(told: dict[str, str], rules: Rules) -> None:
    """Read dates of another form. One that is a date of the ledger's already stays."""
    for key in _DATES if rules.dates else ():
        with suppress(ValueError):
            # It says a day, whatever the zone.
            told[key] = datetime.strptime(told.get(key, ""), rules.dates or "").date().isoformat()  # noqa: DTZ007


def _parts(text: str, rules: Rules) -> list[str]:
    return [part.strip() for part in text.split(rules.separator) if part.strip()] or [text]


def _below(told: Mapping[str, str], name: str) -> dict[str, Any]:
    """What is told of a part of the entry, by the keys of the part."""
    return {key.removeprefix(f"{name}."): value for key, value in told.items() if key.startswith(f"{name}.")}


def _evidence(told: Mapping[str, str], rules: Rules) -> list[dict[str, str]]:
    """One piece a source; where there are as many places as sources, each has its own, else the first has all."""
    parts = {key: _parts(value, rules) for key, value in told.items()}
    sources = parts.get("source", [])
    pieces: list[dict[str, str]] = [{"source": source} for source in sources] or ([{}] if told else [])
    for key in told:
        if key != "source" and len(parts[key]) == len(pieces):
            for piece, part in zip(pieces, parts[key], strict=True):
                piece[key] = part
        elif key != "source":
            pieces[0][key] = told[key]
    return pieces


def _amount(told: Mapping[str, str]) -> dict[str, Any]:
    figure = _below(told, "amount.figures")
    amount: dict[str, Any] = {
        key: value for key, value in _below(told, "amount").items() if not key.startswith("figures.")
    }
    return {**amount, "figures": [figure]} if figure else amount


@dataclass(frozen=True)
class _Finder:
    """Finds ids by names, and keeps the faults of a row."""

    ledger: Ledger
    drawn: Drawn
    place: Place

    def names_to_ids(self, entry: dict[str, Any]) -> None:
        """Put ids in the place of names."""
        self._find(entry, "country", lambda name: self.ledger.find_country(name).id)
        self._find(entry, "issue", lambda name: self.ledger.find_issue(name).id)
        self._find(entry, "toward", self.ledger.find_toward)

    def _find(self, entry: dict[str, Any], key: str, find: Callable[[str], str]) -> None:
        value = entry.get(key)
        try:
            if isinstance(value, list):
                entry[key] = [find(name) for name in value]
            elif value is not None:
                entry[key] = find(value)
        except UnknownName as error:
            self.drawn.problems.append(Problem(self.place, f"unknown-{key}", "error", str(error), error.hint))
