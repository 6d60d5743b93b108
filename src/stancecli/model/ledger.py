"""The ledger: its records, and asking of them by id, name, alias or cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from stancecli.errors import UnknownName, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from stancecli.model.codebook import Axis, Body, Counterpart, Country, Coverage, Issue
    from stancecli.model.records import Entry, RollCall, Source
    from stancecli.model.strict import Allowed

R = TypeVar("R", "Entry", "RollCall")
K = TypeVar("K")


@dataclass(frozen=True)
class Ledger:
    """Everything the files say, checked. Has no slots, for its cached indexes."""

    path: str
    version: str
    title: str
    axis: Axis
    countries: Mapping[str, Country] = field(default_factory=dict)
    counterparts: Mapping[str, Counterpart] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    coverage: tuple[Coverage, ...] = ()
    roll_calls: tuple[RollCall, ...] = ()
    entries: tuple[Entry, ...] = ()
    roll_call_files: tuple[str, ...] = ()
    allow: Allowed = field(default_factory=dict)

    @cached_property
    def entries_of(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """The entries of each country and issue, in reading order."""
        return _grouped(self.entries, lambda entry: (entry.country, entry.issue))

    @cached_property
    def roll_calls_of(self) -> Mapping[str, tuple[RollCall, ...]]:
        """The roll calls of each issue, in reading order."""
        return _grouped(self.roll_calls, lambda roll_call: roll_call.issue)

    @cached_property
    def records(self) -> tuple[Entry | RollCall, ...]:
        """Every entry and roll call, in reading order."""
        records: list[Entry | RollCall] = [*self.entries, *self.roll_calls]
        return tuple(sorted(records, key=lambda record: record.sort_key))

    @cached_property
    def entry(self) -> Mapping[str, Entry]:
        """Every entry by its id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def roll_call(self) -> Mapping[str, RollCall]:
        """Every roll call by its id."""
        return {roll_call.id: roll_call for roll_call in self.roll_calls}

    @cached_property
    def disputed_with(self) -> Mapping[str, frozenset[str]]:
        """The ids in dispute with each id: written once, a dispute holds both ways."""
        pairs = defaultdict(set)
        for entry in self.entries:
            for other in entry.disputes:
                pairs[entry.id].add(other)
                pairs[other].add(entry.id)
        return {one: frozenset(others) for one, others in pairs.items()}

    @cached_property
    def first_day(self) -> date:
        """The earliest day an issue is asked about or, where none says, of any record."""
        asked = [issue.asked_from.earliest for issue in self.issues.values() if issue.asked_from]
        recorded = [record.date.earliest for record in self.records]
        return min(asked or recorded or [date.min])

    def axis_of(self, issue: Issue) -> Axis:
        """The axis along which an issue's scores run: its own, or the ledger's."""
        return issue.axis or self.axis

    def name_of(self, who: str) -> str:
        """The name of a country or counterpart by its id; the id itself where it is neither."""
        record = self.countries.get(who) or self.counterparts.get(who)
        return record.name if record else who

    def find_country(self, name: str) -> Country:
        """Find a country by id, name, alias or ISO code, in any case. Raises UnknownName."""
        other = self._other_sides.get(folded(name))
        if other is not None and other in self.counterparts:
            message = f"'{name}' is {self.name_of(other)}, met only as the other side"
            raise UnknownName(message, f"stances are kept of {', '.join(self.countries)}")
        return self.countries[_found("country", name, self._country_names, self.countries)]

    def choose_countries(self, names: Iterable[str]) -> tuple[Country, ...]:
        """Find several countries, each once; all of them where none is named. Raises UnknownName."""
        return tuple(dict.fromkeys(map(self.find_country, names))) or tuple(self.countries.values())

    def choose_issues(self, names: Iterable[str]) -> tuple[Issue, ...]:
        """Find several issues, by their own name or their group's; all where none is named. Raises UnknownName."""
        chosen = (issue for name in names for issue in self._group(name) or (self.find_issue(name),))
        return tuple(dict.fromkeys(chosen)) or tuple(self.issues.values())

    def _group(self, name: str) -> tuple[Issue, ...]:
        if folded(name) in self._issue_names:
            return ()
        return tuple(issue for issue in self.issues.values() if issue.group and folded(issue.group) == folded(name))

    def find_issue(self, name: str) -> Issue:
        """Find an issue by id or title, in any case. Raises UnknownName."""
        group = self._group(name)
        if group:
            message = f"'{name}' is a group of issues"
            raise UnknownName(message, f"name one of them: {', '.join(issue.id for issue in group)}")
        return self.issues[_found("issue", name, self._issue_names, self.issues)]

    def find_toward(self, name: str) -> str:
        """Find the id of a country or counterpart by any of its names. Raises UnknownName."""
        return _found("country or counterpart", name, self._other_sides, {**self.countries, **self.counterparts})

    @cached_property
    def _country_names(self) -> Mapping[str, str]:
        return _names(self.countries.values())

    @cached_property
    def _other_sides(self) -> Mapping[str, str]:
        return {**_names(self.counterparts.values()), **self._country_names}

    @cached_property
    def _issue_names(self) -> Mapping[str, str]:
        names = {folded(issue.title): issue.id for issue in self.issues.values()}
        return {**names, **{folded(issue.id): issue.id for issue in self.issues.values()}}


def folded(name: str) -> str:
    """Fold a name for looking up: case, and spaces or underscores for hyphens, make no difference."""
    return "-".join(name.casefold().replace("_", " ").replace("-", " ").split())


def names_of(record: Country | Counterpart) -> tuple[str, ...]:
    """Every name a country or counterpart goes by."""
    iso = (record.iso,) if record.iso else ()
    return (record.id, record.name, *iso, *record.aliases)


def _names(records: Iterable[Country | Counterpart]) -> dict[str, str]:
    return {folded(name): record.id for record in records for name in names_of(record)}


def _found(kind: str, name: str, names: Mapping[str, str], known: Mapping[str, object]) -> str:
    identity = names.get(folded(name))
    if identity is None:
        raise unknown(name, kind, list(known), names)
    return identity


def _grouped(records: Iterable[R], key: Callable[[R], K]) -> dict[K, tuple[R, ...]]:
    groups: defaultdict[K, list[R]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.sort_key):
        groups[key(record)].append(record)
    return {name: tuple(members) for name, members in groups.items()}
