"""The changes as they are told: read back from the rows that `diff --all -f json` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given

from stancecli.render import Screen, as_json
from stancecli.reports.diff import diff
from stancecli.reports.show import show
from stancecli.stances.view import View
from tests.laws.ledgers import ledgers
from tests.laws.times import moments

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Page

Row = dict[str, Any]
PLACE = ("country", "issue", "toward", "measure")
SINCE = ("since", "since_by", "since_earliest", "since_latest")
LAST = ("last_evidence", "last_evidence_earliest", "last_evidence_latest")


def read_back(page: Page) -> list[Row]:
    rows: list[Row] = json.loads(as_json.render(page, Screen()))["rows"]
    return rows


def side(row: Row, name: str) -> Row:
    """One side of a told change, with the keys of a told stance."""
    keys = ("score", "silence", *SINCE, *LAST)
    told = {key: row[key.replace(key, _of_side(key, name))] for key in keys}
    return {"stance": row[name], "entries": row[f"entries_{name}"], **told}


def _of_side(key: str, name: str) -> str:
    return (
        f"{name}_{key}"
        if not key.startswith("last_evidence")
        else key.replace("last_evidence", f"{name}_last_evidence")
    )


def stances(ledger: Ledger, moment: Moment, *, cumulative: bool) -> dict[tuple[Any, ...], Row]:
    view = View(ledger, moment, cumulative)
    found: dict[tuple[Any, ...], Row] = {}
    for country in ledger.countries.values():
        for row in read_back(show(view, country, ledger.issues.values())):
            place = (country.id, *(row[key] for key in PLACE[1:]))
            found[place] = {key: row[key] for key in ("stance", "entries", "score", "silence", *SINCE, *LAST)}
    return found


@given(ledgers(), moments(), moments())
def test_each_after_in_the_place_of_its_before_turns_the_first_stances_into_the_second(
    ledger: Ledger, first: Moment, second: Moment
) -> None:
    cumulative = first.is_day or second.is_day
    countries, issues = tuple(ledger.countries.values()), tuple(ledger.issues.values())
    told = read_back(diff(ledger, first, second, countries=countries, issues=issues, everything=True))
    before = stances(ledger, first, cumulative=cumulative)
    places = [tuple(row[key] for key in PLACE) for row in told]
    assert {place: side(row, "before") for place, row in zip(places, told, strict=True)} == before
    after = {**before, **{place: side(row, "after") for place, row in zip(places, told, strict=True)}}
    assert after == stances(ledger, second, cumulative=cumulative)
