"""What the documents point to is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import README

if TYPE_CHECKING:
    from pathlib import Path

ROOT = README.parent
PAGES = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?:)([^)\s]*)\)")
MENTION = re.compile(r"docs/[\w-]+\.md")
MODULE = re.compile(r"`((?:\w+/)+\w+\.(?:py|md|css|toml|yaml))\b")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
# A heading's anchor: in small letters, hyphens for blanks, without other signs.
SIGNS = re.compile(r"[^\w\- ]")


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", CODE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {SIGNS.sub("", head.casefold()).replace(" ", "-") for head in heads}


def broken(page: Path) -> list[str]:
    """The relative links of a page that lead to no file, or to no heading in it."""
    return [link for link in LINK.findall(CODE.sub("", page.read_text("utf-8"))) if not leads(page, link)]


def leads(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file_and_a_heading_in_it(page: Path) -> None:
    assert broken(page) == []


def test_a_link_to_nothing_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A head\n[a](page.md#a-head) [b](#a-head) [c](none.md) [d](#none) [e](https://example.org)\n")
    assert broken(page) == ["none.md", "#none"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_of_docs_that_is_mentioned_exists(page: Path) -> None:
    assert [name for name in MENTION.findall(page.read_text("utf-8")) if not (ROOT / name).exists()] == []


def test_every_page_of_docs_that_the_program_mentions_exists() -> None:
    mentioned = {name for file in (ROOT / "src").rglob("*.py") for name in MENTION.findall(file.read_text("utf-8"))}
    assert [name for name in sorted(mentioned) if not (ROOT / name).exists()] == []


def test_every_file_that_the_page_of_the_architecture_names_exists() -> None:
    named = MODULE.findall((ROOT / "docs" / "architecture.md").read_text("utf-8"))
    assert named
    assert [name for name in named if not (ROOT / "src" / "stancecli" / name).exists()] == []
