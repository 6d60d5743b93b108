from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from stancecli.render.folding import folded, unbroken

TEXTS = st.text(alphabet="abc déß-/_.,:|東京\u0301 \n", max_size=60)


def test_words_stay_whole_where_they_fit() -> None:
    assert folded("votes on texts that Russia backs", 14) == ["votes on texts", "that Russia", "backs"]


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("2022-03-15/2022-06-30", 12, ["2022-03-15/", "2022-06-30"]),
        ("az-2022-12-10-aid-energy-amount", 16, ["az-2022-12-10-", "aid-energy-", "amount"]),
        ("https://example.org/a/page", 14, ["https://", "example.org/a/", "page"]),
        ("lefthand67/un_votes", 12, ["lefthand67/", "un_votes"]),
        ("indivisible", 4, ["indi", "visi", "ble"]),
    ],
)
def test_a_long_word_is_broken_behind_a_sign_and_elsewhere_only_without_one(
    word: str, width: int, lines: list[str]
) -> None:
    assert folded(word, width) == lines


def test_a_word_that_will_be_broken_begins_a_line_of_its_own() -> None:
    assert folded("see az-2022-12-10-aid-total", 16) == ["see", "az-2022-12-10-", "aid-total"]


def test_a_line_break_in_a_cell_stays_one() -> None:
    assert folded("summary\nNote: why", 40) == ["summary", "Note: why"]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_asked(words: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in folded(words, width))


@given(TEXTS, st.integers(2, 30))
def test_nothing_but_blanks_is_lost(words: str, width: int) -> None:
    assert "".join(folded(words, width)).replace(" ", "") == words.replace(" ", "").replace("\n", "")


def test_an_address_had_better_stay_whole_and_a_path_may_be_broken_at_its_strokes() -> None:
    assert unbroken("https://example.org/a lefthand67/un_votes") == ["https://example.org/a", "lefthand67/", "un_votes"]
