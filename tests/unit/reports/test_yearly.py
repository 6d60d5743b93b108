"""The stances of every year and of today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from stancecli.reports.yearly import Yearly

if TYPE_CHECKING:
    from tests.conftest import WritesLedger

ENTRY = """
    entries:
      - {id: az-1, country: azerbaijan, issue: sanctions, channel: law, date: 2021, position: imposes,
         summary: A law., evidence: [{source: paper}], confidence: high}
"""


@pytest.mark.parametrize(
    ("today", "periods"),
    [
        (date(2016, 2, 29), ["2014", "2015", "2016", "2016-02-29"]),
        (date(2014, 3, 1), ["2014", "2014-03-01"]),
        (date(2013, 12, 31), ["2013-12-31"]),
    ],
)
def test_every_year_since_the_first_question_has_its_stances_and_so_has_today(
    today: date, periods: list[str], ledger: WritesLedger
) -> None:
    asked = Yearly(ledger(ENTRY), today)
    number = [column.key for column in asked.columns].index("period")
    assert list(dict.fromkeys(row[number] for row in asked.rows)) == periods


def test_a_ledger_without_a_first_day_has_the_stances_of_today_alone(ledger: WritesLedger) -> None:
    text = """
    issues: {money: {title: Money, measure: position, question: Much?, scale: [{position: much, score: 1, means: So.}]}}
    coverage: []
    """
    asked = Yearly(ledger(text), date(2020, 5, 1))
    assert len(asked.rows) == 5
