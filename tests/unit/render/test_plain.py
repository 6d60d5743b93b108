from __future__ import annotations

import pytest

from stancecli.model.dates import PartialDate
from stancecli.model.table import Cell, Column, Since, Term, table
from stancecli.render import plain
from tests.unit.render.pages import HOSTILE, OBEYED

SOME_DATE = PartialDate.parse("2022-03~")


@pytest.mark.parametrize(
    ("column", "cell", "text"),
    [
        (Column("a", "A"), None, ""),
        (Column("a", "A"), Term("not-joined", "not joined"), "not joined"),
        (Column("a", "A", "names"), ("ES-11/1", Term("x", "X")), "ES-11/1, X"),
        (Column("a", "A", "score"), 2, "+2"),
        (Column("a", "A", "score"), -1.5, "-1.5"),
        (Column("a", "A", "score"), 0, "0"),
        (Column("a", "A", "number"), 12, "12"),
        (Column("a", "A", "date"), SOME_DATE, "2022-03~"),
        (Column("a", "A", "since"), Since(SOME_DATE, by=True), "by 2022-03~"),
    ],
)
def test_a_cell_is_written_for_people(column: Column, cell: Cell, text: str) -> None:
    assert plain.text(column, cell) == text


def test_columns_for_machines_and_those_that_say_nothing_are_left_out() -> None:
    columns = (Column("a", "A"), Column("b", "B", for_machines=True), Column("c", "C"), Column("d", "D", "names"))
    assert plain.columns(table("t", "T", columns, [("x", "y", None, ()), ("x", "y", "z", ())])) == [0, 2]


def test_an_empty_table_shows_its_header() -> None:
    assert plain.columns(table("t", "T", (Column("a", "A"), Column("b", "B")), [])) == [0, 1]


def test_what_a_terminal_obeys_is_written_out() -> None:
    assert plain.visible(HOSTILE) == r"\x1b[31mred\x07\rover\u202eback\x9b2J\u2028next"
    assert not set(plain.line(HOSTILE)) & set(OBEYED)


def test_what_a_terminal_shows_stays_as_it_is() -> None:
    assert plain.visible("Türkiye – Київ\n東京\tنمی\u200cخواهم") == "Türkiye – Київ\n東京\tنمی\u200cخواهم"


def test_a_soft_hyphen_is_not_seen() -> None:
    assert plain.visible("Aser\u00adbaidschan") == "Aserbaidschan"


def test_a_title_is_one_line() -> None:
    assert plain.line("a title\n in  two") == "a title in two"
