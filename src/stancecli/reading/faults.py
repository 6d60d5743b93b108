"""Pydantic's faults in our words, at their place in the user's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancecli.errors import suggestion
from stancecli.reading.located import Block, Items

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stancecli.errors import Problem
    from stancecli.reading.located import LedgerFile, Node

Path = tuple[str | int, ...]
_SHAPES = {
    "string_type": "a plain word or text",
    "tuple_type": "a list",
    "dict_type": "a mapping of keys to values",
    "dataclass_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
}
_LONGEST_WORD = 40


def reading_path(file: LedgerFile, path: Path, fault: Mapping[str, Any]) -> Path:
    """The path of a fault in the file: Pydantic's, less what names a branch of a type and no key."""
    steps = ["from" if step == "from_" else step for step in fault["loc"]]
    node = _at(file, path)
    kept: list[str | int] = []
    for number, step in enumerate(steps):
        known = (isinstance(node, Block) and step in node) or (isinstance(node, Items) and isinstance(step, int))
        last_key = number == len(steps) - 1 and fault["type"] == "missing"
        if known or last_key:
            kept.append(step)
            node = _child(node, step)
    return (*path, *kept)


def explain(file: LedgerFile, path: Path, fault: Mapping[str, Any], keys: Sequence[str]) -> Problem:
    """One fault of a value, as a problem: code, sentence, place, and "did you mean" where there is one."""
    kind = fault["type"]
    name = str(path[-1]) if path else ""
    if kind == "missing":
        return file.problem(_owner(file, path), "missing-key", f"'{name}' is missing")
    if kind == "unexpected_keyword_argument":
        message = f"'{_short(name)}' is no key here"
        return file.problem(file.mark_of(path, key=True), "unknown-key", message, suggestion(name, keys, keys))
    return file.problem(file.mark_of(path), *_of_value(_at(file, path), name, fault))


def _of_value(node: Node, name: str, fault: Mapping[str, Any]) -> tuple[str, str, str]:
    """Code, message and hint for a value that is wrong in itself."""
    kind = fault["type"]
    if node is None:
        return "empty-value", f"'{name}' is empty", "leave the key out, or give it a value"
    if kind == "literal_error":
        expected = tuple(word.strip("'") for word in fault["ctx"]["expected"].replace(" or ", ", ").split(", "))
        return "unknown-word", f"'{_short(node)}' is no {name}", suggestion(str(node), expected, expected)
    if kind in _SHAPES:
        return "wrong-shape", f"'{name}' must be {_SHAPES[kind]}", ""
    message = str(fault.get("ctx", {}).get("error", fault.get("msg", "")))
    code = "bad-date" if name in _DATES else "bad-value"
    return code, message, ""


_DATES = {"date", "until", "from", "published", "asked_from"}


def _owner(file: LedgerFile, path: Path) -> Any:
    """Where a record begins that lacks a key: at its first key, which says which record it is."""
    owner = path[:-1]
    node = _at(file, owner)
    if isinstance(node, Block) and node:
        return file.mark_of((*owner, next(iter(node))), key=True)
    return file.mark_of(owner, key=True)


def _at(file: LedgerFile, path: Path) -> Node:
    node: Node = file.root
    for step in path:
        node = _child(node, step)
    return node


def _child(node: Node, step: str | int) -> Node:
    if isinstance(node, Block) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Items) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_WORD else f"{text[:_LONGEST_WORD]}…"
