from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stancecli.render.widths import GAP, NARROWEST, Fit, fitted, naturals, spanned

HEADS = ("Issue", "Stance", "According to")
ROWS = [
    ("Votes on Ukraine at the United Nations", "absent", "a long list of sources, another, and one more"),
    ("Sanctions on Russia", "not joined", "News.Az"),
]
CELLS = st.lists(st.tuples(*[st.text(alphabet="abc /-é東 ", max_size=40)] * 3), min_size=1, max_size=6)


def widths(fit: Fit | None) -> list[int]:
    assert fit is not None
    return fit.widths


def test_a_table_of_unlimited_width_has_columns_as_wide_as_their_widest_line() -> None:
    assert naturals(("Issue", "Stance"), [("a\nlonger", "東京東京")]) == [6, 8]


def test_the_columns_and_the_gaps_between_them_fill_no_more_than_the_width() -> None:
    assert spanned(widths(fitted(HEADS, ROWS, 60))) <= 60


def test_the_column_with_most_to_say_is_the_widest() -> None:
    issue, stance, according = widths(fitted(HEADS, ROWS, 60))
    assert according > stance
    assert issue > stance


def test_no_columns_are_given_where_one_would_fall_under_eight_characters() -> None:
    three_of_eight = 3 * NARROWEST + 2 * GAP
    rows = [("a b c d e f g h", "a b c d e f g h", "a b c d e f g h")]
    heads = ("One", "Two", "Three")
    assert widths(fitted(heads, rows, three_of_eight)) == [8, 8, 8]
    assert fitted(heads, rows, three_of_eight - 1) is None


def test_the_words_of_a_header_are_never_broken() -> None:
    assert widths(fitted(("Certification", "Two"), [("a b c d e f g h i j", "x")], 30))[0] >= len("Certification")


def test_a_date_stays_whole_in_a_narrow_table() -> None:
    rows = [("Votes on Ukraine at the United Nations", "2022-03-02"), ("a b c", "2022-03-15/2022-06-30")]
    assert widths(fitted(("Issue", "Since"), rows, 24))[1] >= len("2022-03-15/")


def test_a_number_is_never_broken() -> None:
    rows = [("a b c d e f g h", "-0.4444444"), ("a b c", "0.5")]
    heads = ("Case", "Value")
    assert widths(fitted(heads, rows, NARROWEST + GAP + len("-0.4444444"), [False, True]))[1] == len("-0.4444444")
    assert fitted(heads, rows, NARROWEST + GAP + len("-0.4444444") - 1, [False, True]) is None


def test_an_address_is_not_broken_to_make_a_table() -> None:
    rows = [("Someone", "https://example.org/a-page-with-a-rather-long-address")]
    assert fitted(("Author", "Address"), rows, 50) is None
    assert widths(fitted(("Author", "Address"), rows, 80))[1] == len(rows[0][1])


def test_it_is_told_where_plain_words_would_be_broken() -> None:
    rows = [("territorial integrity",) * 3]
    fits = [fitted(("A", "B", "C"), rows, width) for width in (40, 30)]
    assert [fit.is_whole for fit in fits if fit] == [True, False]


@given(CELLS, st.integers(10, 90))
def test_columns_fit_and_none_is_under_eight_unless_it_needs_no_more(rows: list[tuple[str, ...]], width: int) -> None:
    fit = fitted(HEADS, rows, width)
    if fit is not None:
        assert spanned(fit.widths) <= width
        needed = naturals(HEADS, rows)
        assert all(min(NARROWEST, most) <= n <= most for n, most in zip(fit.widths, needed, strict=True))
