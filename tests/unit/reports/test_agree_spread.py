"""The same pair under every rule: what the rule alone moves, with n, and where there is nothing to move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.transcripts.replay import run
from tests.unit.reports.agreeing import note, of, part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def refused(votes_file: Path) -> Callable[[str], str]:
    def ask(arguments: str) -> str:
        done = run(["stance", "agree", *arguments.split(), "--ledger", str(votes_file)])
        assert done.code == 2, done.stdout
        return done.stderr

    return ask


def test_there_is_no_spread_where_a_rule_gives_no_value(asked: Callable[[str], dict[str, Any]]) -> None:
    # georgia and russia have r1 and r2 alone in common, which are unanimous.
    row = of(asked("georgia russia --spread")["rows"], index="exact")
    assert (row["absence_left_out_unanimous_kept"], row["absence_left_out_unanimous_dropped"]) == (1, None)
    assert row["spread"] is None
    assert row["undefined"] == "nothing in common to compare"


def test_the_spread_of_a_group_is_told_with_the_n_of_every_pair_under_every_rule(
    asked: Callable[[str], dict[str, Any]],
) -> None:
    answer = asked("azerbaijan armenia georgia --spread")
    assert of(part(answer, "n"), country="azerbaijan", other="armenia") == {
        "country": "azerbaijan",
        "other": "armenia",
        "absence_left_out_unanimous_kept": 3,
        "absence_left_out_unanimous_dropped": 1,
        "absence_abstain_unanimous_kept": 4,
        "absence_abstain_unanimous_dropped": 2,
    }
    assert note(answer, "fewer than 10 roll calls in common")
    assert "Lijphart 1963" in note(answer, "index: ")


def test_the_spread_of_a_pair_is_told_with_each_index_own_n(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = part(asked("azerbaijan armenia --spread"), "n")
    kept = {row["index"]: row["absence_abstain_unanimous_kept"] for row in rows}
    assert (kept["agreement"], kept["voeten"], kept["us-coincidence"]) == (4, 2, 3)


def test_a_spread_below_the_least_n_is_undefined_and_the_least_is_told(asked: Callable[[str], dict[str, Any]]) -> None:
    answer = asked("azerbaijan armenia --spread --least 2")
    assert of(answer["rows"], index="exact")["undefined"] == "fewer than 2 roll calls in common"
    assert note(answer, "a value is given from 2 roll calls in common on")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("--reference azerbaijan --spread", "--reference"),
        ("azerbaijan --spread", "two countries"),
        ("azerbaijan armenia --spread --absence left-out", "--absence"),
        ("azerbaijan armenia --spread --unanimous dropped", "--unanimous"),
        ("azerbaijan armenia --spread --by year", "--by"),
        ("azerbaijan armenia --spread --long", "--long"),
    ],
)
def test_what_a_spread_cannot_take_is_refused(arguments: str, said: str, refused: Callable[[str], str]) -> None:
    assert said in refused(arguments)
