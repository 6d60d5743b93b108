"""What a wide table says of answers that are not sure, and where it has none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.reports.wide import wide
from tests.unit.reports.test_tables import grid
from tests.unit.reports.world import rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Table
    from stancecli.reports.values import Values
    from stancecli.stances.view import Asked

UNSURE = """
    entries:
      - {id: one, country: georgia, issue: sanctions, channel: law, date: 2021-03, position: imposes, summary: One.,
         evidence: [{source: paper}], confidence: high}
      - {id: two, country: georgia, issue: sanctions, channel: law, date: 2021-12/2022-02, position: aligned,
         until: 2022-06, summary: Two., evidence: [{source: paper}], confidence: high}
      - {id: three, country: armenia, issue: sanctions, channel: law, date: 2021-05-05, position: imposes,
         summary: Three., evidence: [{source: paper}], confidence: high}
      - {id: four, country: armenia, issue: sanctions, channel: law, date: 2021-05-05, position: neutral,
         summary: Four., evidence: [{source: paper}], confidence: high}
      - {id: five, country: georgia, issue: aid-amounts, channel: aid, date: 2021, summary: Five.,
         amount: {basis: single, figures: [{value: 5, unit: t}]}, evidence: [{source: paper}], confidence: high}
      - {id: six, country: georgia, issue: aid-amounts, channel: aid, date: 2021-05-05, summary: Six., disputes: [five],
         amount: {basis: single, figures: [{value: 7, unit: t}]}, evidence: [{source: paper}], confidence: high}
    roll_calls:
      - {id: R/1, body: unga, date: 2021-03-02, title: A, issue: un-votes, yes_means: high,
         votes: {georgia: absent, armenia: "yes"}, evidence: [{source: paper}]}
      - {id: R/2, body: unga, date: 2021-03-03, title: B, issue: un-votes, yes_means: unclear,
         votes: {georgia: absent, azerbaijan: "yes"}, evidence: [{source: paper}]}
"""


def across(ledger: Ledger, values: Values, *issues: str, asked: Asked = "plain", moment: str = "2021") -> Table:
    found = grid(ledger, moment, countries=("azerbaijan", "armenia", "georgia"), issues=issues)
    return wide(replace(found, view=replace(found.view, asked=asked)), "issue", "country", values)


def test_machines_read_in_the_cell_that_an_answer_is_not_sure(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(UNSURE)
    (positions,) = rows(across(made, "label", "sanctions"))
    assert (positions["georgia"], positions["armenia"]) == ("aligned (possible)", "imposes|neutral (contested)")
    (possible,) = rows(across(made, "label", "sanctions", asked="possible"))
    assert possible["georgia"] == "aligned|imposes (possible)"
    amounts = rows(across(made, "label", "aid-amounts"))[-1]
    assert amounts["georgia"] == "5–7 t (contested)"


def test_a_stale_answer_is_the_same_answer_to_machines(world: Ledger) -> None:
    table = across(world, "label", "sanctions")
    assert rows(table)[0]["azerbaijan"] == "not-joined"
    assert texts(table)[0]["Azerbaijan"] == "not joined (stale)"


def test_a_score_stays_a_number_and_what_is_to_be_known_of_it_stands_beside(ledger: Callable[[str], Ledger]) -> None:
    table = across(ledger(UNSURE), "score", "sanctions")
    (told,) = rows(table)
    assert (told["georgia"], told["flags"]) == (1, ("armenia: contested, possible", "georgia: possible"))
    assert texts(table)[0]["Georgia"] == "+1 (possible)"
    assert "Flags" not in texts(table)[0]


def test_scores_of_which_nothing_is_to_be_known_have_no_column_for_it(ledger: Callable[[str], Ledger]) -> None:
    assert "flags" not in rows(across(ledger(UNSURE), "score", "un-votes"))[0]


def test_where_there_is_no_score_the_reason_is_told(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(UNSURE)
    (positions,) = rows(across(made, "score", "sanctions"))
    assert (positions["azerbaijan"], positions["armenia"]) == ("(no-evidence)", "(contested)")
    (possible,) = rows(across(made, "score", "sanctions", asked="possible"))
    assert possible["georgia"] == "(several)"
    (votes,) = rows(across(made, "score", "un-votes"))
    assert (votes["azerbaijan"], votes["armenia"], votes["georgia"]) == ("(no-leaning)", 2, "(absent)")
    amounts = texts(across(made, "score", "aid-amounts"))[-1]
    assert amounts["Georgia"] == "– no score (amount)"


def test_a_silence_that_is_new_keeps_its_dash(ledger: Callable[[str], Ledger]) -> None:
    asked = grid(ledger(UNSURE), "2022-05", "2022-09", countries=("georgia",), issues=("sanctions",))
    assert texts(wide(asked, "issue", "period"))[0]["2022-09"] == "→ – lapsed"
    assert texts(wide(asked, "issue", "period", "score"))[0]["2022-09"] == "→ – lapsed"


def test_an_issue_is_not_asked_of_the_counterpart_or_measure_of_another_s_line(world: Ledger) -> None:
    asked = grid(world, "2022", countries=("armenia",), issues=("blocs", "sanctions"))
    assert rows(wide(asked, "country", "issue")) == [
        {"country": "armenia", "toward": "csto", "blocs": "member", "sanctions": "(not-applicable)"},
        {"country": "armenia", "toward": "eaeu", "blocs": "(no-evidence)", "sanctions": "(not-applicable)"},
        {"country": "armenia", "toward": None, "blocs": "(not-applicable)", "sanctions": "(no-evidence)"},
    ]
