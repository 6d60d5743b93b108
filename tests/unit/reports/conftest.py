from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

from tests.transcripts.replay import run
from tests.unit.reports.agreeing import VOTES
from tests.unit.reports.world import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.model.ledger import Ledger


@pytest.fixture
def world(ledger: Callable[[str], Ledger]) -> Ledger:
    return ledger(TEXT)


@pytest.fixture
def votes_file(ledger_file: Callable[..., Path]) -> Path:
    """A ledger of four countries' votes."""
    return ledger_file(VOTES)


@pytest.fixture
def asked(votes_file: Path) -> Callable[[str], dict[str, Any]]:
    """Give a function that asks `stance agree …` of those votes, and gives the answer as JSON."""

    def ask(arguments: str) -> dict[str, Any]:
        done = run(["stance", "agree", *shlex.split(arguments), "-f", "json", "--ledger", str(votes_file)])
        assert done.code == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    return ask
