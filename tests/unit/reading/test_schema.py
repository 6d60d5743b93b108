"""The validators made from the records' fields judge as pydantic's own, which are slower to make, would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ValidationError as CoreError

from stancecli.model import codebook, records
from stancecli.model.scalars import Says
from stancecli.model.strict import Allowed, Text, Texts
from stancecli.reading.drafting import BY_ID, LISTED
from stancecli.reading.find import bundled
from stancecli.reading.ledgerfiles import read_files
from stancecli.reading.schema import keys_of, validator

if TYPE_CHECKING:
    from pathlib import Path

KINDS: dict[str, Any] = {**BY_ID, **LISTED}
SHAPES: list[Any] = [
    *({}, "text", [], None, {"id": "x"}, {"id": "x y"}, {"nope": "x"}, {"evidence": [{}]}, {"votes": {"a": "maybe"}}),
    *(
        {"scale": [{"position": "p", "score": "3"}]},
        {"aliases": "one"},
        {"aliases": ["one", "two"]},
        {"date": "2022-13"},
    ),
    *({"until": "open"}, {"as_of": "yes"}, {"amount": {"basis": "single", "figures": [{"value": "1_0"}]}}),
    *(
        {"totals": {"yes": "x"}},
        {"axis": {"low": "a"}},
        {"from": "2014", "until": "2015", "issues": "a", "countries": "b"},
    ),
]


def judged(judge: Any, raw: Any) -> Any:  # noqa: ANN401 - whatever a ledger may hold
    try:
        return judge.validate_python(raw)
    except (ValidationError, CoreError) as error:
        return sorted((fault["type"], fault["loc"]) for fault in error.errors())


def renamed(raw: Any) -> Any:  # noqa: ANN401 - whatever a ledger may hold
    return {("from_" if key == "from" else key): value for key, value in raw.items()} if isinstance(raw, dict) else raw


@pytest.mark.parametrize("section", KINDS)
def test_odd_shapes_are_judged_alike(section: str) -> None:
    ours, theirs = validator(KINDS[section]), TypeAdapter(KINDS[section])
    for raw in SHAPES:
        assert str(judged(ours, raw)).replace("'from'", "'from_'") == str(judged(theirs, renamed(raw)))


@pytest.mark.parametrize("kind", [codebook.Axis, Text, Texts, Allowed, records.Until, Text | None, None | Text])
def test_odd_values_are_judged_alike(kind: Any) -> None:  # noqa: ANN401 - a type, or a type with a marker
    for raw in SHAPES:
        assert judged(validator(kind), raw) == judged(TypeAdapter(kind), raw)


def test_every_record_of_the_bundled_ledger_is_read_alike() -> None:
    for section, raws in _records(bundled()):
        ours, theirs = validator(KINDS[section]), TypeAdapter(KINDS[section])
        assert [judged(ours, raw) for raw in raws] == [judged(theirs, renamed(raw)) for raw in raws]


def _records(root: Path) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = []
    for file in read_files(root).files:
        for name, node in file.root.items():
            if name in BY_ID and isinstance(node, dict):
                found.append((name, [{**raw, "id": key} for key, raw in node.items() if isinstance(raw, dict)]))
            elif name in LISTED and isinstance(node, list):
                found.append((name, list(node)))
    return found


def test_a_blank_text_says_nothing() -> None:
    assert judged(validator(Text), " ") == [("string_pattern_mismatch", ())]


@pytest.mark.parametrize(
    "kind",
    [
        *(str | int, str | int | None, tuple[str], tuple[str, str], tuple[()], list[str], int, object, "str"),
        *(Annotated[str, "a word"], Annotated[str, Says(), Says()], dict[str, set[str]]),
    ],
)
def test_a_shape_that_is_not_known_is_refused(kind: Any) -> None:  # noqa: ANN401 - a type, or what looks like one
    with pytest.raises(TypeError):
        validator(kind)


def test_the_keys_of_a_nested_record_are_found() -> None:
    assert keys_of(records.Entry, ("evidence", 0))[:2] == ("source", "paragraph")
    assert keys_of(records.Entry, ("amount", "figures", 3))[:2] == ("value", "currency")
    assert keys_of(codebook.Coverage, ()) == ("issues", "countries", "from", "until")
