"""What is written in the style of the house is read back as it was, whatever it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from stancecli.reading.events import parse
from stancecli.writing.style import ENTRY, listed, named, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

ODD = st.sampled_from(
    [
        *(
            "a: b",
            "a #b",
            "#a",
            "- a",
            "-a",
            "[a]",
            "{a",
            "a]",
            "a, b",
            "'a'",
            '"',
            "null",
            "~",
            "<<",
            "",
            " ",
            " a",
            "a ",
            "a:",
        ),
        *(
            "yes",
            "2022-03",
            "1_0",
            "|",
            ">",
            "a\nb",
            "a\r\nb",
            "\t",
            "\x85",
            "\u2028",
            "\ufeff",
            "\x07",
            "é",
            "😀",
            "%a",
            "@a",
            "`a",
        ),
        *(
            "? a",
            "!a",
            "&a",
            "*a",
            "=",
            "---",
            "...",
            "--- a",
            "a\\b",
            "\\u00e9",
            "http://x.y/?a=b#c",
            "a: ",
            ": a",
            "a\u00a0b",
        ),
    ]
)
TEXTS = ODD | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
FLAT = st.dictionaries(TEXTS, TEXTS, max_size=3)
TREES = st.recursive(
    TEXTS | st.none(), lambda one: st.lists(one, max_size=3) | st.dictionaries(TEXTS, one, max_size=3), max_leaves=6
)
RECORDS = st.dictionaries(st.sampled_from(ENTRY) | TEXTS, TREES, min_size=1)


def read(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    file, problems = parse(Path("x"), "x", text)
    assert problems == []
    return _plain(file.root)


def _plain(node: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if isinstance(node, dict):
        return {key: _plain(each) for key, each in node.items()}
    return list(map(_plain, node)) if isinstance(node, list) else node


@given(RECORDS, st.sampled_from([0, 2]), st.sampled_from(["\n", "\r\n"]))
def test_a_record_of_a_list_is_read_back(record: Mapping[str, Any], indent: int, line_end: str) -> None:
    assert read(f"entries:{line_end}{listed(record, indent, line_end)}") == {"entries": [record]}


@given(TEXTS, RECORDS)
def test_a_record_with_a_name_is_read_back(name: str, record: Mapping[str, Any]) -> None:
    assert read(f"sources:\n{named(name, record, 2)}") == {"sources": {name: record}}


@given(TEXTS)
def test_new_yaml_reads_a_text_as_old_yaml_does(text: str) -> None:
    loader = YAML(typ="safe", pure=True)
    read = loader.load(f"[{scalar(text, in_flow=True)}]")[0]
    # A number, a flag or a date is what an editor takes it for.
    assert not isinstance(read, str | None) or read == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Said it would not.", "Said it would not."),
        ("Said: no.", '"Said: no."'),
        ("No, it said", "No, it said"),
        ("2022-03", "2022-03"),
        ("null", '"null"'),
        ("https://a.example/b?c#d", "https://a.example/b?c#d"),
    ],
)
def test_a_text_is_quoted_where_it_must_be_and_nowhere_else(text: str, written: str) -> None:
    assert scalar(text) == written


def test_keys_go_in_the_order_of_the_shipped_ledger() -> None:
    entry = {
        "evidence": [{"page": "3", "source": "a"}],
        "amount": {"figures": [{"unit": "t", "value": "5"}], "basis": "single"},
        "id": "x",
    }
    amount = "    amount:\n      basis: single\n      figures: [{value: 5, unit: t}]\n"
    assert listed(entry, 2) == f"  - id: x\n{amount}    evidence: [{{source: a, page: 3}}]\n"
