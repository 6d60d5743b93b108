from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.errors import LedgerInvalid
from stancecli.reading.load import load
from tests.unit.reading.lints.book import book, codes, culprit, entry, found

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2022-03-02"


def pair(*, first: dict[str, str] | None = None, second: dict[str, str] | None = None) -> tuple[str, str]:
    """Two entries of one cell, day, channel and `by` with opposite positions, and what is changed in each."""
    same = {"date": DAY, "by": "president"}
    return (
        entry(**{"id": "a", **same, "position": "imposes", **(first or {})}),
        entry(**{"id": "b", **same, "position": "counters", **(second or {})}),
    )


def test_opposite_positions_are_an_error_at_the_position_of_the_later(tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, *pair()))

    assert (problem.code, problem.severity) == ("opposite-positions", "error")
    assert culprit(problem) == "counters"
    assert "'a'" in problem.message
    assert "disputes: [a]" in problem.hint


def test_opposite_positions_keep_a_ledger_from_being_read(tmp_path: Path) -> None:
    with pytest.raises(LedgerInvalid) as caught:
        load(book(tmp_path, *pair()))

    assert [problem.code for problem in caught.value.problems] == ["opposite-positions"]


def test_who_spoke_is_one_where_neither_entry_says(tmp_path: Path) -> None:
    assert codes(book(tmp_path, *pair(first={"by": ""}, second={"by": ""}))) == ["opposite-positions"]


@pytest.mark.parametrize(
    "second",
    [
        {"by": "parliament"},
        {"by": ""},
        {"channel": "law"},
        {"date": "2022-03-03"},
        {"date": "2022-03"},
        {"date": "2022-03-02?"},
        {"position": "neutral"},
        {"position": "aligned"},
        {"country": "ukraine"},
        {"kind": "forecast"},
        {"disputes": "[a]"},
    ],
    ids=str,
)
def test_positions_are_not_opposite(second: dict[str, str], tmp_path: Path) -> None:
    assert "opposite-positions" not in codes(book(tmp_path, *pair(second=second)))


def test_a_dispute_written_by_the_earlier_entry_holds_too(tmp_path: Path) -> None:
    assert codes(book(tmp_path, *pair(first={"disputes": "[b]"}))) == []


def test_each_entry_is_told_once_beside_the_first_it_contradicts(tmp_path: Path) -> None:
    third = entry(id="c", date=DAY, by="president", position="counters", event="another")
    told = found(book(tmp_path, *pair(second={"disputes": "[a]"}), third))

    assert [(problem.code, "'a'" in problem.message) for problem in told] == [("opposite-positions", True)]


def test_what_is_asked_of_each_counterpart_apart_is_not_opposite(tmp_path: Path) -> None:
    one = entry(id="a", country="russia", issue="blocs", date=DAY, position="outside", toward="ukraine")
    other = entry(id="b", country="russia", issue="blocs", date=DAY, position="member", toward="georgia")
    same = entry(id="c", country="russia", issue="blocs", date=DAY, position="member", toward="ukraine")
    root = book(tmp_path, one, other, same)
    root.write_text(root.read_text().replace("ukraine: {name: U", "russia: {name: Russia}, ukraine: {name: U"))

    (problem,) = found(root)

    assert (problem.code, "'a'" in problem.message) == ("opposite-positions", True)


def test_one_position_twice_on_one_date_is_told_twice(tmp_path: Path) -> None:
    changes = {"date": "2022-03", "position": "imposes"}
    (problem,) = found(
        book(tmp_path, entry(id="a", **changes), entry(id="b", channel="law", by="parliament", **changes))
    )

    assert (problem.code, problem.severity) == ("told-twice", "warning")
    assert culprit(problem) == "imposes"


def test_a_shared_event_is_no_event_of_its_own(tmp_path: Path) -> None:
    changes = {"date": "2022-03", "position": "imposes", "event": "law"}

    assert codes(book(tmp_path, entry(id="a", **changes), entry(id="b", **changes))) == ["told-twice"]


@pytest.mark.parametrize(
    "second",
    [
        {"event": "another"},
        {"date": "2022-03-01"},
        {"date": "2022-03~"},
        {"position": "aligned"},
        {"position": ""},
        {"country": "ukraine"},
        {"disputes": "[a]"},
        {"kind": "forecast"},
    ],
    ids=str,
)
def test_what_is_told_apart_is_not_told_twice(second: dict[str, str], tmp_path: Path) -> None:
    changes = {"date": "2022-03", "position": "imposes"}
    root = book(tmp_path, entry(id="a", **changes), entry(**{"id": "b", **changes, **second}))

    assert codes(root) == []
