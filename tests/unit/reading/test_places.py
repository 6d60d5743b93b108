from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import examine
from stancecli.render.problems import explained
from tests.unit.reading.told import ROOT, pictures, places, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "before", "wide"),
    [
        pytest.param("sources: {paper: {kind: pres}}", 24, 4, id="plain"),
        pytest.param("sources: {paper: {kind: 'pres'}}", 24, 6, id="quoted"),
        pytest.param(r'sources: {paper: {kind: "p\"res"}}', 24, 8, id="escaped"),
        pytest.param("sources:\t{paper: {kind:\tpres}}", 24, 4, id="tabs"),
        pytest.param("sources: {論文: {kind: pres}}", 23, 4, id="wide before"),
        pytest.param("sources: {paper: {title: Türkiye, kind: pres}}", 40, 4, id="accent"),
        pytest.param("sources: {paper: {title: Tu\u0308rkiye, kind: pres}}", 40, 4, id="combining before"),
        pytest.param("sources: {paper: {kind: 新聞}}", 24, 4, id="wide"),
        pytest.param("sources: {paper: {kind: pre\u0301s}}", 24, 4, id="combining"),
        pytest.param("sources: {paper: {title: '\U0001f1e6\U0001f1ff', kind: pres}}", 37, 4, id="flag"),
        pytest.param("sources: {paper: {title: 'a\u202eb', kind: pres}}", 43, 4, id="direction mark"),
    ],
)
def test_the_caret_stands_under_the_culprit(line: str, before: int, wide: int, tmp_path: Path) -> None:
    ((_, caret),) = pictures(write(tmp_path, root=ROOT + line + "\n"))

    assert caret == " " * before + "^" * wide


def test_the_excerpt_is_the_line_as_written(tmp_path: Path) -> None:
    line = "sources:  {paper: { kind : 'pres' }}   # a remark"
    ((excerpt, _),) = pictures(write(tmp_path, root=ROOT + line + "\n"))

    assert excerpt == line


@pytest.mark.parametrize("before", [0, 5, 1000])
@pytest.mark.parametrize("after", [0, 5, 1000])
def test_of_a_long_line_the_part_around_the_culprit_is_shown(before: int, after: int, tmp_path: Path) -> None:
    line = f"sources: {{paper: {{title: x{'b' * before}, kind: pres, author: y{'a' * after}}}}}"
    ((excerpt, caret),) = pictures(write(tmp_path, root=ROOT + line + "\n"))

    marked = "".join(letter for letter, sign in zip(excerpt, caret, strict=False) if sign == "^")
    assert marked == "pres"
    assert len(excerpt) <= 162
    assert excerpt.strip("…") in line
    assert excerpt.startswith("…") == (before == 1000)
    assert excerpt.endswith("…") == (after == 1000)


def test_a_culprit_longer_than_can_be_shown_is_cut(tmp_path: Path) -> None:
    ((excerpt, caret),) = pictures(write(tmp_path, root=ROOT + f"sources: {{paper: {{kind: {'x' * 100_000}}}}}\n"))

    assert caret.strip() == "^" * (len(excerpt) - len("sources: {paper: {kind: …"))
    assert excerpt.endswith("x…")


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_of_yaml_is_counted(ending: str, tmp_path: Path) -> None:
    text = (ROOT + "sources:\n  paper:\n    kind: pres\n").replace("\n", ending)
    (tmp_path / "stances.yaml").write_bytes(text.encode())

    assert places(tmp_path / "stances.yaml") == [("unknown-word", "stances.yaml:7:11")]
    assert pictures(tmp_path / "stances.yaml") == [["    kind: pres", "          ^^^^"]]


def test_a_byte_order_mark_takes_no_column(tmp_path: Path) -> None:
    (tmp_path / "stances.yaml").write_bytes(b"\xef\xbb\xbf" + b"formt: 1\n" + ROOT.partition("\n")[2].encode())

    assert places(tmp_path / "stances.yaml") == [("unknown-key", "stances.yaml:1:1")]


@pytest.mark.parametrize("sign", ["\x01", "\x7f", "\ufffe"])
def test_a_sign_that_no_yaml_holds_is_found_behind_letters_of_many_bytes(sign: str, tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + f"# Türkiye 論文\ntitel: é{sign}x\n")

    assert places(root) == [("yaml-syntax", "stances.yaml:6:9")]


def test_text_over_several_lines_is_pointed_at_where_it_begins(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + "sources:\n  paper:\n    kind: 'a\n      b'\n")

    assert pictures(root) == [["    kind: 'a", "          ^"]]


def test_a_fault_is_a_line_that_editors_can_follow_whatever_the_user_wrote(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + 'sources: {paper: {kind: "a\\nb\\e[31m"}}\n')
    (told,) = (explained(problem) for problem in examine(root).problems)

    assert told.split("\n")[0] == f"{root}:5:25: error: unknown-word: 'a b\\x1b[31m' is no word for 'kind'"
