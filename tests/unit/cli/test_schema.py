"""The JSON Schema and the reader agree on the faults that a schema can see, as an editor reads YAML 1.2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

from stancecli.reading.editorschema import ledger_schema
from stancecli.reading.find import bundled
from stancecli.reading.load import examine
from tests.broken.errors_page import CODES, ledgers
from tests.conftest import HERE
from tests.unit.cli.growing import begun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SCHEMA = ledger_schema()
VALIDATOR = Draft7Validator(SCHEMA)
# What a schema can see: keys, words and shapes. What a name leads to, and what days there are, it cannot.
SEEN = {
    "bad-iso",
    "bad-value",
    "empty-value",
    "missing-key",
    "no-evidence",
    "too-deep",
    "unknown-key",
    "unknown-word",
    "wrong-format",
    "wrong-shape",
}
BROKEN = ledgers()
SOUND = [
    *sorted(bundled().parent.rglob("*.yaml")),
    *(HERE / "ledgers" / name for name in ("small.yaml", "doubts.yaml", "scripts.yaml", "warned.yaml")),
]


def seen_by_an_editor(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """What YAML 1.2 makes of a text: numbers, flags and nulls; every key is a text, as JSON has it."""
    loader = YAML(typ="safe", pure=True)
    loader.Constructor = _Core
    return _keyed(loader.load(text))


class _Core(SafeConstructor):
    """YAML 1.2 has no dates: they are texts. This loader has them still."""


_Core.add_constructor("tag:yaml.org,2002:timestamp", _Core.construct_yaml_str)


def _keyed(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if isinstance(value, dict):
        return {key if isinstance(key, str) else str(key): _keyed(each) for key, each in value.items()}
    return [_keyed(each) for each in value] if isinstance(value, list) else value


def faults_of(text: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(seen_by_an_editor(text))]


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
def test_the_schema_finds_nothing_in_a_sound_ledger(path: Path) -> None:
    assert faults_of(path.read_text(encoding="utf-8")) == []


def test_the_schema_finds_nothing_in_the_ledger_that_init_makes(tmp_path: Path) -> None:
    files = sorted(begun(tmp_path).parent.rglob("*.yaml"))
    assert [faults_of(file.read_text(encoding="utf-8")) for file in files] == [[]] * 4


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_schema_finds_a_fault_where_it_can_see_one_and_nowhere_else(code: str) -> None:
    try:
        found = faults_of(BROKEN[code].read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError, RecursionError):
        # What is no YAML is no matter of a schema.
        return
    except (TypeError, AttributeError):
        found = ["not a mapping"]
    assert bool(found) is (code in SEEN | {"empty-file", "not-a-mapping"}), found


CHANGES = {
    "a key that is none": (r"    channel: law", "    chanel: law"),
    "a key that is missing": (r"    channel: law\n", ""),
    "a word that is none": ("channel: law", "channel: laws"),
    "a text for a list of records": (r"    evidence: .*\n", "    evidence: herald-2020\n"),
    "a mapping for a text": ("position: full\n", "position: {a: b}\n"),
    "a list for a text": ("until: open", "until: [open]"),
    "a flag that is none": ("as_of: true", "as_of: yes"),
    "a score that is none": ("score: 2, means: Bans all", "score: 3, means: Bans all"),
    "a score in letters": ("score: 2, means: Bans all", "score: two, means: Bans all"),
    "a count below zero": ("totals: {yes: 20", "totals: {yes: -20"),
    "a date that is none": ("date: 2016-05\n", "date: May 2016\n"),
    "a vote that is none": ("votes: {norland: yes,", "votes: {norland: aye,"),
    "an id with a blank": ("- id: no-2016-embargo-partial", "- id: no 2016"),
    "an age that is none": ("stale_after: 2y", "stale_after: 2"),
    "a figure with a sign": ("value: 300000,", "value: -300000,"),
    "a currency in small letters": ("currency: EUR", "currency: eur"),
    "a currency of digits": ("currency: EUR", "currency: 978"),
    "a country's code of two letters": ("iso: XNO", "iso: NO"),
    "a counterpart's code in small letters": (
        "league: {name: League of Ports}",
        "league: {name: League of Ports, iso: lop}",
    ),
    "an entry without evidence": (r"evidence: \[\{source: herald-2020, paragraph: 3\}\]", "evidence: []"),
    "an empty text": ("title: Embargo on Ostia", "title: ''"),
    "nothing where something must be": ("title: Embargo on Ostia", "title:"),
    "another format": ("format: 1", "format: 2"),
    "a root without a title": (r"title: The quarrel over the Strait\n", ""),
    "a section that is none": ("coverage:", "coverages:"),
}
FINE = {
    "a number for a text": ("title: Embargo on Ostia", "title: 2022"),
    "a point for a text": ("title: Embargo on Ostia", "title: 1.50"),
    "a flag for a text": ("title: Embargo on Ostia", "title: true"),
    "a quoted number": ("score: 2, means: Bans all", 'score: "2", means: Bans all'),
    "a quoted flag": ("as_of: true", 'as_of: "true"'),
    "a year": ("date: 2016-05\n", "date: 2016\n"),
    "a quoted year": ("date: 2016-05\n", "date: '2016'\n"),
    "a span of dates about and in doubt": ("date: 2016-05\n", "date: 2016-03~/2016-05-02?\n"),
    "a lone text for a list": (r"aliases: \[ep\]", "aliases: ep"),
    "a number for a page": ("page: 13", 'page: "13"'),
    "nothing where nothing may be": ("author: A. Reporter", "author: null"),
    "a lone tilde": ("author: A. Reporter", "author: ~"),
    "a no without quotes": ('ostia: "no"', "ostia: no"),
}


def changed(ledger_file: Callable[..., Path], pattern: str, by: str) -> Path:
    small = (HERE / "ledgers" / "small.yaml").read_text(encoding="utf-8")
    text, times = re.subn(pattern, by.replace("\\", r"\\"), small, count=1)
    assert times == 1
    path = ledger_file("", codebook=False)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", CHANGES)
def test_reader_and_schema_both_refuse(name: str, ledger_file: Callable[..., Path]) -> None:
    path = changed(ledger_file, *CHANGES[name])
    assert [each for each in examine(path).problems if each.severity == "error"] != []
    assert faults_of(path.read_text(encoding="utf-8")) != []


@pytest.mark.parametrize("name", FINE)
def test_reader_and_schema_both_take(name: str, ledger_file: Callable[..., Path]) -> None:
    path = changed(ledger_file, *FINE[name])
    assert [each.message for each in examine(path).problems] == []
    assert faults_of(path.read_text(encoding="utf-8")) == []
