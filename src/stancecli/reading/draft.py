"""From files to typed records, each with the place it came from; what cannot be typed becomes a fault."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from stancecli.model import codebook, records
from stancecli.model.strict import Allowed, Texts
from stancecli.reading.faults import explain, reading_path
from stancecli.reading.located import Block, Items, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.errors import Problem, Severity
    from stancecli.reading.located import LedgerFile, Node

BY_ID: dict[str, type] = {
    "countries": codebook.Country,
    "counterparts": codebook.Counterpart,
    "bodies": codebook.Body,
    "issues": codebook.Issue,
    "sources": records.Source,
}
LISTED: dict[str, type] = {
    "coverage": codebook.Coverage,
    "roll_calls": records.RollCall,
    "entries": records.Entry,
}
SINGLE: dict[str, Any] = {
    "version": str,
    "title": str,
    "axis": codebook.Axis,
    "include": Texts,
    "roll_call_files": Texts,
    "allow": Allowed,
}
ROOT_ONLY = ("format", "version", "title", "axis")
SECTIONS = ("format", *SINGLE, *BY_ID, *LISTED)
FORMAT = "1"


@dataclass(frozen=True)
class Located:
    """A typed record and where it stands: its file and its path there."""

    value: Any
    file: LedgerFile
    path: tuple[str | int, ...]

    def problem(
        self, at: Sequence[str | int], code: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> Problem:
        """A fault at a field of this record (`at` is the path below it)."""
        return self.file.problem(self.file.mark_of((*self.path, *at)), code, message, hint, severity)


@dataclass
class Draft:
    """All records of all files, section by section, and the ids that were given, sound or not."""

    root: LedgerFile
    sections: dict[str, list[Located]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, dict[str, list[Located]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    problems: list[Problem] = field(default_factory=list)

    def values(self, section: str) -> Iterator[Any]:
        """The typed records of a section."""
        return (located.value for located in self.sections[section])


def draft(files: Sequence[LedgerFile]) -> Draft:
    """Type everything the files hold. Every fault is collected; a faulty record is left out."""
    result = Draft(files[0])
    for file in files:
        for name, node in file.root.items():
            _section(result, file, name, node)
    for key in ROOT_ONLY:
        if key not in result.root.root:
            problem = result.root.problem(Mark(0, 0, 1), "missing-key", f"the root of a ledger needs '{key}'")
            result.problems.append(problem)
    return result


def _section(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    if name in ROOT_ONLY and file is not result.root:
        message = f"'{name}' stands in the root of a ledger only"
        result.problems.append(file.problem(file.mark_of([name], key=True), "unknown-key", message))
    elif name == "format":
        _format(result, file, node)
    elif name in SINGLE:
        _type(result, file, name, SINGLE[name], (name,), node)
    elif name in BY_ID:
        _by_id(result, file, name, node)
    elif name in LISTED:
        _listed(result, file, name, node)
    else:
        result.problems.append(explain(file, (name,), {"type": "unexpected_keyword_argument"}, SECTIONS))


def _format(result: Draft, file: LedgerFile, node: Node) -> None:
    if node != FORMAT:
        message = f"format {node} is not known"
        result.problems.append(
            file.problem(file.mark_of(["format"]), "wrong-format", message, f"write format: {FORMAT}")
        )


def _by_id(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    """A section that maps ids to records; the id becomes a field of the record."""
    if not isinstance(node, Block):
        result.problems.append(_shape(file, name, f"'{name}' maps ids to records"))
        return
    for key, raw in node.items():
        value = {**raw, "id": key} if isinstance(raw, Block) else raw
        _record(result, file, name, BY_ID[name], (name, key), value, key)


def _listed(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    if not isinstance(node, Items):
        result.problems.append(_shape(file, name, f"'{name}' is a list: each record begins with a dash"))
        return
    for number, raw in enumerate(node):
        identity = raw.get("id") if isinstance(raw, Block) else None
        _record(result, file, name, LISTED[name], (name, number), raw, identity)


def _record(
    result: Draft, file: LedgerFile, name: str, kind: type, path: tuple[str | int, ...], raw: object, identity: object
) -> None:
    if isinstance(identity, str):
        result.named[name][identity].append(Located(None, file, path))
    _type(result, file, name, kind, path, raw)


def _type(result: Draft, file: LedgerFile, name: str, kind: Any, path: tuple[str | int, ...], raw: object) -> None:
    try:
        value = _adapter(kind).validate_python(_spelt(raw, kind))
    except ValidationError as error:
        faults = error.errors(include_url=False)
        result.problems += {
            explain(file, reading_path(file, path, fault), fault, _keys(kind, fault)) for fault in faults
        }
    else:
        result.sections[name].append(Located(value, file, path))


def _spelt(raw: object, kind: Any) -> object:
    """`from` is a word of Python's own: the field is called `from_`."""
    if kind is codebook.Coverage and isinstance(raw, Block):
        return {("from_" if key == "from" else key): value for key, value in raw.items()}
    return raw


def _shape(file: LedgerFile, name: str, message: str) -> Problem:
    return file.problem(file.mark_of([name], key=True), "wrong-shape", message)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _keys(kind: Any, fault: Any) -> tuple[str, ...]:
    """The keys allowed where a fault stands, for "did you mean"."""
    nested = {
        "evidence": records.Evidence,
        "figures": records.Figure,
        "amount": records.Amount,
        "scale": codebook.Position,
        "axis": codebook.Axis,
        "totals": records.Totals,
    }
    for step in fault["loc"][:-1]:
        kind = nested.get(step, kind)
    fields = getattr(kind, "__dataclass_fields__", {})
    return tuple("from" if name == "from_" else name for name in fields)
