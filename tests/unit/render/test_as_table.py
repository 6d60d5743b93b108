from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from stancecli.model.table import Cell, Column, Page, Term, table
from stancecli.render import Screen
from stancecli.render.as_table import render
from stancecli.reports.selftest import selftest
from tests.unit.render.pages import page

SHORT = (("Sanctions", "not joined"), ("Aid", "gives"))


def lines(answer: Page, width: int | None = None, *, color: bool = False, encoding: str = "utf-8") -> list[str]:
    text = render(answer, Screen(width, color, encoding))
    assert isinstance(text, str)
    assert text.endswith("\n")
    return text.removesuffix("\n").split("\n")


def stances(*cells: tuple[str, Cell]) -> Page:
    columns = (Column("issue", "Issue", places=True), Column("stance", "Stance", "stance"))
    return Page((table("t", "T", columns, cells),))


def test_a_table_has_its_title_its_header_and_its_notes() -> None:
    answer = Page((page(*SHORT).answer.with_notes("a note"),))
    assert lines(answer) == [
        "Words",
        "",
        "Issue      Stance",
        "─────────────────────",
        "Sanctions  not joined",
        "Aid        gives",
        "",
        "a note",
    ]


def test_an_empty_table_says_so() -> None:
    assert lines(page()) == ["Words", "", "nothing to show"]


def test_without_a_width_nothing_is_wrapped() -> None:
    assert lines(page(("word " * 200 + "end", "x")))[4].startswith("word " * 200 + "end")


def test_a_cell_too_wide_for_the_screen_is_wrapped_under_its_header() -> None:
    assert lines(page(("Votes on Ukraine at the United Nations", "absent"), *SHORT), 36)[2:6] == [
        "Issue                     Stance",
        "────────────────────────────────────",
        "Votes on Ukraine at the   absent",
        "United Nations",
    ]


def test_where_a_column_would_fall_under_eight_characters_each_row_is_a_block() -> None:
    heads = ("Issue", "Before", "After")
    row = ("Aid to Ukraine, amounts", "about 15 million euros", "at least 30 million euros")
    assert lines(page(row, heads=heads), 27)[2:] == [
        "Aid to Ukraine, amounts",
        "  Before  about 15 million",
        "          euros",
        "  After   at least 30",
        "          million euros",
    ]


def test_on_a_very_narrow_screen_what_is_said_stands_under_its_label_or_on_its_line_if_it_is_short() -> None:
    heads = ("Issue", "Before", "After")
    row = ("Aid to Ukraine, amounts", "about 15 million euros", "30 million")
    assert lines(page(row, heads=heads), 20)[2:] == [
        "Aid to Ukraine,",
        "amounts",
        " Before",
        "  about 15 million",
        "  euros",
        " After 30 million",
    ]


def test_labels_of_a_block_are_aligned_and_blocks_are_parted_by_a_blank_line() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    heads = ("Issue", "A", "Longer", "C", "D", "E")
    answer = page(("first", text, "y", text, "z", text), ("second", text, None, text, None, text), heads=heads)
    shown = lines(answer, 44)[2:]
    assert shown[:4] == [
        "first",
        "  A       one two three four five six seven",
        "          eight nine ten eleven twelve",
        "  Longer  y",
    ]
    assert shown[shown.index("second") - 1] == ""
    assert not any(line.strip() == "Longer" for line in shown)


def test_a_block_is_headed_by_as_many_columns_as_tell_the_rows_apart() -> None:
    heads = ("Country", "Issue", "Before", "After", "Sources")
    text = "one two three four five six seven eight nine ten"
    answer = page(("Armenia", "Aid", *[text] * 3), ("Armenia", "Arms", *[text] * 3), heads=heads)
    assert [line for line in lines(answer, 30) if "·" in line] == ["Armenia · Aid", "Armenia · Arms"]


def test_a_country_and_an_issue_shared_with_the_row_above_are_not_repeated_on_a_terminal() -> None:
    heads = ("Country", "Issue", "Stance")
    answer = page(("Armenia", "Aid", "gives"), ("Armenia", "Arms", "refuses"), ("Georgia", "Arms", "x"), heads=heads)
    assert lines(answer, 80)[4:] == [
        "Armenia  Aid    gives",
        "         Arms   refuses",
        "Georgia  Arms   x",
    ]
    assert lines(answer)[5] == "Armenia  Arms   refuses"


def test_wide_characters_and_combining_marks_do_not_break_the_columns() -> None:
    shown = lines(page(("東京", "x"), ("e\u0301e\u0301", "x"), ("1\t2", "x"), ("plain", "x")))[4:]
    assert {cell_len(line.removesuffix("x")) for line in shown} == {7}


@given(
    st.lists(st.tuples(*[st.text(alphabet="ab cé東\u0301-/.\t\x1b\u202e", max_size=30)] * 3), min_size=1, max_size=4),
    st.integers(8, 70),
)
def test_no_line_is_wider_than_the_screen_and_no_letter_is_lost(rows: list[tuple[Cell, ...]], width: int) -> None:
    heads = ("Entry", "Before", "After")
    shown = "".join(lines(page(*rows, heads=heads), width))
    assert all(cell_len(line) <= width for line in lines(page(*rows, heads=heads), width))
    wanted = "".join(str(cell) for row in rows for cell in row)
    assert all(shown.count(letter) >= wanted.count(letter) for letter in "bcé東")


def test_leaning_and_silence_are_coloured_and_nothing_else_of_a_cell() -> None:
    answer = stances(
        ("high", Term("a", "A", 2)),
        ("low", Term("b", "B", -1)),
        ("middle", Term("c", "C", 0)),
        ("silent", Term("d", "D", silence="unknown")),
    )
    high, low, middle, silent = lines(answer, color=True)[4:]
    assert high.startswith("high    \x1b[38;5;32mA")
    assert low.startswith("low     \x1b[38;5;166mB")
    assert middle == "middle  C"
    assert silent.startswith("silent  \x1b[38;5;243mD")


def test_without_colour_there_is_no_escape() -> None:
    assert not any("\x1b" in line for line in lines(stances(("a", Term("a", "A", 2)))))


def test_where_the_terminal_has_only_ascii_look_alikes_keep_the_columns() -> None:
    answer = page(("Türkiye", "– unknown"), ("Russia … Ukraine", "x"))
    shown = lines(answer, encoding="ascii")
    assert all(line.isascii() for line in shown)
    assert set(shown[3]) == {"-"}
    assert shown[4].index("- unknown") == shown[5].index("x")


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_number_is_broken_however_narrow_the_screen(width: int) -> None:
    answer = selftest()
    shown = "\n".join(lines(answer, width))
    numbers = {*answer.answer.column("expected"), *answer.answer.column("computed")}
    assert [number for number in numbers if str(number) not in shown] == []
