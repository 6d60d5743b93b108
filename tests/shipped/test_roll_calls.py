"""The roll calls say what the evidence says, cell by cell."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.shipped.evidence import DATA, needs_evidence, register, roll_calls

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import RollCall

# The last roll call that the General Assembly's record holds.
LAST = "2025-10-29"
RECORD = "un-digital-library-voting-data"


def _told(roll_call: RollCall) -> tuple[str, str]:
    return roll_call.date.latest.isoformat(), roll_call.title


def _of_evidence(ledger: Ledger) -> list[RollCall]:
    """All but those that were added from the General Assembly's own record, or from a page read later."""
    later = {name for row in register() if row["claim"].startswith("x-") for name in row["entries"].split()}
    return [
        one for one in ledger.roll_calls if one.id not in later and {piece.source for piece in one.evidence} != {RECORD}
    ]


@needs_evidence
def test_every_vote_is_that_of_the_evidence(shipped: Ledger) -> None:
    told = {(item["date"], item["title"]): item["votes"] for item in roll_calls()}
    assert len(told) == 62
    assert {_told(one): dict(one.votes) for one in _of_evidence(shipped)} == told


@needs_evidence
def test_every_total_is_that_of_the_evidence(shipped: Ledger) -> None:
    def number(text: str) -> int | None:
        return None if text == "null" else int(text)

    told = {
        (item["date"], item["title"]): tuple(
            number(item["totals"][vote]) for vote in ("yes", "no", "abstain", "non_voting")
        )
        for item in roll_calls()
    }
    coded = {
        _told(one): (one.totals.yes, one.totals.no, one.totals.abstain, one.totals.absent)
        for one in _of_evidence(shipped)
    }
    assert coded == told


@needs_evidence
def test_who_is_inferred_in_the_evidence_is_inferred_in_the_ledger(shipped: Ledger) -> None:
    told = {(item["date"], item["title"]) for item in roll_calls() if "Inferred:" in item.get("note", "")}
    coded = {_told(roll_call) for roll_call in shipped.roll_calls if roll_call.inferred}
    assert coded == told


def test_the_general_assemblys_record_has_the_same_votes(shipped: Ledger) -> None:
    with (DATA / "un-general-assembly.csv").open(encoding="utf-8", newline="") as file:
        record = {row["id"]: row for row in csv.DictReader(file)}
    assert len(record) == 1032
    both = [one for one in shipped.roll_calls if one.body == "unga" and one.id in record]
    assert len(both) == 39
    for one in both:
        votes = {country: record[one.id][str(shipped.countries[country].iso)] for country in one.votes}
        assert (record[one.id]["date"], votes) == (one.date.text, dict(one.votes))


def test_what_the_record_lacks_is_later_or_no_vote_on_a_whole_text(shipped: Ledger) -> None:
    with (DATA / "un-general-assembly.csv").open(encoding="utf-8", newline="") as file:
        record = {row["id"] for row in csv.DictReader(file)}
    lacking = {one.id for one in shipped.roll_calls if one.body == "unga" and one.id not in record}
    assert {name for name in lacking if shipped.roll_call[name].date.text <= LAST} == {
        "unga-2021-09-agenda",  # a decision on the agenda
        "77/284-pp9",  # a vote on one paragraph
    }
