"""How a ledger is cited: what a CITATION.cff beside or above it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.model.citation import Citation
from stancecli.reading.citation import citation_of
from stancecli.reading.load import load
from tests.conftest import README

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROGRAM = """\
cff-version: 1.2.0
type: software
title: A program
references:
  - {type: article, title: A ledger of a test, license: MIT}
  - type: data
    title: A ledger of a test
    authors:
      - {name: The coders}
      - {given-names: Ada, name-particle: de, family-names: Coder}
      - {affiliation: Nobody}
    date-released: 2026-01-02
    license: CC-BY-4.0
    license-url: https://example.org/by
"""
TOLD = Citation(("The coders", "Ada de Coder"), "2026-01-02", "CC-BY-4.0", "https://example.org/by")


@pytest.mark.parametrize("above", [False, True])
def test_a_file_beside_a_ledger_or_above_it_tells_its_citation(above: bool, ledger_file: Callable[..., Path]) -> None:  # noqa: FBT001 - a parameter
    root = ledger_file("entries: []")
    (root.parents[int(above)] / "CITATION.cff").write_text(PROGRAM)
    assert citation_of(load(root)) == TOLD


def test_a_file_that_is_of_the_ledger_alone_tells_it_too(ledger_file: Callable[..., Path]) -> None:
    root = ledger_file("entries: []")
    (root.parent / "CITATION.cff").write_text("{type: dataset, title: A ledger of a test, keywords: [a, b]}")
    assert citation_of(load(root)) == Citation(keywords=("a", "b"))


@pytest.mark.parametrize(
    "text", ["", "[", "title: A ledger of a test", "references: 3", PROGRAM.replace("test", "you")]
)
def test_a_file_that_tells_nothing_of_the_ledger_gives_none(text: str, ledger_file: Callable[..., Path]) -> None:
    root = ledger_file("entries: []")
    (root.parent / "CITATION.cff").write_text(text)
    assert citation_of(load(root)) is None


def test_no_file_gives_none(ledger_file: Callable[..., Path]) -> None:
    root = ledger_file("entries: []")
    assert citation_of(load(root)) is None
    (root.parent / "CITATION.cff").write_bytes(b"\xff")
    assert citation_of(load(root)) is None


def test_the_shipped_ledger_is_cited_with_its_licence() -> None:
    shipped = load(README.parent / "data" / "stances.yaml")
    cited = citation_of(shipped)
    assert cited is not None
    assert (cited.license, cited.authors) == ("CC-BY-4.0", ("The stance contributors",))
    assert cited.text(shipped.title, shipped.version).endswith(
        f"{shipped.title}, version {shipped.version}. CC-BY-4.0."
    )


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        (Citation(), "A ledger, version 1."),
        (Citation(("A", "B"), "2026-01-02", "MIT"), "A, B (2026). A ledger, version 1. MIT."),
        (Citation(("A",)), "A. A ledger, version 1."),
    ],
)
def test_a_citation_says_what_is_known(cited: Citation, text: str) -> None:
    assert cited.text("A ledger", "1") == text
