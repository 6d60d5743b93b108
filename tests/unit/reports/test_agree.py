"""How alike countries vote: what is compared, what is left out, and what is told of it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shlex
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import HERE
from tests.transcripts.replay import run
from tests.unit.reports.agreeing import part

if TYPE_CHECKING:
    from collections.abc import Callable

SHARED = HERE.parent.parent / "shared" / "data"
SHIPPED = HERE.parent / "data" / "stances.yaml"


def indices(answer: dict[str, Any]) -> dict[str, tuple[float | None, int]]:
    return {row["index"]: (row["value"], row["n"]) for row in answer["rows"]}


def test_a_pair_is_compared_where_both_chose_and_an_absence_is_what_the_body_declares(
    asked: Callable[[str], dict[str, Any]],
) -> None:
    # hrc counts an absence as an abstention: r1, r2 and r5 alike or apart, r3 half.
    found = indices(asked("azerbaijan armenia"))
    assert found["agreement"] == (2.5 / 4, 4)
    assert found["exact"] == (2 / 4, 4)
    assert found["us-coincidence"] == (2 / 3, 3)


def test_an_absence_left_out_leaves_the_roll_call_out(asked: Callable[[str], dict[str, Any]]) -> None:
    answer = asked("azerbaijan armenia --absence left-out")
    assert indices(answer)["agreement"] == (2 / 3, 3)
    assert part(answer, "left_out") == [{"reason": "absent", "country": "azerbaijan", "number": 1}]


def test_what_is_left_out_has_a_reason_each(asked: Callable[[str], dict[str, Any]]) -> None:
    answer = asked("georgia russia --unanimous dropped")
    assert {(row["reason"], row["country"]): row["number"] for row in part(answer, "left_out")} == {
        ("unanimous", "all"): 2,
        ("not-member", "russia"): 1,
        ("unknown", "georgia"): 1,
    }
    assert indices(answer)["agreement"] == (None, 0)


def test_voeten_agreement_leaves_unanimous_roll_calls_out_by_itself(asked: Callable[[str], dict[str, Any]]) -> None:
    found = indices(asked("azerbaijan russia"))
    assert found["agreement"] == (1.0, 3)
    assert found["voeten"] == (1.0, 1)


def test_what_is_undefined_is_nothing_with_its_reason(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = {row["index"]: row for row in asked("azerbaijan armenia --to 2020")["rows"]}
    assert rows["kappa"]["value"] is None
    assert rows["kappa"]["undefined"]
    assert rows["agreement"]["value"] == 1


def test_persons_are_left_out_unless_they_are_asked_for(asked: Callable[[str], dict[str, Any]]) -> None:
    without, with_them = asked("azerbaijan armenia"), asked("azerbaijan armenia --members")
    assert [indices(each)["agreement"][1] for each in (without, with_them)] == [4, 5]
    assert any("1 roll call in which persons voted left out" in note for note in without["notes"])


def test_the_matrix_is_the_same_from_both_sides(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = {row["country"]: row for row in asked("")["rows"]}
    assert len(rows) == 5
    assert all(rows[one][other] == rows[other][one] for one in rows for other in rows)
    assert [rows[one][one] for one in rows] == [None] * 5


def test_a_small_n_is_told(asked: Callable[[str], dict[str, Any]]) -> None:
    assert any("fewer than 10 roll calls in common" in note for note in asked("azerbaijan armenia")["notes"])


def test_below_the_least_n_no_value_is_given(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("azerbaijan armenia georgia --long --least 4")["rows"]
    assert [(row["n"], row["value"] is None, row["undefined"]) for row in rows] == [
        (4, False, None),
        (3, True, "fewer than 4 roll calls in common"),
        (3, True, "fewer than 4 roll calls in common"),
    ]


def test_over_time_each_period_counts_its_own(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("azerbaijan armenia --by year")["rows"]
    assert [(row["period"], row["n"], row["agreement"]) for row in rows] == [
        ("2020", 1, 1),
        ("2021", 2, 0.75),
        ("2022", 1, 0),
    ]


def test_the_group_is_measured_over_roll_calls_in_which_two_took_part(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = {row["index"]: row for row in part(asked("azerbaijan armenia georgia"), "cohesion")}
    # r1 and r2: 3 yes. r3: an absence that is an abstention, 1 no, 1 abstain. r5: 1 yes, 1 no.
    assert (rows["rice"]["value"], rows["rice"]["n"]) == (3 / 4, 4)
    assert rows["agreement-index"]["value"] == pytest.approx((1 + 1 + 0.5 + 0.25) / 4)


def test_the_closest_comes_first_and_who_has_no_value_last(asked: Callable[[str], dict[str, Any]]) -> None:
    rows = asked("--reference azerbaijan")["rows"]
    assert [row["country"] for row in rows] == ["georgia", "russia", "armenia", "ukraine"]
    assert (rows[-1]["rank"], rows[-1]["value"]) == (None, None)
    assert asked("azerbaijan")["rows"] == rows


def test_the_spread_is_how_far_the_rule_alone_moves_the_number(asked: Callable[[str], dict[str, Any]]) -> None:
    row = next(row for row in asked("azerbaijan armenia --spread")["rows"] if row["index"] == "agreement")
    under = [value for key, value in row.items() if key.startswith("absence")]
    assert under == [2 / 3, 0, 2.5 / 4, 0.25]
    assert row["spread"] == pytest.approx(2 / 3)


def test_a_roll_call_after_today_is_not_there_yet(asked: Callable[[str], dict[str, Any]]) -> None:
    assert indices(asked("azerbaijan armenia --today 2021-12-31"))["agreement"][1] == 3


def test_over_the_shipped_record_every_other_member_is_ranked() -> None:
    done = run(["stance", "agree", "--all", "--reference", "azerbaijan", "-f", "csv", "--ledger", str(SHIPPED)])
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 192
    assert [float(row["value"]) for row in rows] == sorted((float(row["value"]) for row in rows), reverse=True)


def naive(one: str, other: str) -> dict[str, tuple[int, float]]:
    """Agreement by year after Voeten's list, by counting one vote at a time: n, and the share of agreement."""
    with (SHARED / "unvotes_dgrtwo_rollcalls_1946_2020-01.csv").open(encoding="utf-8", newline="") as file:
        years = {row["rcid"]: row["date"][:4] for row in csv.DictReader(file)}
    chosen: dict[str, dict[str, int]] = defaultdict(dict)
    with gzip.open(SHARED / "unvotes_dgrtwo_votes_1946_2020-01.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["country_code"] in {one, other}:
                chosen[row["rcid"]][row["country_code"]] = {"yes": 1, "abstain": 2, "no": 3}[row["vote"]]
    apart = defaultdict(list)
    for rcid, votes in chosen.items():
        if len(votes) == 2:
            apart[years[rcid]].append(abs(votes[one] - votes[other]))
    return {year: (len(steps), sum(1 - step / 2 for step in steps) / len(steps)) for year, steps in apart.items()}


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no {SHARED}")
def test_azerbaijan_and_russia_by_year_is_what_a_second_computation_gives() -> None:
    rolls = SHARED / "unvotes_dgrtwo_rollcalls_1946_2020-01.csv"
    votes = SHARED / "unvotes_dgrtwo_votes_1946_2020-01.csv.gz"
    done = run(shlex.split(f"stance agree azerbaijan russia --by year --file {rolls} --votes {votes} -f json"))
    rows = json.loads(done.stdout)["rows"]
    found = {row["period"]: (row["n"], row["agreement"]) for row in rows if row["n"]}
    expected = naive("AZ", "RU")
    assert found.keys() == expected.keys()
    assert len(found) > 20
    assert found == {year: (n, pytest.approx(value)) for year, (n, value) in expected.items()}


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no {SHARED}")
def test_every_pair_of_the_whole_record_is_in_the_matrix() -> None:
    votes = SHARED / "unvotes_dgrtwo_votes_1946_2020-01.csv.gz"
    rows = list(csv.DictReader(io.StringIO(run(shlex.split(f"stance agree --file {votes} -f csv")).stdout)))
    # Two hundred names are 198 seats: the two names of Germany and of Yemen are one each.
    assert len(rows) == 198
    assert {len(row) for row in rows} == {199}


def test_the_shipped_roll_calls_agree_with_the_shipped_record() -> None:
    from stancecli.exchange.rollcalls.reading import read
    from stancecli.model.ballots import VOTES as WORDS
    from stancecli.reading.load import load

    ledger = load(SHIPPED)
    panel = read([SHIPPED.parent / ledger.roll_call_files[0]]).panel
    place = {head.id: number for number, head in enumerate(panel.heads)}
    ours = [each for each in ledger.roll_calls if each.body == "unga" and each.id in place]
    assert len(ours) > 30
    for each in ours:
        listed = {
            c.id: panel.countries[str(c.iso)].codes(len(panel.heads))[place[each.id]] for c in ledger.countries.values()
        }
        assert each.votes == {country: WORDS[code] for country, code in listed.items()}, each.id
