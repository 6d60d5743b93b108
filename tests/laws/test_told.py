"""The changes as they are told: read back from the rows that `diff --all -f json` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stancecli.render import Screen, as_json
from stancecli.reports.diff import Wanted, diff
from stancecli.reports.show import show
from stancecli.stances.change import alike
from stancecli.stances.view import Asked, View
from tests.laws.ledgers import ledgers
from tests.laws.small import MOMENTS, small_ledgers
from tests.laws.test_changes import MIRRORS
from tests.laws.times import moments

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Page
    from stancecli.model.words import ChangeKind

Row = dict[str, Any]
PLACE = ("country", "issue", "toward", "measure")
SINCE = ("since", "since_by", "since_earliest", "since_latest")
LAST = ("last_evidence", "last_evidence_earliest", "last_evidence_latest")
SAID = ("score", "silence", "certainty", *SINCE, *LAST)
EVERY_MOMENT = st.sampled_from(MOMENTS)
EVERY_READING: st.SearchStrategy[Asked] = st.sampled_from(["plain", "certain", "possible"])

many = settings(max_examples=2000)


def read_back(page: Page) -> list[Row]:
    rows: list[Row] = json.loads(as_json.render(page, Screen()))["rows"]
    return rows


def changed(first: View, second: View) -> dict[tuple[Any, ...], Row]:
    """Every change between two views, by its place."""
    ledger = first.ledger
    wanted = Wanted(tuple(ledger.countries.values()), tuple(ledger.issues.values()), everything=True)
    rows = read_back(diff(first, second, wanted))
    found = {tuple(row[key] for key in PLACE): row for row in rows}
    assert len(found) == len(rows)
    return found


def side(row: Row, name: str) -> Row:
    """One side of a told change, with the keys of a told stance."""
    return {"stance": row[name], "entries": row[f"entries_{name}"], **{key: row[f"{name}_{key}"] for key in SAID}}


def stances(view: View) -> dict[tuple[Any, ...], Row]:
    found: dict[tuple[Any, ...], Row] = {}
    for country in view.ledger.countries.values():
        for row in read_back(show(view, country, view.ledger.issues.values())):
            place = (country.id, *(row[key] for key in PLACE[1:]))
            found[place] = {key: row[key] for key in ("stance", "entries", *SAID)}
    return found


def assert_turns_the_first_into_the_second(first: View, second: View) -> None:
    first, second = alike(first, second)
    told, before = changed(first, second), stances(first)
    assert {place: side(row, "before") for place, row in told.items()} == before
    after = {**before, **{place: side(row, "after") for place, row in told.items()}}
    assert after == stances(second)


@given(ledgers(), moments(), moments())
def test_each_after_in_the_place_of_its_before_turns_the_first_stances_into_the_second(
    ledger: Ledger, first: Moment, second: Moment
) -> None:
    assert_turns_the_first_into_the_second(View(ledger, first), View(ledger, second))


@many
@given(small_ledgers(), EVERY_MOMENT, EVERY_MOMENT, EVERY_READING)
def test_so_they_do_whichever_answers_are_asked_for(
    ledger: Ledger, first: Moment, second: Moment, asked: Asked
) -> None:
    assert_turns_the_first_into_the_second(View(ledger, first, asked=asked), View(ledger, second, asked=asked))


@many
@given(small_ledgers(), EVERY_MOMENT, EVERY_READING)
def test_between_a_moment_and_itself_all_is_unchanged(ledger: Ledger, moment: Moment, asked: Asked) -> None:
    view = View(ledger, moment, asked=asked)
    assert {row["kind"] for row in changed(view, view).values()} <= {"unchanged"}


@many
@given(small_ledgers(), EVERY_MOMENT, EVERY_MOMENT, EVERY_READING)
def test_the_way_back_is_the_mirror_of_the_way_there(
    ledger: Ledger, first: Moment, second: Moment, asked: Asked
) -> None:
    one, other = View(ledger, first, asked=asked), View(ledger, second, asked=asked)
    there, back = changed(one, other), changed(other, one)
    assert there.keys() == back.keys()
    for place, row in there.items():
        mirror = back[place]
        kind: ChangeKind = row["kind"]
        assert mirror["kind"] == MIRRORS.get(kind, kind)
        assert (side(mirror, "before"), side(mirror, "after")) == (side(row, "after"), side(row, "before"))
        assert (mirror["steps"], mirror["flags"]) == (row["steps"], row["flags"])
        assert (mirror["direction"] == row["direction"]) == (row["direction"] is None)
