from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.reading.drafting import BY_ID, LISTED
from tests.unit.reading.told import CODEBOOK, ROOT, codes, entry, roll_call, write

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = {"text": "word", "list": "[a, b]", "mapping": "{a: b}", "nothing": "~"}
BODIES = "bodies: {unga: {name: Assembly}}\n"
# Every place with a shape of its own, and the shapes that are right there.
PLACES: dict[str, tuple[str, set[str]]] = {
    **{name: (ROOT + f"{name}: SHAPE\n", set()) for name in BY_ID},
    **{name: (ROOT + f"{name}: SHAPE\n", set()) for name in LISTED},
    **{f"a record of {name}": (ROOT + f"{name}: {{a: SHAPE}}\n", set()) for name in BY_ID},
    **{f"an item of {name}": (ROOT + f"{name}: [SHAPE]\n", set()) for name in LISTED},
    "include": (ROOT + "include: SHAPE\n", set()),
    "axis": (ROOT.replace("{low: Russia, high: Ukraine}", "SHAPE"), set()),
    "title": (ROOT.replace("A ledger", "SHAPE"), {"text"}),
    "allow": (ROOT + "allow: SHAPE\n", set()),
    "aliases": (ROOT + "countries: {x: {name: X, aliases: SHAPE}}\n", {"text", "list"}),
    "scale": (CODEBOOK.replace("[{position: imposes, score: 2, means: Has sanctions of its own.}]", "SHAPE"), set()),
    "a step": (CODEBOOK.replace("[{position: imposes, score: 2, means: Has sanctions of its own.}]", "[SHAPE]"), set()),
    "evidence": (CODEBOOK + "entries:\n" + entry(evidence="SHAPE"), set()),
    "one evidence": (CODEBOOK + "entries:\n" + entry(evidence="[SHAPE]"), set()),
    "amount": (CODEBOOK + "entries:\n" + entry(issue="aid", amount="SHAPE"), {"nothing"}),
    "figures": (CODEBOOK + "entries:\n" + entry(issue="aid", amount="{basis: single, figures: SHAPE}"), set()),
    "a figure": (CODEBOOK + "entries:\n" + entry(issue="aid", amount="{basis: single, figures: [SHAPE]}"), set()),
    "summary": (CODEBOOK + "entries:\n" + entry(summary="SHAPE"), {"text"}),
    "date": (CODEBOOK + "entries:\n" + entry(date="SHAPE"), set()),
    "channel": (CODEBOOK + "entries:\n" + entry(channel="SHAPE"), set()),
    "votes": (CODEBOOK + BODIES + "roll_calls:\n" + roll_call(votes="SHAPE"), set()),
    "one vote": (CODEBOOK + BODIES + "roll_calls:\n" + roll_call(votes="{georgia: SHAPE}"), set()),
    "totals": (CODEBOOK + BODIES + "roll_calls:\n" + roll_call(totals="SHAPE"), set()),
    "one total": (CODEBOOK + BODIES + "roll_calls:\n" + roll_call(totals="{yes: SHAPE}"), {"nothing"}),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_wrong_shape_is_a_fault_and_no_crash(place: str, shape: str, tmp_path: Path) -> None:
    text, right = PLACES[place]
    found = codes(write(tmp_path, root=text.replace("SHAPE", SHAPES[shape])))

    assert (found == []) == (shape in right), found


@pytest.mark.parametrize("place", [*BY_ID, *LISTED])
def test_an_empty_section_written_out_is_none(place: str, tmp_path: Path) -> None:
    empty = "{}" if place in BY_ID else "[]"

    assert codes(write(tmp_path, root=ROOT + f"{place}: {empty}\n")) == []


def test_an_id_within_a_record_that_has_its_id_as_key_is_refused(tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=ROOT + "countries: {x: {id: x, name: X}}\n")) == ["unknown-key"]


@pytest.mark.parametrize("measure", ["un-votes", "aid"])
def test_only_issues_of_positions_are_asked_of_counterparts_apart(measure: str, tmp_path: Path) -> None:
    text = CODEBOOK.replace(f"{measure}: {{", f"{measure}: {{toward: [ukraine], ")

    assert codes(write(tmp_path, root=text + "entries:\n" + entry(issue=measure))) == ["toward-misplaced"]
