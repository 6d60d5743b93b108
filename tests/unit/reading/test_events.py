from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import example, given, strategies

from stancecli.reading import events
from stancecli.reading.events import MAX_DEPTH, parse
from stancecli.reading.located import Block, Items

if TYPE_CHECKING:
    from stancecli.errors import Problem
    from stancecli.reading.located import Node


def read(text: str, tmp_path: Path) -> tuple[Any, list[Problem]]:
    file, problems = parse(tmp_path, "x.yaml", text)
    return plain(file.root), problems


def plain(node: Node) -> Any:  # noqa: ANN401 - what YAML holds has no type to name
    if isinstance(node, Block):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, Items) else node


def said(text: str, tmp_path: Path) -> list[tuple[str, int, int]]:
    return [(each.code, each.place.line, each.place.column) for each in read(text, tmp_path)[1]]


TEXTS = strategies.recursive(
    strategies.text(strategies.characters(exclude_categories=["Cs", "Cc"])),
    lambda inner: strategies.lists(inner) | strategies.dictionaries(strategies.text("abc", min_size=1), inner),
    max_leaves=12,
)


@given(strategies.dictionaries(strategies.text("abc", min_size=1), TEXTS, min_size=1))
@example({"a": "~"})
def test_texts_come_back_as_they_were_written(held: dict[str, Any]) -> None:
    written = yaml.safe_dump(held, allow_unicode=True, default_style='"')
    file, problems = parse(Path("x.yaml"), "x.yaml", written)

    assert (plain(file.root), problems) == (held, [])


@pytest.mark.parametrize("empty", ["", "~", "null", "Null", "NULL"])
def test_a_plain_nothing_is_not_known_and_a_quoted_one_is_text(empty: str, tmp_path: Path) -> None:
    assert read(f"a: {empty}\nb: '{empty}'\n", tmp_path) == ({"a": None, "b": empty}, [])


def test_words_that_other_readers_turn_into_values_stay_text(tmp_path: Path) -> None:
    words = ["yes", "NO", "on", "1998", "2022-03-02", "1_0", ".nan", "0o7", "=", "1:30"]

    assert read(f"a: [{', '.join(words)}]", tmp_path) == ({"a": words}, [])


def test_every_anchor_alias_tag_and_merge_key_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    text = "a: &x {b: c}\nd: *x\ne: !t f\n*x : g\nh: {<<: *x, i: j}\nk: !!python/object/apply:os.system [ls]\n"
    held, _ = read(text, tmp_path)

    assert said(text, tmp_path) == [
        *(("alias", 1, 4), ("alias", 2, 4), ("tag", 3, 4), ("alias", 4, 1), ("alias", 5, 5), ("tag", 6, 4)),
    ]
    assert {**held, "d": None} == {"a": {"b": "c"}, "d": None, "e": "f", "h": {"i": "j"}, "k": ["ls"]}


def test_a_quoted_merge_sign_is_a_key_like_others(tmp_path: Path) -> None:
    assert read("'<<': a\n", tmp_path) == ({"<<": "a"}, [])


def test_of_a_key_given_twice_the_first_is_read(tmp_path: Path) -> None:
    text = "a: {b: c}\na: {b: d, b: e}\nf: g\n"

    assert read(text, tmp_path)[0] == {"a": {"b": "c"}, "f": "g"}
    assert said(text, tmp_path) == [("duplicate-key", 2, 1), ("duplicate-key", 2, 11)]


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "? {a: b}\n: c\n", "{[a]: b}\n"])
def test_a_key_is_a_word(text: str, tmp_path: Path) -> None:
    assert [code for code, _, _ in said(text, tmp_path)] == ["wrong-shape"]


@pytest.mark.parametrize("text", ["1: a\n2022-03-02: b\n", "'': a\n", "? long\n: a\n", "? |\n  a\n  b\n: c\n"])
def test_any_word_is_a_key(text: str, tmp_path: Path) -> None:
    assert said(text, tmp_path) == []


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_what_is_nested_just_so_deep_is_read_and_no_deeper(opening: str, closing: str, tmp_path: Path) -> None:
    def nested(depth: int) -> str:
        return f"a: {opening * (depth - 1)}x{closing * (depth - 1)}"

    assert said(nested(MAX_DEPTH), tmp_path) == []
    assert [code for code, _, _ in said(nested(MAX_DEPTH + 1), tmp_path)] == ["too-deep"]


@pytest.mark.parametrize("text", ["---\na: b\n", "%YAML 1.1\n---\na: b\n...\n", "a: b\n...\n# the end\n", "a: b"])
def test_one_document_may_be_marked_as_one(text: str, tmp_path: Path) -> None:
    assert read(text, tmp_path) == ({"a": "b"}, [])


def test_another_parser_than_the_fast_one_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        "a: [b, 'c', {d: ~}]\n",
        "a: &x b\nc: *x\n",
        "a: b\na: c\n",
        "a: !t b\n",
        "? [a]\n: b\n",
        "a: b\n---\nc: d\n",
    ]
    fast = [(read(text, tmp_path)[0], said(text, tmp_path)) for text in texts]
    monkeypatch.setattr(events, "_Loader", yaml.SafeLoader)

    assert fast[1][1] == said(texts[1], tmp_path)
    assert [place for _, place in fast] == [said(text, tmp_path) for text in texts]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("a: 'b\nc: d\n", 1, 4, id="a quote that is not closed"),
        pytest.param("a: [b\n", 1, 4, id="a bracket that is not closed"),
        pytest.param("{\n\n", 1, 2, id="a brace with nothing in it"),
        pytest.param("a: b: c\n", 1, 5, id="two colons"),
        pytest.param("a: b\nword", 2, 1, id="a word among keys"),
        pytest.param("a:\n- b\nc: [d\n- e: f\n", 4, 4, id="a bracket before a list"),
        pytest.param("a: @b\n", 1, 4, id="a sign that wants quotes"),
    ],
)
def test_broken_syntax_is_told_once_where_it_broke(text: str, line: int, column: int, tmp_path: Path) -> None:
    assert said(text, tmp_path) == [("yaml-syntax", line, column)]
