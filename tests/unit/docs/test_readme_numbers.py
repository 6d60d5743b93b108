from __future__ import annotations

from stancecli.cli.catalogue import Catalogue
from stancecli.indices.registry import INDICES
from tests.conftest import README

NUMBERS = {14: "fourteen", 24: "twenty-four", 25: "twenty-five", 26: "twenty-six"}


def test_the_readme_counts_the_commands_and_the_indices_there_are() -> None:
    text = README.read_text(encoding="utf-8")
    assert f"lists the {NUMBERS[len(Catalogue())]} commands" in text
    assert f"by {NUMBERS[len(INDICES)]} indices" in text
