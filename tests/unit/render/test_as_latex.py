from __future__ import annotations

import pytest

from stancecli.model.table import Column, Page, Term, table
from tests.unit.render import back
from tests.unit.render.pages import page


def latex(*cells: str) -> list[str]:
    """The one row of a table with these cells."""
    columns = [Column(f"c{number}", "C", "text") for number in range(len(cells))]
    ((row,),) = back.latex_rows(back.text("latex", Page((table("t", "T", columns, [cells]),))))
    return row


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("$&#%_", r"\$\&\#\%\_"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ('"a" `b`', r"\textquotedbl{}a\textquotedbl{} \textasciigrave{}b\textasciigrave{}"),
        ("a<b>|c", r"a\textless{}b\textgreater{}\textbar{}c"),
        ("a -- b --- c", r"a -{}- b -{}-{}- c"),
        ("''a,,b", r"'{}'a,{},b"),
        ("[a] *b", "{[}a] {*}b"),
        ("a\nb", r"a\leavevmode\newline{}b"),
        ("e\u0301", "é"),
        ("Türkiye, Ḫ, Київ", "Türkiye, Ḫ, Київ"),
        ("no-2020-05-05-embargo-full", "no-2020-05-05-embargo-full"),
        (
            "A/RES/2022/first/of/all",
            r"A/\allowbreak{}RES/\allowbreak{}2022/\allowbreak{}first/\allowbreak{}of/\allowbreak{}all",
        ),
        ("abcdefghijklmnopqrstuvwxyz", r"abcdefghijklmnop\allowbreak{}qrstuvwxyz"),
    ],
)
def test_every_sign_that_means_something_is_escaped(words: str, written: str) -> None:
    assert latex(words, "x") == [written, "x"]


def test_a_letter_beyond_ascii_has_something_that_stands_for_it_where_the_font_lacks_it() -> None:
    head = back.text("latex", page(("Ḫ ü ж \u0301", "b"))).split(r"\begin{document}")[0]
    assert r"\lacking{Ḫ}{1E2A}{H}" in head
    assert r"\lacking{ü}{00FC}{u}" in head
    assert r"\lacking{ж}{0436}{U+0436\allowbreak{}}" in head
    assert "\\lacking{\u0301}{0301}{}" in head


def test_plain_ascii_needs_no_such_list() -> None:
    assert "lacking" not in back.text("latex", page(("a", "b")))


def test_a_table_is_a_long_one_with_its_header_on_every_page() -> None:
    written = back.text("latex", page(("a", "b")))
    assert written.count(r"\bfseries Issue & \bfseries Stance \\") == 2
    for part in (r"\caption{Words}\\", r"\toprule", r"\midrule", r"\bottomrule", r"\endfirsthead", r"\endhead"):
        assert part in written


def test_an_address_is_a_url_and_what_is_none_is_text() -> None:
    columns = (Column("a", "A", "link"), Column("b", "B", "link"))
    rows = [("https://example.org/a_b?c=%20&d#é", "javascript:x")]
    written = back.text("latex", Page((table("t", "T", columns, rows),)))
    assert back.latex_rows(written) == [[[r"\url{https://example.org/a_b?c=%20&d#%C3%A9}", "javascript:x"]]]


def test_numbers_stand_to_the_right_with_a_minus_and_a_silence_is_set_apart() -> None:
    columns = (Column("a", "A"), Column("s", "S", "score"), Column("q", "Q", "stance"))
    rows = [("x", -2, Term("", "– lapsed", silence="lapsed"))]
    written = back.text("latex", Page((table("t", "T", columns, rows),)))
    assert back.latex_rows(written) == [[["x", "$-$2", r"\textit{– lapsed}"]]]
    assert "R{" in written.split(r"\caption")[0]


@pytest.mark.parametrize(
    ("columns", "width", "sheet"),
    [(2, 8, "[a4paper,margin"), (8, 70, "[a4paper,landscape,margin"), (40, 12, "[paperwidth=")],
)
def test_the_sheet_is_turned_for_a_wide_table_and_widened_for_a_wider_one(columns: int, width: int, sheet: str) -> None:
    heads = tuple(f"H{number}" for number in range(columns))
    assert sheet in back.text("latex", page(("a" * width,) * columns, heads=heads))


def test_notes_stand_below_the_table_and_no_rows_are_told() -> None:
    answer = Page((table("t", "T", [Column("a", "A")], []).with_notes("50 % of it"),))
    assert "\\end{longtable}\n\\textit{nothing to show}\\par\n50 \\% of it\\par" in back.text("latex", answer)
