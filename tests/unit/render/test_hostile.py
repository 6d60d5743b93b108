"""A ledger that means harm does none, in whatever format its answers are written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from stancecli.render import FORMATS, Screen, flat, plain
from tests.unit.render import asked, back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from stancecli.model.table import Page

HOSTILE = "hostile.yaml"
CALLS = [" ".join(call) for call in asked.calls(HOSTILE)]
SPREADSHEET = Screen(spreadsheet=True)
OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]")
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "div", "table", "caption", "h1", "h2"),
    *("thead", "tbody", "tr", "th", "td", "p", "ul", "li", "a", "span", "wbr"),
}
ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "class", "id", "role", "aria-labelledby", "tabindex"),
    *("scope", "href", "data-label"),
}
# What a body of LaTeX is made of: the template's own commands, and those by which signs are written.
TEMPLATE = {
    *("begin", "end", "caption", "toprule", "midrule", "bottomrule", "endfirsthead", "endhead", "endfoot", "bfseries"),
    *("par", "bigskip", "textit", "url", "footnotesize", "\\"),
}
SIGNS = {
    *(
        "textbackslash",
        "textasciitilde",
        "textasciicircum",
        "textquotedbl",
        "textasciigrave",
        "textless",
        "textgreater",
    ),
    *("textbar", "leavevmode", "newline", "allowbreak", *"{}$&#%_"),
}


def answers() -> Iterator[Page]:
    return iter(asked.pages(HOSTILE).values())


def texts(page: Page) -> list[list[str]]:
    return [flat.keys(page.answer), *([flat.text(cell) for cell in row] for row in flat.rows(page.answer))]


def test_the_ledger_brings_its_poison_into_the_answers() -> None:
    told = "\n".join(chain.from_iterable(chain.from_iterable(texts(page)) for page in answers()))
    for poison in ("<script>", "\\input{", "\x1b[", "\u202e", "|", "`", "javascript:", "=cmd|", "\r", "\t"):
        assert poison in told


@pytest.mark.parametrize("name", sorted({"html", "json", "jsonl", "latex", "md", "table"} & set(FORMATS)))
def test_no_format_for_people_holds_what_a_terminal_obeys(name: str) -> None:
    for page in answers():
        assert not OBEYED.search(back.text(name, page))


def test_csv_and_tsv_give_back_every_cell_as_it_was() -> None:
    for page in answers():
        assert back.csv_rows(back.text("csv", page)) == texts(page)
        assert back.tsv_rows(back.text("tsv", page)) == texts(page)


def test_tsv_has_one_line_a_row() -> None:
    for page in answers():
        written = back.text("tsv", page)
        assert written.count("\n") == 1 + len(page.answer.rows)
        assert "\r" not in written


def test_json_lines_give_back_every_cell_as_it_was() -> None:
    for page in answers():
        rows = [json.loads(line) for line in back.text("jsonl", page).splitlines()]
        assert rows == json.loads(json.dumps(list(flat.objects(page.answer))))


def test_no_cell_for_a_spreadsheet_begins_as_a_formula() -> None:
    changed = 0
    for page in answers():
        written = back.text("csv", page, SPREADSHEET)
        assert written.startswith("\ufeff")
        for exact, inert in zip(texts(page), back.csv_rows(written.removeprefix("\ufeff")), strict=True):
            for cell, shown in zip(exact, inert, strict=True):
                assert shown[:1] not in set("=+@\t\r\n")
                assert not shown.startswith("-") or re.fullmatch(r"-[0-9.]+", shown)
                assert shown.replace("'", "") == cell.replace("'", "")
                changed += shown != cell
    assert changed


def test_a_page_of_html_has_no_tag_and_no_attribute_but_its_own() -> None:
    for page in answers():
        for tag, attributes in back.Html(back.text("html", page)).tags:
            assert tag in TAGS
            assert set(attributes) <= ATTRIBUTES


def test_a_page_of_html_links_to_web_addresses_alone() -> None:
    links = [link for page in answers() for link in back.Html(back.text("html", page)).links]
    assert links
    assert all(
        link and re.fullmatch(r"https?://[!-~]+", link) and not re.search(r"[<>\"\\`{|}]", link) for link in links
    )


def test_a_page_of_html_shows_every_cell_in_full() -> None:
    for page in answers():
        for table, read in zip(plain.tables(page), back.Html(back.text("html", page)).tables, strict=True):
            shown = plain.columns(table)
            assert read[1:] == [[plain.text(table.columns[n], row[n]) for n in shown] for row in table.rows]


def test_latex_has_no_command_but_its_own_and_escaped_signs() -> None:
    for page in answers():
        body = back.text("latex", page).split(r"\begin{document}")[1]
        for line in body.splitlines():
            told = re.sub(r"\\url\{[!-~]*?\}", "", line)
            assert set(re.findall(r"\\([A-Za-z]+|.)", told)) <= TEMPLATE | SIGNS
            assert not re.search(r"(?<!\\)[#%_^~\"`<>|]", told)
            assert unescaped(told, "{") == unescaped(told, "}")


def unescaped(line: str, sign: str) -> int:
    return len(re.findall(rf"(?<!\\)\{sign}", line))


def test_latex_ends_where_it_ends() -> None:
    for page in answers():
        written = back.text("latex", page)
        assert written.count(r"\end{document}") == 1
        assert written.count(r"\begin{longtable}") == written.count(r"\end{longtable}") == len(plain.tables(page))


def test_latex_writes_an_address_in_signs_that_mean_nothing_there() -> None:
    for page in answers():
        for address in re.findall(r"\\url\{(.*?)\}", back.text("latex", page)):
            assert re.fullmatch(r"https?://[A-Za-z0-9%._~:/?#\[\]@!$&'()*+,;=-]+", address)


@pytest.mark.parametrize("engine", ["pdflatex", "xelatex", "lualatex"])
def test_latex_compiles(engine: str, tmp_path: Path) -> None:
    program = shutil.which(engine)
    if program is None:
        pytest.skip(f"{engine} is not installed")
    (tmp_path / "answer.tex").write_text(
        back.text("latex", asked.pages(HOSTILE)["show norland --sources"]), encoding="utf-8"
    )
    command = [program, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "answer.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    assert (tmp_path / "answer.pdf").stat().st_size > 0


def test_a_workbook_gives_back_every_text_and_holds_no_formula() -> None:
    for page in answers():
        sheets = back.workbook(page).worksheets
        for table, sheet in zip(page.tables, sheets, strict=False):
            for cells, row in zip(flat.rows(table), sheet.iter_rows(min_row=2), strict=True):
                for cell, found in zip(cells, row, strict=True):
                    assert found.data_type != "f"
                    if isinstance(cell, str) and found.data_type == "s":
                        assert found.value == plain.visible(cell)
        notes = [cell for row in sheets[-1].iter_rows() for cell in row]
        assert {cell.data_type for cell in notes} == {"s"}


def test_a_workbook_links_to_web_addresses_alone() -> None:
    sheets = [sheet for page in answers() for sheet in back.workbook(page).worksheets]
    links = [cell.hyperlink.target for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert links
    assert all(link.startswith("https://") for link in links)


def test_markdown_has_as_many_cells_in_every_row() -> None:
    for page in answers():
        for part in back.text("md", page).split("\n## "):
            rows = [line for line in part.splitlines() if line.startswith("| ")]
            # Sentences to quote are a list.
            widths = {len(re.findall(r"(?<!\\)\|", row)) for row in rows} or {len(re.findall(r"(?m)^- ", part)) > 0}
            assert len(widths) == 1
            assert widths != {False}
