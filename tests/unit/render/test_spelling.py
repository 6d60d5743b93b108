from __future__ import annotations

import pytest

from stancecli.render.spelling import spelt


@pytest.mark.parametrize(
    ("words", "ascii_words"),
    [
        ("– unknown", "- unknown"),
        ("Russia … Ukraine", "Russia ... Ukraine"),
        ("───", "---"),
        ("Türkiye", "Turkiye"),
        ("Tu\u0308rkiye", "Turkiye"),
        ("Əliyev", "Eliyev"),
        ("Київ", "\\u041a\\u0438\\u0457\\u0432"),
    ],
)
def test_what_ascii_lacks_is_written_with_what_looks_alike_or_by_its_number(words: str, ascii_words: str) -> None:
    assert spelt(words, "ascii") == ascii_words


def test_what_an_encoding_has_is_left_alone() -> None:
    assert spelt("Київ – Türkiye", "utf-8") == "Київ – Türkiye"
    assert spelt("Türkiye – Київ", "latin-1").startswith("Türkiye - ")
    assert spelt("Київ", "koi8-u") == "Київ"
