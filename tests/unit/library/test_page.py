"""The examples of docs/library.md, chapter by chapter."""

from __future__ import annotations

import contextlib
import doctest
import importlib
import re

import pytest

from tests.conftest import README

ROOT = README.parent
PAGE = ROOT / "docs" / "library.md"
_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
FIRST, *CHAPTERS = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
SHOWN = "\n".join(_BLOCK.findall(FIRST))
BY_TITLE = {chapter.partition("\n")[0]: "\n".join(_BLOCK.findall(chapter)) for chapter in CHAPTERS}
# Who stands where is asked once, and looked at again further down.
STATED = "\n".join((SHOWN, BY_TITLE["Who stands where"]))


@pytest.fixture(scope="module", autouse=True)
def _imported_before() -> None:
    """Import what changes the environment when it is imported, before a test that must leave it as it was."""
    with contextlib.suppress(ImportError):
        importlib.import_module("polars")


@pytest.mark.parametrize("title", [title for title, examples in BY_TITLE.items() if examples])
def test_the_examples_of_a_chapter_give_what_they_show(title: str) -> None:
    for heavy in ("pandas", "polars"):
        if f"import {heavy}\n" in BY_TITLE[title]:
            pytest.importorskip(heavy)
    examples = STATED if title == "Who stands where" else f"{STATED}\n{BY_TITLE[title]}"
    tried, failed = _tried(examples, title)
    assert failed == ""
    assert tried > 2


def test_an_example_that_gives_something_else_is_told() -> None:
    tried, failed = _tried(">>> 1 + 1\n3\n", "sums")
    assert tried == 1
    assert "Expected:\n    3\nGot:\n    2\n" in failed


def _tried(examples: str, name: str) -> tuple[int, str]:
    """Run the examples in the folder of the project: how many there are, and what was told of those that fail."""
    told: list[str] = []
    test = doctest.DocTestParser().get_doctest(examples, {}, name, str(PAGE), 0)
    with contextlib.chdir(ROOT):
        doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    return len(test.examples), "".join(told)
