from __future__ import annotations

import re

import pytest

from stancecli.model.dates import PartialDate
from stancecli.model.table import Column, Page, Term, table
from tests.unit.render import back

ISSUE, STANCE, SCORE = Column("issue", "Issue"), Column("stance", "Stance", "stance"), Column("score", "Score", "score")
FULL, QUIET = Term("full", "full", leaning=2), Term("", "– lapsed", silence="lapsed")


def html(*columns: Column, rows: list[tuple[object, ...]], notes: tuple[str, ...] = ()) -> str:
    """The page, without the labels that a phone shows beside the cells."""
    return re.sub(' data-label="[^"]*"', "", labelled(*columns, rows=rows, notes=notes))


def labelled(*columns: Column, rows: list[tuple[object, ...]], notes: tuple[str, ...] = ()) -> str:
    return back.text("html", Page((table("t", "A title", columns, rows).with_notes(*notes),)))  # type: ignore[arg-type]  # cells of many kinds


def test_each_cell_carries_the_title_of_its_column_for_where_the_header_is_not_seen() -> None:
    quoted = Column("q", 'A "quoted" <title>')
    written = labelled(ISSUE, STANCE, quoted, rows=[("embargo", FULL, "x")])
    assert '<td data-label="Stance" class="stance high far">full' in written
    assert '<td data-label="A &quot;quoted&quot; &lt;title&gt;">x</td>' in written


def test_a_page_stands_alone() -> None:
    written = html(ISSUE, STANCE, rows=[("embargo", FULL)])
    page = back.Html(written)
    assert not {"script", "link", "img", "iframe", "base", "form"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import|src=", written)
    assert "default-src 'none'" in written


def test_a_page_says_its_language_its_width_and_its_title() -> None:
    written = html(ISSUE, rows=[("embargo",)])
    tags = back.Html(written).tags
    assert ("html", {"lang": "en"}) in tags
    assert ("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}) in tags
    assert "<title>A title</title>" in written


def test_a_page_is_made_for_a_phone_for_print_and_for_the_dark() -> None:
    written = html(ISSUE, rows=[("embargo",)])
    for query in ("(max-width: 40rem)", "print", "(prefers-color-scheme: dark)"):
        assert f"@media {query}" in written
    assert "overflow-x: auto" in written


def test_a_table_has_a_caption_and_every_header_its_scope() -> None:
    written = html(ISSUE, STANCE, rows=[("embargo", FULL), ("blocs", QUIET)])
    headers = [attributes for tag, attributes in back.Html(written).tags if tag == "th"]
    assert re.search(r"<caption><h1[^>]*>A title</h1></caption>", written)
    assert [header["scope"] for header in headers] == ["col", "col", "row", "row"]


def test_numbers_stand_to_the_right() -> None:
    written = html(ISSUE, Column("n", "Entries", "number"), SCORE, rows=[("embargo", 3, -1)])
    assert '<td class="number">3</td>' in written
    assert '<td class="number low">-1</td>' in written
    assert '<th scope="col" class="number">Entries</th>' in written


def test_a_leaning_has_a_class_and_where_no_column_has_it_its_score_in_figures() -> None:
    written = html(ISSUE, STANCE, rows=[("embargo", FULL), ("blocs", Term("no", "no", leaning=0))])
    assert '<td class="stance high far">full<span class="score">+2</span></td>' in written
    assert '<td class="stance">no<span class="score">0</span></td>' in written
    assert "<li>beside a stance its score" in written


def test_a_leaning_beside_a_column_of_scores_is_not_told_twice() -> None:
    written = html(ISSUE, STANCE, SCORE, rows=[("embargo", FULL, 2)])
    assert '<td class="stance high far">full</td><td class="number high far">+2</td>' in written
    assert "beside a stance" not in written


def test_a_silence_has_a_class_and_says_its_reason() -> None:
    assert '<td class="stance silent">– lapsed</td>' in html(ISSUE, STANCE, rows=[("embargo", QUIET)])


def test_a_span_of_dates_is_broken_between_them_alone() -> None:
    written = html(ISSUE, Column("d", "D", "date"), rows=[("a", PartialDate.parse("2022-03-01/2022-03-09"))])
    assert '<td class="date">2022-03-01/<wbr>2022-03-09</td>' in written


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("https://example.org/müharibə", "https://example.org/m%C3%BCharib%C9%99"),
        ('http://example.org/"x"<y>`|{z}', "http://example.org/%22x%22%3Cy%3E%60%7C%7Bz%7D"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("https://example.org/a b", None),
        ("https://example.org/\u202egnp.x", None),
    ],
)
def test_only_web_addresses_are_links(address: str, link: str | None) -> None:
    page = back.Html(html(ISSUE, Column("url", "Address", "link"), rows=[("a", address)]))
    assert page.links == ([link] if link else [])


def test_the_notes_stand_below() -> None:
    written = html(ISSUE, rows=[("embargo",)], notes=("read as of <today>", "two"))
    assert "</table>" in written.split('<ul class="notes">')[0]
    assert "<li>read as of &lt;today&gt;</li>\n<li>two</li>" in written


def test_a_table_without_rows_says_so() -> None:
    assert '<p class="silent">nothing to show</p>' in html(ISSUE, STANCE, rows=[])


def test_a_row_of_which_nothing_is_known_breaks_nothing() -> None:
    assert back.Html(html(ISSUE, rows=[(None,)])).tables == [[[]]]
