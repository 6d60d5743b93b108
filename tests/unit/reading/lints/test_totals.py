from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.reading.lints.book import book, codes, culprit, entry, found, messages

if TYPE_CHECKING:
    from pathlib import Path


def total(identity: str, date: str, *figures: str, basis: str = "cumulative", **changes: str) -> str:
    """An entry that tells a total of these figures."""
    amount = f"{{basis: {basis}, figures: [{', '.join(f'{{{figure}}}' for figure in figures)}]}}"
    return entry(**{"id": identity, "issue": "aid", "channel": "aid", "date": date, "amount": amount, **changes})


FIRST = total("a", "2022-03", "value: 500, currency: EUR")


def test_a_total_below_an_earlier_one_is_told_at_its_figure(tmp_path: Path) -> None:
    later = total("b", "2022-04", "value: 9, unit: t", "value: 400, currency: EUR")
    (problem,) = found(book(tmp_path, later, FIRST))

    assert (problem.code, problem.severity) == ("total-falls", "warning")
    assert problem.message == "a total of 400 EUR, and of 500 EUR before ('a', 2022-03)"
    assert culprit(problem) == "400"


def test_a_total_is_held_against_the_highest_before(tmp_path: Path) -> None:
    root = book(
        tmp_path,
        total("c", "2022-05", "value: 450, currency: EUR"),
        total("b", "2022-04", "value: 400, currency: EUR"),
        FIRST,
    )

    assert messages(root) == [f"a total of {value} EUR, and of 500 EUR before ('a', 2022-03)" for value in (450, 400)]


@pytest.mark.parametrize(
    "later",
    [
        total("b", "2022-04", "value: 500, currency: EUR"),
        total("b", "2022-04", "value: 400, currency: USD"),
        total("b", "2022-04", "value: 400, currency: EUR, bound: at-least"),
        total("b", "2022-04", "value: 400, currency: EUR", basis="single"),
        total("b", "2022-04", "value: 400, currency: EUR").replace("basis", "stage: pledged, basis"),
        total("b", "2022-04", "value: 400, currency: EUR", country="ukraine"),
        total("b", "2022-04", "value: 400, currency: EUR", kind="forecast"),
        total("b", "2022-04", "value: 400, currency: EUR", disputes="[a]"),
        total("b", "2022-03-31", "value: 400, currency: EUR"),
        total("b", "2022", "value: 400, currency: EUR"),
        total("b", "2022-04", 'printed: "400,00 EUR"'),
    ],
)
def test_a_total_that_does_not_fall(later: str, tmp_path: Path) -> None:
    assert codes(book(tmp_path, FIRST, later)) == []


def test_what_was_at_most_so_much_may_have_been_less(tmp_path: Path) -> None:
    first = total("a", "2022-03", "value: 500, currency: EUR, bound: at-most")

    assert codes(book(tmp_path, first, total("b", "2022-04", "value: 400, currency: EUR"))) == []


def test_a_total_that_disputes_the_highest_is_held_against_the_next(tmp_path: Path) -> None:
    middle = total("b", "2022-03", "value: 450, currency: EUR")
    root = book(tmp_path, FIRST, middle, total("c", "2022-04", "value: 400, currency: EUR", disputes="[a]"))

    assert messages(root) == ["a total of 400 EUR, and of 450 EUR before ('b', 2022-03)"]
