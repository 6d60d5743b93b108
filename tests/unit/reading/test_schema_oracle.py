"""Whatever a ledger may hold at a field of a sound record, our validators and pydantic's own judge it alike."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import ValidationError

from stancecli.reading.drafting import BY_ID, LISTED
from stancecli.reading.schema import validator

WORDS = st.sampled_from(
    [
        *("x", "", " ", "yes", "NO", "true", "false", "open", "single", "high", "fact", "position", "EUR", "states"),
        *("2022", "2022-13", "2022-03~", "2022/2021", "1e3", "1_0", "-2", "+2", "²", "3y", "0y", "nan", "1" * 40),
        *("a b", "(", "\x00", "é"),
    ]
)
NAMES = st.sampled_from(
    ["id", "source", "value", "currency", "basis", "position", "score", "means", "low", "yes", "nope"]
)
TEXTS = WORDS | st.text(max_size=4)
NODES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES | TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMED = {"id": "a", "name": "A"}
SCALE = [{"position": "p", "score": "1", "means": "m"}]
EVIDENCE = [{"source": "s"}]
SOUND: dict[str, dict[str, Any]] = {
    "countries": NAMED,
    "counterparts": NAMED,
    "bodies": NAMED,
    "issues": {"id": "a", "title": "A", "measure": "position", "question": "Q", "scale": SCALE},
    "sources": {"id": "a", "kind": "press"},
    "coverage": {"issues": "a", "countries": ["b"], "from_": "2014", "until": "2015"},
    "roll_calls": {
        "id": "r",
        "body": "b",
        "date": "2022",
        "title": "t",
        "issue": "i",
        "yes_means": "high",
        "votes": {"a": "yes"},
        "evidence": EVIDENCE,
    },
    "entries": {
        "id": "e",
        "country": "c",
        "issue": "i",
        "channel": "aid",
        "date": "2022",
        "summary": "s",
        "evidence": EVIDENCE,
        "confidence": "high",
    },
}
KINDS: dict[str, Any] = {**BY_ID, **LISTED}
THEIRS = {section: TypeAdapter(kind) for section, kind in KINDS.items()}


def _judged(judge: Any, raw: dict[str, Any]) -> Any:  # noqa: ANN401 - a record, or its faults
    try:
        return judge.validate_python(raw)
    except ValidationError as error:
        return sorted((fault["type"], fault["loc"]) for fault in error.errors())


def _by_theirs(section: str, raw: dict[str, Any]) -> Any:  # noqa: ANN401 - a record, or its faults
    judged = _judged(THEIRS[section], raw)
    if not isinstance(judged, list):
        return judged
    return [(kind, tuple("from" if step == "from_" else step for step in at)) for kind, at in judged]


def _by_ours(section: str, raw: dict[str, Any]) -> Any:  # noqa: ANN401 - a record, or its faults
    written = {("from" if key == "from_" else key): value for key, value in raw.items()}
    return _judged(validator(KINDS[section]), written)


@pytest.mark.parametrize("section", KINDS)
def test_a_sound_record_is_sound_to_both(section: str) -> None:
    record = _by_ours(section, SOUND[section])
    assert isinstance(record, KINDS[section])
    assert record == _by_theirs(section, SOUND[section])


@pytest.mark.parametrize("section", KINDS)
@settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_value_at_any_field_is_judged_alike(section: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([field.name for field in fields(KINDS[section])]))
    raw = {**SOUND[section], name: data.draw(NODES)}
    assert _by_ours(section, raw) == _by_theirs(section, raw)


@pytest.mark.parametrize("section", KINDS)
def test_what_a_record_leaves_out_has_its_default(section: str) -> None:
    record = _by_ours(section, SOUND[section])
    left_out = [field for field in fields(KINDS[section]) if field.name not in SOUND[section]]
    plain = [field for field in left_out if field.default is not MISSING]
    assert [getattr(record, field.name) for field in plain] == [field.default for field in plain]
