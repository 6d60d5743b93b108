from __future__ import annotations

import csv
import io
import json

import pytest

from stancecli.model.table import Column, Page, Term, table
from stancecli.render import EXTENSIONS, FORMATS, Screen, renderer
from tests.unit.render import back
from tests.unit.render.pages import HOSTILE, OBEYED, page


def written(name: str, answer: Page) -> str:
    text = renderer(name).render(answer, Screen())
    assert isinstance(text, str)
    return text


def hostile() -> Page:
    columns = (Column("a", HOSTILE), Column("b", "B", "names"), Column("c", "C", "stance"), Column("d", "D", "link"))
    row = (HOSTILE, (HOSTILE, Term(HOSTILE, HOSTILE)), Term(HOSTILE, HOSTILE), f"https://{HOSTILE}")
    return Page((table("t", HOSTILE, columns, [row]).with_notes(HOSTILE),))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_found_by_name_and_by_its_ending(name: str) -> None:
    assert EXTENSIONS[name] == name
    assert renderer(name).render(page(("a", "b")), Screen())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_answer_is_the_same_file_whenever_it_is_written(name: str) -> None:
    answer = page(("a", "b"))
    assert renderer(name).render(answer, Screen()) == renderer(name).render(answer, Screen())


@pytest.mark.parametrize(("ending", "name"), [("tex", "latex"), ("htm", "html"), ("tab", "tsv"), ("ndjson", "jsonl")])
def test_an_ending_that_is_not_the_name_tells_the_format(ending: str, name: str) -> None:
    assert EXTENSIONS[ending] == name


@pytest.mark.parametrize("name", ["html", "json", "jsonl", "latex", "md", "table"])
def test_nothing_a_terminal_obeys_is_left_in_it(name: str) -> None:
    assert not set(written(name, hostile())) & set(OBEYED)


def test_json_reads_back_what_was_written_whatever_it_is() -> None:
    read = json.loads(written("json", hostile()))
    assert read["title"] == HOSTILE
    assert read["notes"] == [HOSTILE]
    assert read["rows"][0]["a"] == HOSTILE
    assert read["rows"][0]["b"] == [HOSTILE, HOSTILE]


def test_json_has_the_other_tables_as_parts() -> None:
    read = json.loads(written("json", Page((page(("a", "b")).answer, table("more", "More", [Column("x", "X")], [])))))
    assert [part["name"] for part in read["parts"]] == ["more"]
    assert read["rows"] == [{"issue": "a", "stance": "b"}]


def test_csv_reads_back_what_was_written_whatever_it_is() -> None:
    rows = list(csv.reader(io.StringIO(written("csv", page(("a\r\nb,\"'", HOSTILE))), newline="")))
    assert rows == [["issue", "stance"], ["a\r\nb,\"'", HOSTILE]]


def test_csv_of_no_rows_is_its_header() -> None:
    assert written("csv", page()) == "issue,stance\r\n"


def test_csv_writes_truth_absence_and_several_names() -> None:
    columns = (Column("a", "A", "names"), Column("b", "B"))
    answer = Page((table("t", "T", columns, [(("x", "y"), None), ((), "z")]),))
    assert written("csv", answer) == "a,b\r\nx; y,\r\n,z\r\n"


def test_a_markdown_table_is_not_broken_by_its_cells() -> None:
    lines = written("md", page(("a|b", "two\nlines"), ("*x* <i> [y] #1 $2$ `z` _a_ ~b~ &amp; \\", "c"))).splitlines()
    assert lines == [
        "## Words",
        "",
        "| Issue | Stance |",
        "| --- | --- |",
        r"| a\|b | two<br>lines |",
        r"| \*x\* \<i\> \[y\] \#1 \$2\$ \`z\` \_a\_ \~b\~ &amp;amp; \\ | c |",
    ]


def test_markdown_aligns_numbers_to_the_right_and_lists_the_notes() -> None:
    columns = (Column("a", "A"), Column("score", "Score", "score"))
    answer = Page((table("t", "T", columns, [("x", -2)]).with_notes("read as of *today*"),))
    assert written("md", answer).splitlines()[3:] == ["| --- | ---: |", "| x | -2 |", "", r"- read as of \*today\*"]


def test_markdown_links_an_address_whatever_signs_are_in_it() -> None:
    columns = (Column("a", "A"), Column("url", "Address", "link"))
    address = "https://example.org/a_b|c?d=*e*"
    answer = Page((table("t", "T", columns, [("x", address), ("y", "not an address")]),))
    assert written("md", answer).splitlines()[4:] == [
        "| x | <https://example.org/a_b%7Cc?d=*e*> |",
        "| y | not an address |",
    ]


def test_a_cell_of_tsv_holds_tabs_and_line_breaks_in_one_line() -> None:
    assert written("tsv", page(("a\tb\nc\rd", "\\t \x85\u2028"))) == (
        "issue\tstance\n" + r"a\tb\nc\rd" + "\t" + r"\\t" + " \x85\u2028\n"
    )


def test_tsv_and_json_lines_of_no_rows_are_a_header_and_nothing() -> None:
    assert written("tsv", page()) == "issue\tstance\n"
    assert written("jsonl", page()) == ""


def test_json_lines_hold_the_rows_of_the_answer_alone() -> None:
    answer = Page((page(("a", "b"), ("c", "d")).answer, table("more", "More", [Column("x", "X")], [("e",)])))
    assert written("jsonl", answer) == '{"issue": "a", "stance": "b"}\n{"issue": "c", "stance": "d"}\n'


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1+2", "'-1+2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r'=1"),
        ("＝1", "'＝1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
        ("-2", "-2"),
        ("-1.5", "-1.5"),
        (-2, "-2"),
        (-1e-07, "-1e-07"),
        ("a=1; b", "a=1; b"),
        ("– lapsed", "– lapsed"),
        ("2022-03", "2022-03"),
    ],
)
def test_csv_for_a_spreadsheet_holds_nothing_that_it_runs(cell: str | float, shown: str) -> None:
    text = back.text("csv", page((cell, "b")), Screen(spreadsheet=True))
    assert back.csv_rows(text) == [["\ufeffissue", "stance"], [shown, "b"]]


def test_plain_csv_is_exact_and_has_no_mark() -> None:
    assert written("csv", page(("=1+1", "-2"))) == "issue,stance\r\n=1+1,-2\r\n"
