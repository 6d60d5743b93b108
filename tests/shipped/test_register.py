"""The register of claims accounts for all of the evidence and for every entry."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.shipped.evidence import ROOT, claims, needs_evidence, register

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger

DECISIONS = {"entry", "merged", "background", "out-of-scope"}
CODED = {"entry", "merged"}
RULE = re.compile(r"\*\*([BO][1-9])\*\*")


def test_every_claim_stands_once() -> None:
    twice = [claim for claim, times in Counter(row["claim"] for row in register()).items() if times > 1]
    assert not twice


@needs_evidence
def test_every_claim_and_fact_of_the_evidence_is_registered() -> None:
    registered = {row["claim"] for row in register()}
    assert len(claims()) == 605
    assert not claims().keys() - registered
    assert all(claim.startswith("x-") for claim in registered - claims().keys())


@needs_evidence
def test_a_claim_of_an_article_keeps_its_paragraph() -> None:
    wrong = [
        row["claim"]
        for row in register()
        if row["claim"] in claims() and row["paragraph"] != claims()[row["claim"]].get("paragraph", "")
    ]
    assert not wrong


def test_every_row_has_a_decision_and_what_it_needs() -> None:
    faulty = [
        row["claim"]
        for row in register()
        if row["decision"] not in DECISIONS
        or (row["decision"] in CODED) != bool(row["entries"])
        or not row["text"]
        or not row["source"]
    ]
    assert not faulty


def test_what_is_left_out_is_left_out_by_a_written_rule_and_is_little() -> None:
    rules = set(RULE.findall((ROOT / "docs" / "methods.md").read_text(encoding="utf-8")))
    left_out = [row for row in register() if row["decision"] not in CODED]
    assert len(left_out) <= 150
    assert not [row["claim"] for row in left_out if row["reason"][:2] not in rules]


def test_the_register_and_the_ledger_name_the_same_entries(shipped: Ledger) -> None:
    named = {name for row in register() for name in row["entries"].split()}
    known = shipped.entry.keys() | shipped.roll_call.keys()
    assert not named - known
    assert not shipped.entry.keys() - named


def test_every_row_names_a_source_of_the_ledger(shipped: Ledger) -> None:
    assert not {row["source"] for row in register()} - shipped.sources.keys()


def test_the_source_of_a_claim_is_evidence_of_one_of_its_entries(shipped: Ledger) -> None:
    records = {**shipped.entry, **shipped.roll_call}
    missing = [
        row["claim"]
        for row in register()
        if row["decision"] in CODED
        and row["source"] not in {one.source for name in row["entries"].split() for one in records[name].evidence}
    ]
    assert not missing


@needs_evidence
def test_the_paragraph_of_an_articles_claim_stands_in_one_of_its_entries(shipped: Ledger) -> None:
    records = {**shipped.entry, **shipped.roll_call}
    missing = [
        row["claim"]
        for row in register()
        if row["decision"] in CODED
        and "seed" in claims().get(row["claim"], {})
        and (row["source"], row["paragraph"])
        not in {(one.source, one.paragraph) for name in row["entries"].split() for one in records[name].evidence}
    ]
    assert not missing


@needs_evidence
def test_every_page_of_a_coded_fact_is_evidence_of_one_of_its_entries(shipped: Ledger) -> None:
    records = {**shipped.entry, **shipped.roll_call}
    by_url = {source.url: source.id for source in shipped.sources.values() if source.url}
    missing = [
        (row["claim"], page["url"])
        for row in register()
        if row["decision"] in CODED
        for page in claims().get(row["claim"], {}).get("sources", ())
        if page["url"] != "null"
        and by_url.get(page["url"])
        not in {one.source for name in row["entries"].split() for one in records[name].evidence}
    ]
    assert not missing
