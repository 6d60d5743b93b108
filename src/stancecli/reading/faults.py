"""The validator's faults in our words, at their place in the user's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from stancecli.model.dates import FORMS
from stancecli.reading.located import Block, Gap, Items, child
from stancecli.reading.nearest import short
from stancecli.reading.schema import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails, ValidationError

    from stancecli.errors import Problem
    from stancecli.reading.codes import Code
    from stancecli.reading.located import LedgerFile, Node, Steps
    from stancecli.reading.nearest import Speller

_TEXT = ("a word or text", "write it after the key; a text of many lines goes into double quotes")
_LIST = ("a list", "begin each item with a dash, or write [one, another]")
_MAPPING = ("a mapping", "write a key and its value in each line, or {key: value}")
_SHAPES = {
    "string_type": _TEXT,
    "literal_error": _TEXT,
    "tuple_type": _LIST,
    "dict_type": _MAPPING,
    "dataclass_type": _MAPPING,
}
_DATES = {"date", "until", "from", "published", "asked_from"}
_FEW = 100
_OF_KEY = "[key]"  # what the validator adds to the path of a key that is wrong itself


class _Spot(NamedTuple):
    """Where a fault stands: the steps to it in the file, whether its key is meant, and what stands there."""

    steps: Steps
    by_key: bool
    node: Node

    @property
    def name(self) -> str:
        """What stands there, as a message calls it."""
        last = self.steps[-1]
        if isinstance(last, str):
            return f"'{short(last)}'"
        return f"item {last + 1} of '{short(self.steps[-2])}'"


def faults(file: LedgerFile, steps: Steps, kind: Any, error: ValidationError, speller: Speller) -> Iterator[Problem]:
    """Every fault of a record or value at a place of a file; what was refused before is not told again."""
    told = error.errors(include_url=False, include_input=False)
    strange = [str(fault["loc"][-1]) for fault in told if fault["type"] == "unexpected_keyword_argument"]
    for fault in told:
        spot = _spot(file, steps, fault)
        # In a section that maps ids to records, the id is no key of a record.
        by_id = len(fault["loc"]) == 1 and isinstance(steps[-1], str)
        known = tuple(key for key in keys_of(kind, fault["loc"][:-1]) if not (by_id and key == "id"))
        if fault["type"] == "missing":
            if not resembles_one(str(fault["loc"][-1]), strange):
                yield from _missing(file, spot, str(fault["loc"][-1]))
        elif fault["type"] == "unexpected_keyword_argument":
            yield unknown_key(file, spot.steps, known, speller)
        elif not isinstance(spot.node, Gap):
            mark = file.mark_of(spot.steps, key=spot.by_key)
            yield file.problem(mark, *_of_value(spot, fault, speller))


def unknown_key(file: LedgerFile, steps: Steps, known: tuple[str, ...], speller: Speller) -> Problem:
    """A key that stands where no such key is known."""
    name = str(steps[-1])
    mark = file.mark_of(steps, key=True)
    return file.problem(mark, "unknown-key", f"'{short(name)}' is no key here", speller.hint(name, known))


def resembles_one(name: str, strange: Sequence[str]) -> bool:
    """Whether a key that is missing is there, mistyped."""
    # A ledger without a fault asks for no likeness, and need not wait for what finds it.
    from difflib import get_close_matches

    return bool(get_close_matches(name, strange[:_FEW], cutoff=0.6))


def _spot(file: LedgerFile, steps: Steps, fault: ErrorDetails) -> _Spot:
    """Follow the validator's path as far as the file goes: an id may be a key, a lone item may stand for its list."""
    node = file.at(steps)
    for step in fault["loc"]:
        if step == _OF_KEY:
            return _Spot(steps, by_key=True, node=str(steps[-1]))
        if not (isinstance(node, Block) and step in node) and not (isinstance(node, Items) and isinstance(step, int)):
            by_key = step == "id" and fault["type"] != "missing"
            return _Spot(steps, by_key, str(steps[-1]) if by_key else node)
        steps, node = (*steps, step), child(node, step)
    return _Spot(steps, by_key=False, node=node)


def _missing(file: LedgerFile, spot: _Spot, name: str) -> Iterator[Problem]:
    """A key that a record lacks, told at its first key, which says which record it is."""
    if not isinstance(spot.node, Block) or spot.node.partial:
        return
    first = next(iter(spot.node), None)
    mark = file.mark_of(spot.steps if first is None else (*spot.steps, first), key=True)
    yield file.problem(mark, "missing-key", f"'{name}' is missing", f"write {name}: and its value")


def _of_value(spot: _Spot, fault: ErrorDetails, speller: Speller) -> tuple[Code, str, str]:
    """Code, message and hint for a value that is wrong in itself."""
    kind, node, name = fault["type"], spot.node, spot.name
    if node is None or kind == "string_pattern_mismatch":
        return "empty-value", f"{name} is empty", "leave the key out, or give it a value"
    if kind in _SHAPES and (kind != "literal_error" or isinstance(node, Block | Items)):
        shape, hint = _SHAPES[kind]
        return "wrong-shape", f"{name} must be {shape}", hint
    context: Mapping[str, Any] = fault.get("ctx", {})
    if kind == "literal_error":
        words = context["expected"].replace(" or ", ", ").split(", ")
        known = [word.strip("'") for word in words]
        return "unknown-word", f"'{short(node)}' is no word for {name}", speller.hint(str(node), known)
    message = str(context.get("error", fault["msg"])).replace(str(node), short(node))
    if spot.steps[-1] in _DATES:
        return "bad-date", message, "" if FORMS in message else f"write {FORMS}"
    return "bad-value", message, ""
