from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from stancecli.errors import WrongCall
from stancecli.model.dates import PartialDate
from stancecli.model.table import Column, Page, table
from stancecli.render import FORMATS, OWN_FORMATS, Screen, renderer
from stancecli.reports.references import COLUMNS

if TYPE_CHECKING:
    from stancecli.model.table import Cell

HOSTILE = '50% & $5 #1 a_b ~ ^ \\input{x} {open {{ } \x1b[31m\u202e"quoted"\nnext @misc{y, – Київ'


def page(**known: Cell) -> Page:
    source = {"source": "one", "kind": "press", **known}
    if isinstance(source.get("published"), str):
        source["published"] = PartialDate.parse(str(source["published"]))
    answer = table("sources", "Sources", COLUMNS, [tuple(source.get(column.key) for column in COLUMNS)])
    return Page((table("entries", "Entries", [Column("entry", "Entry")], [("az",)]), answer))


def bibtex(**known: Cell) -> str:
    written = renderer("bibtex").render(page(**known), Screen())
    assert isinstance(written, str)
    return written


def csl(**known: Cell) -> dict[str, Any]:
    (item,) = json.loads(renderer("csl").render(page(**known), Screen()))
    assert isinstance(item, dict)
    return item


def test_the_formats_of_bibliographies_are_not_of_every_answer() -> None:
    assert {"bibtex", "csl"} <= set(OWN_FORMATS)
    assert set(OWN_FORMATS).isdisjoint(FORMATS)


def test_a_source_is_an_entry_with_all_that_is_known_of_it() -> None:
    written = bibtex(
        author="Natalia Konarzewska",
        title="Azerbaijan and Russia's Invasion",
        publisher="CACI Analyst",
        published="2022-04-06",
        url="https://caci.example/a_b%20c?d=1&e#f",
        language="en",
    )
    assert written == (
        "@misc{one,\n"
        "  author = {{Natalia Konarzewska}},\n"
        "  title = {{Azerbaijan and Russia's Invasion}},\n"
        "  howpublished = {CACI Analyst},\n"
        "  year = {2022},\n"
        "  month = apr,\n"
        "  day = {6},\n"
        "  url = {https://caci.example/a_b%20c?d=1&e#f},\n"
        "  language = {en},\n"
        "  keywords = {press},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("published", "fields"),
    [
        ("2022", "year = {2022}"),
        ("2022-03", "year = {2022}, month = mar"),
        ("2022-03~", r"year = {2022}, month = mar, note = {Published 2022-03\textasciitilde{}}"),
        ("2022-03/2022-05", "year = {2022}, note = {Published 2022-03/2022-05}"),
        ("2021-12/2022-01", "year = {2021--2022}, note = {Published 2021-12/2022-01}"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(published: str, fields: str) -> None:
    told = [line.strip().removesuffix(",") for line in bibtex(published=published).splitlines()[1:-2]]
    assert ", ".join(told) == fields


def test_no_text_of_a_ledger_means_anything_to_latex_or_bibtex() -> None:
    written = bibtex(title=HOSTILE, author=HOSTILE, publisher=HOSTILE, url=f"https://x.example/{HOSTILE}")
    title = next(line for line in written.splitlines() if line.startswith("  title"))
    assert title == (
        r"  title = {{50\% \& \$5 \#1 a\_b \textasciitilde{} \textasciicircum{} \textbackslash{}input\textbraceleft{}"
        r"x\textbraceright{} \textbraceleft{}open \textbraceleft{}\textbraceleft{} \textbraceright{} [31m"
        ' "quoted" next @misc\\textbraceleft{}y, – Київ}},'
    )
    depth = 0
    for sign in re.findall(r"[{}]", written):
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert len(re.findall(r"^@", written, re.MULTILINE)) == 1


def test_an_address_is_written_in_the_characters_of_addresses() -> None:
    address = next(line for line in bibtex(url="https://x.example/Київ {a}\\b").splitlines() if "url" in line)
    assert address == "  url = {https://x.example/%D0%9A%D0%B8%D1%97%D0%B2%20%7Ba%7D%5Cb},"


def test_a_key_holds_no_parenthesis() -> None:
    assert bibtex(source="one-(2)").startswith("@misc{one-+2+,\n")


def test_csl_tells_the_same_in_the_words_of_csl() -> None:
    assert csl(author="AFP via The Standard", title="A title", publisher="A Paper", published="2022-04-06") == {
        "id": "one",
        "type": "article-newspaper",
        "title": "A title",
        "author": [{"literal": "AFP via The Standard"}],
        "container-title": "A Paper",
        "issued": {"date-parts": [[2022, 4, 6]]},
        "keyword": "press",
    }
    official = csl(kind="official", publisher="A Ministry", url="https://x.example/a_b")
    assert (official["type"], official["publisher"], official["URL"]) == (
        "document",
        "A Ministry",
        "https://x.example/a_b",
    )


def test_csl_says_which_dates_are_not_exact() -> None:
    assert csl(published="2022")["issued"] == {"date-parts": [[2022]]}
    assert csl(published="2022-03~")["issued"] == {"date-parts": [[2022, 3]], "circa": True}
    assert csl(published="2022-03/2022-05-01")["issued"] == {"date-parts": [[2022, 3], [2022, 5, 1]], "circa": True}


def test_csl_keeps_every_text_as_it_is_and_steers_no_terminal() -> None:
    written = renderer("csl").render(page(title=HOSTILE), Screen())
    assert isinstance(written, str)
    assert json.loads(written)[0]["title"] == HOSTILE
    assert {"\x1b", "\u202e"}.isdisjoint(written)


def test_a_part_without_sources_is_a_wrong_call() -> None:
    with pytest.raises(WrongCall, match="only sources have this format") as error:
        list(renderer("bibtex").render(Page(page().tables[:1]), Screen()))
    assert error.value.hint == "leave --part out, or give --part sources"


def test_no_source_is_an_empty_bibliography() -> None:
    empty = Page((table("sources", "Sources", COLUMNS, []),))
    assert renderer("bibtex").render(empty, Screen()) == ""
    assert renderer("csl").render(empty, Screen()) == "[]\n"
