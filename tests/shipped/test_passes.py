"""The two coding passes that tell how far the codebook can be applied."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.shipped.evidence import DATA, register

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger

COLUMNS = ["round", "claim", "issue", "country", "toward", "position"]
NO_POSITION = "none"


def _pass(name: str) -> list[dict[str, str]]:
    with (DATA / "reliability" / f"pass-{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        assert reader.fieldnames == COLUMNS
        return list(reader)


def _unit(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[column] for column in COLUMNS[:-1])


def test_both_passes_code_the_same_units_once() -> None:
    one, other = ([_unit(row) for row in _pass(name)] for name in "ab")
    assert one == other
    assert len(set(one)) == len(one)


def test_the_first_round_codes_two_hundred_claims_on_every_scale(shipped: Ledger) -> None:
    first = [row for row in _pass("a") if row["round"] == "1"]
    assert len({row["claim"] for row in first}) >= 200
    assert {row["issue"] for row in first} == {one.id for one in shipped.issues.values() if one.scale}


def test_a_later_round_codes_claims_that_no_earlier_one_did() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for row in _pass("a"):
        assert seen.setdefault(_unit(row)[1:], row["round"]) == row["round"]


@pytest.mark.parametrize("name", ["a", "b"])
def test_every_code_is_a_step_of_its_scale_or_none(name: str, shipped: Ledger) -> None:
    for row in _pass(name):
        steps = {step.position for step in shipped.issues[row["issue"]].scale}
        assert NO_POSITION not in steps
        assert row["position"] in steps | {NO_POSITION}


def test_every_unit_is_a_claim_of_the_register() -> None:
    assert not {row["claim"] for row in _pass("a")} - {row["claim"] for row in register()}
