from __future__ import annotations

from stancecli.model.dates import PartialDate
from stancecli.model.table import Cell, Column, Since, Term, table
from stancecli.render import flat


def only(column: Column, cell: Cell) -> list[flat.Flat]:
    return next(flat.rows(table("t", "T", [column], [(cell,)])))


def test_a_date_has_its_first_and_last_day_beside_it() -> None:
    column = Column("last_evidence", "Last evidence", "date")
    assert flat.keys(table("t", "T", [column], [])) == [
        "last_evidence",
        "last_evidence_earliest",
        "last_evidence_latest",
    ]
    assert only(column, PartialDate.parse("2022-03")) == ["2022-03", "2022-03-01", "2022-03-31"]
    assert only(column, None) == [None, None, None]


def test_since_says_beside_its_days_whether_it_is_by() -> None:
    column = Column("since", "Since", "since")
    assert flat.keys(table("t", "T", [column], [])) == ["since", "since_by", "since_earliest", "since_latest"]
    cell = Since(PartialDate.parse("2022~"), by=True)
    assert only(column, cell) == ["2022~", True, "2021-01-01", "2023-12-31"]
    assert only(column, None) == [None, None, None, None]


def test_a_date_in_a_column_of_another_kind_is_one_cell() -> None:
    assert only(Column("published", "Published"), PartialDate.parse("2022")) == ["2022"]


def test_a_silent_stance_is_empty_and_a_silent_cell_of_a_wide_table_says_why() -> None:
    silence = Term("(no-evidence)", "– no evidence", silence="no-evidence")
    assert only(Column("stance", "Stance", "stance"), silence) == [None]
    assert only(Column("armenia", "Armenia", "cell"), silence) == ["(no-evidence)"]


def test_machines_get_ids_and_numbers() -> None:
    assert only(Column("stance", "Stance", "stance"), Term("not-joined", "not joined (stale)")) == ["not-joined"]
    assert only(Column("names", "Names", "names"), (Term("a", "A"), "b")) == [("a", "b")]
    assert only(Column("score", "Score", "score"), -2.0) == [-2]
    assert only(Column("score", "Score", "score"), 0.5) == [0.5]
