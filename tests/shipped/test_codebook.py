"""The codebook is finished: whoever codes an entry finds what to hold it against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli import load
from tests.shipped.evidence import DATA

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger

CAUCASUS = ("azerbaijan", "armenia", "georgia")


def test_every_issue_has_a_question_a_day_from_which_it_is_asked_and_a_group(shipped: Ledger) -> None:
    lacking = [
        issue.id for issue in shipped.issues.values() if not (issue.question and issue.asked_from and issue.group)
    ]
    assert not lacking


def test_every_scale_grows_stale_and_has_definitions_a_plain_entry_and_one_at_the_edge(shipped: Ledger) -> None:
    scaled = [issue for issue in shipped.issues.values() if issue.measure == "position"]
    assert len(scaled) == 16
    lacking = [
        issue.id
        for issue in scaled
        if not issue.stale_after
        or not all(step.means for step in issue.scale)
        or not any(step.example for step in issue.scale)
        or not any(step.border for step in issue.scale)
    ]
    assert not lacking


def test_an_example_carries_its_step_and_a_border_is_of_its_issue(shipped: Ledger) -> None:
    for issue in shipped.issues.values():
        for step in issue.scale:
            if step.example:
                example = shipped.entry[step.example]
                assert (example.issue, example.position) == (issue.id, step.position)
            if step.border:
                assert shipped.entry[step.border].issue == issue.id


def test_every_issue_is_covered(shipped: Ledger) -> None:
    assert not shipped.issues.keys() - {issue for one in shipped.coverage for issue in one.issues}


def test_the_caucasus_states_stand_somewhere_on_ten_issues_in_2022_and_in_2025() -> None:
    ledger = load(DATA / "stances.yaml")
    for moment in ("2022", "2025"):
        rows = ledger.table(at=moment, long=True)
        for country in CAUCASUS:
            held = {row["issue"] for row in rows if row["country"] == country and not row["silence"]}
            assert len(held) >= 10, (country, moment)


def test_every_cell_has_a_stance_or_a_reason_at_every_moment() -> None:
    ledger = load(DATA / "stances.yaml")
    for moment in ("2014", "2021", "2022", "2023", "2024", "2025", "today"):
        for row in ledger.table(at=moment, long=True):
            assert bool(row["stance"]) != bool(row["silence"]), (moment, row["country"], row["issue"])
