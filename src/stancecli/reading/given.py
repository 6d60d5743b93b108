"""What is to be added to a ledger, as it was given: one entry, or entries and sources, in YAML or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancecli.errors import FileInvalid, Problem, WrongCall
from stancecli.reading.contents import text_of
from stancecli.reading.events import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAKEN = ("entries", "sources")
_HINT = "give one entry, or entries: with a list of them and sources: with new ones by their ids"


@dataclass(frozen=True)
class Given:
    """Entries, and sources by id, as plain texts, lists and mappings: what they say is judged with the ledger."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)


def given(content: bytes, shown: str) -> Given:
    """Read what was given. Raises FileInvalid for what is no YAML, WrongCall for what holds something else."""
    text = text_of(content, Path(shown), shown)
    if isinstance(text, Problem):
        raise FileInvalid([text])
    root = _json(text)
    if root is None:
        file, problems = parse(Path(shown), shown, text)
        if problems:
            raise FileInvalid(problems)
        root = file.root
    return _sorted_out(root, shown)


def value_of(text: str) -> Any:
    """Read the value of one key as the ledger would, such as `{source: gazette, page: 3}`. Raises WrongCall."""
    file, problems = parse(Path("-"), "-", f"value: {text}\n")
    if problems or set(file.root) != {"value"}:
        message = f"'{text}' cannot be read: {problems[0].message if problems else 'it is more than one value'}"
        raise WrongCall(message, "write it as it would stand in the ledger")
    return file.root["value"]


def _sorted_out(root: Mapping[str, Any], shown: str) -> Given:
    if not set(root) & set(_TAKEN):
        return Given([dict(root)])
    other = next((key for key in root if key not in _TAKEN), None)
    entries, sources = root.get("entries") or [], root.get("sources") or {}
    if other is not None:
        message = f"{shown} holds '{other}', which cannot be added so"
        raise WrongCall(message, _HINT)
    if not (isinstance(entries, list) and isinstance(sources, dict)) or not all(
        isinstance(each, dict) for each in (*entries, *sources.values())
    ):
        message = f"{shown} holds no list of entries, or no sources by their ids"
        raise WrongCall(message, _HINT)
    return Given([dict(each) for each in entries], {name: dict(each) for name, each in sources.items()})


def _json(text: str) -> dict[str, Any] | None:
    """Read JSON as the ledger would: every value a text. None where it is none; YAML will tell why."""
    try:
        root = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        return None
    return _as_texts(root) if isinstance(root, dict) else None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        message = "a key is given twice"
        raise ValueError(message)
    return dict(pairs)


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_texts(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_texts(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else value
