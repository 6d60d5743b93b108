from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reports.codebook import codebook
from tests.unit.reports.world import rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger


def test_the_page_of_an_issue_tells_what_the_codebook_says_of_it(world: Ledger) -> None:
    page = codebook(world, world.issues["blocs"])
    assert {row["Property"]: row["Value"] for row in texts(page)} == {
        "issue": "blocs",
        "title": "Russia-led blocs",
        "question": "Is the country in the bloc?",
        "measure": "position",
        "axis": "Moscow-led blocs … out of them",
        "toward": "Collective Security Treaty Organization, Eurasian Economic Union",
        "not applicable": "Russia",
    }
    sanctions = {row["property"]: row["value"] for row in rows(codebook(world, world.issues["sanctions"]))}
    assert (sanctions["asked_from"], sanctions["stale_after"]) == ("2014-03-01", "3 years")


def test_the_scale_runs_from_the_high_end_to_the_low_with_its_definitions(world: Ledger) -> None:
    scale = rows(codebook(world, world.issues["blocs"]), "scale")
    assert [(row["position"], row["score"]) for row in scale] == [("outside", 2), ("observer", 0), ("member", -2)]
    assert scale[0]["means"] == "Is no member."


def test_an_example_is_told_with_its_summary_and_what_it_carries(ledger: Callable[[str], Ledger]) -> None:
    made = ledger("""
    issues:
      bases: {title: Bases, measure: position, question: Any?, stale_after: 18m, scale: [
        {position: none, score: 1, means: Has none., example: plain, border: edge}, {position: some, score: -1,
         means: Has some.}]}
    coverage: []
    entries:
      - {id: plain, country: georgia, issue: bases, channel: action, date: 2020, position: none, summary: It has none.,
         evidence: [{source: paper}], confidence: high}
      - {id: edge, country: georgia, issue: bases, channel: action, date: 2021, summary: It may have none.,
         evidence: [{source: paper}], confidence: high}
    """)
    page = codebook(made, made.issues["bases"])
    none = rows(page, "scale")[0]
    assert (none["example"], none["border"]) == ("plain", "edge")
    read = texts(page, "scale")[0]
    assert read["Example"] == "It has none. (none)\nplain"
    assert read["At its border"] == "It may have none.\nedge"
    assert {row["Property"]: row["Value"] for row in texts(page)}["stale after"] == "18 months"
    recorded = {row["country"]: row["entries"] for row in rows(page, "coverage")}
    assert (recorded["georgia"], recorded["armenia"]) == (2, 0)


def test_an_issue_without_a_scale_has_no_table_of_one(world: Ledger) -> None:
    page = codebook(world, world.issues["un-votes"])
    assert [table.name for table in page.tables] == ["issue", "coverage"]
