"""From what the files hold to typed records; what cannot be typed becomes a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from stancecli.model import codebook, records
from stancecli.model.strict import Allowed, Text, Texts
from stancecli.reading.draft import Draft
from stancecli.reading.faults import faults, resembles_one, unknown_key
from stancecli.reading.located import Block, Gap, Items, Located, Mark
from stancecli.reading.nearest import short
from stancecli.reading.schema import validator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.ledgerfiles import Reading
    from stancecli.reading.located import LedgerFile, Node, Steps

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
    "version": Text,
    "title": Text,
    "axis": codebook.Axis,
    "include": Texts,
    "roll_call_files": Texts,
    "allow": Allowed,
}
ROOT_ONLY = ("format", "version", "title", "axis")
SECTIONS = ("format", *SINGLE, *BY_ID, *LISTED)
FORMAT = "1"


def drafted(reading: Reading) -> Draft:
    """Type everything the files hold. Every fault is collected; a faulty record is left out."""
    doubted = [file for file in reading.files if not file.is_whole]
    result = Draft(reading.files[0], reading.is_whole, doubted)
    for file in reading.files:
        for name, node in file.root.items():
            _section(result, file, name, node)
    if result.root.is_whole:
        result.problems += _lacking(result.root)
    return result


def _lacking(root: LedgerFile) -> Iterator[Problem]:
    """The keys that the root of a ledger must have, and has not."""
    strange = [key for key in root.root if key not in SECTIONS]
    for key in ROOT_ONLY:
        if key not in root.root and not resembles_one(key, strange):
            message = f"the root needs '{key}'"
            yield root.problem(Mark(), "missing-key", message, f"begin with {', '.join(ROOT_ONLY)}")


def _section(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    if isinstance(node, Gap):
        return
    if name in ROOT_ONLY and file is not result.root:
        message = f"'{name}' stands in the root of a ledger only"
        hint = f"the root is {result.root.shown}"
        result.problems.append(file.problem(file.mark_of([name], key=True), "root-only", message, hint))
    elif name == "format":
        _format(result, file, node)
    elif name in SINGLE:
        _type(result, file, name, SINGLE[name], (name,), node)
    elif name in BY_ID:
        _by_id(result, file, name, node)
    elif name in LISTED:
        _listed(result, file, name, node)
    else:
        result.problems.append(unknown_key(file, (name,), SECTIONS, result.speller))
        # What it holds may be a section whose name was mistyped.
        result.doubted.append(file)


def _format(result: Draft, file: LedgerFile, node: Node) -> None:
    if node != FORMAT:
        message = f"format '{short(node)}' is not known" if isinstance(node, str) else "a format is a number"
        problem = file.problem(file.mark_of(["format"]), "wrong-format", message, f"write format: {FORMAT}")
        result.problems.append(problem)


def _by_id(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    """A section that maps ids to records; the id becomes a field of the record."""
    if not isinstance(node, Block):
        _wrong_shape(result, file, name, node, "maps ids to records", "write the id, a colon and the record")
        return
    for key, raw in node.items():
        result.named[name][key].append(Located(None, file, (name, key)))
        if isinstance(raw, Block) and "id" in raw:
            result.problems.append(unknown_key(file, (name, key, "id"), (), result.speller))
        value = {**raw, "id": key} if isinstance(raw, Block) else raw
        _type(result, file, name, BY_ID[name], (name, key), value)


def _listed(result: Draft, file: LedgerFile, name: str, node: Node) -> None:
    if not isinstance(node, Items):
        _wrong_shape(result, file, name, node, "is a list of records", "begin each record with a dash")
        return
    for number, raw in enumerate(node):
        identity = raw.get("id") if isinstance(raw, Block) else None
        if isinstance(identity, str):
            result.named[name][identity].append(Located(None, file, (name, number)))
        _type(result, file, name, LISTED[name], (name, number), raw)


def _wrong_shape(result: Draft, file: LedgerFile, name: str, node: Node, what: str, hint: str) -> None:
    mark = file.mark_of([name], key=True)
    if node is None:
        problem = file.problem(mark, "empty-value", f"'{name}' is empty", "leave the key out until it holds something")
    else:
        problem = file.problem(mark, "wrong-shape", f"'{name}' {what}", hint)
    result.problems.append(problem)
    # Whatever stands there was meant to hold ids.
    result.doubted.append(file)


def _type(result: Draft, file: LedgerFile, name: str, kind: Any, steps: Steps, raw: object) -> None:
    try:
        value = validator(kind).validate_python(raw)
    except ValidationError as error:
        result.problems += faults(file, steps, kind, error, result.speller)
        if isinstance(raw, dict):
            result.untyped[name].append(Located(raw, file, steps))
    else:
        result.sections[name].append(Located(value, file, steps))
