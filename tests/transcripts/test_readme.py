from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import README, same_again
from tests.transcripts.replay import examples_again

if TYPE_CHECKING:
    from pathlib import Path


def test_every_example_of_the_readme_prints_what_it_shows(request: pytest.FixtureRequest) -> None:
    if not README.exists():
        pytest.fail("there is no README.md")
    update = request.config.getoption("--update-golden")
    same_again(README, lambda page: examples_again(page, README.parent), update=update)


def test_an_example_is_run_and_all_around_it_is_kept(tmp_path: Path) -> None:
    page = (
        "# stance\n\n```console\n$ pip install stancecli\nDone.\n$ stance --version\nold\n```\n\n```\n$ stance\n```\n"
    )
    actual = examples_again(page, tmp_path)
    head, _, tail = actual.partition("$ stance --version\n")
    assert head == "# stance\n\n```console\n$ pip install stancecli\nDone.\n"
    assert tail.startswith("stance ")
    assert tail.endswith("\n```\n\n```\n$ stance\n```\n")
    assert "old" not in tail
