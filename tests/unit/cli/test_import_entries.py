from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from stancecli.reading.load import load
from tests.unit.cli.growing import begun, contents, stance, untouched

if TYPE_CHECKING:
    from pathlib import Path

RULES = """\
columns:
  country: Who
  date: When
  channel: How
  position: Where
  summary: What
  evidence.source: Source
  evidence.paragraph: Par.
  source.title: Source title
values:
  channel: {Speech: statement, Act: law}
always: {issue: building, confidence: low, source.kind: press}
key: [Who, When, What]
dates: "%d.%m.%Y"
"""
ROWS = """\
Who;When;How;Where;What;Source;Source title;Par.;Remark
NORTH;01.02.2022;speech;builds;Said: it would build.;letter;A letter;3;x
southland;2022-03;act;;Passed a law;gazette-2021-03-05;;;
Southland;04.05.2022;statement;waits;"Waits; still";letter; gazette-2021-03-05;7; 8;
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    file = tmp_path / "rules.yaml"
    file.write_text(RULES, encoding="utf-8")
    return file


def table(folder: Path, text: str, name: str = "coded.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def imported(root: Path, file: Path, *options: str | Path) -> tuple[int, str, str]:
    done = stance("import", "entries", file, "--ledger", root, *options)
    return done.code, done.stdout, done.stderr


def test_five_hundred_entries_imported_twice_give_the_same_ledger(root: Path, tmp_path: Path) -> None:
    rows = [
        f"no-{n},northland,building,statement,2022-01-{n % 28 + 1:02},Said {n}.,low,gazette-2021-03-05,{n}"
        if n % 2
        else f",southland,building,statement,2022-02-{n % 28 + 1:02},Said {n}.,low,gazette-2021-03-05,{n}"
        for n in range(500)
    ]
    head = "id,country,issue,channel,date,summary,confidence,evidence.source,evidence.paragraph"
    file = table(tmp_path, "\n".join([head, *rows, ""]))
    code, _, told = imported(root, file)
    files = (f"250 entries to {root.parent}/entries/{name}.yaml; " for name in ("southland", "northland"))
    assert (code, told) == (0, f"added: {''.join(files)}0 there already\n")
    first, ledger = contents(root), load(root)
    assert len(ledger.entries) == 502
    assert imported(root, file)[0::2] == (0, "added: nothing; 500 there already\n")
    shuffled = table(tmp_path, "\n".join([head, *reversed(rows), ""]), "shuffled.csv")
    assert imported(root, shuffled)[0::2] == (0, "added: nothing; 500 there already\n")
    assert (contents(root), load(root)) == (first, ledger)


def test_columns_are_taken_by_rules(root: Path, rules: Path, tmp_path: Path) -> None:
    code, _, told = imported(
        root, table(tmp_path, ROWS.replace("letter; gazette-2021-03-05;7; 8;", "letter;;7;")), "--rules", rules
    )
    assert (code, told.splitlines()[0]) == (0, "note: column 'Remark' is not taken")
    ledger = load(root)
    new = {entry.summary: entry for entry in ledger.entries}
    first, second = new["Said: it would build."], new["Passed a law"]
    assert (first.country, first.channel, str(first.date), first.position) == (
        "northland",
        "statement",
        "2022-02-01",
        "builds",
    )
    assert (first.evidence[0].source, first.evidence[0].paragraph) == ("letter", "3")
    assert (second.channel, str(second.date), second.position) == ("law", "2022-03", None)
    assert (ledger.sources["letter"].title, ledger.sources["letter"].kind) == ("A letter", "press")


def test_a_dry_run_prints_a_file_of_a_ledger_and_writes_nothing(root: Path, rules: Path, tmp_path: Path) -> None:
    with untouched(root):
        code, shown, told = imported(root, table(tmp_path, ROWS), "--rules", rules, "--dry-run")
    assert (code, "would be added: " in told) == (0, True), told
    (root.parent / "more.yaml").write_text(shown, encoding="utf-8")
    root.write_text(root.read_text(encoding="utf-8").replace("[sources", "[more.yaml, sources"), encoding="utf-8")
    assert len(load(root).entries) == 5


def test_a_dry_run_without_news_prints_a_sound_file_too(root: Path, tmp_path: Path) -> None:
    head = "id,country,issue,channel,date,summary,confidence,evidence.source"
    row = "no-2021-03-04-builds,north,building,law,2022,S,low,gazette-2021-03-05"
    shown = imported(root, table(tmp_path, f"{head}\n{row}\n"), "--dry-run")[1]
    assert shown == "entries: []\n"


def test_one_bad_row_keeps_all_out_and_every_fault_is_told_at_its_row(root: Path, rules: Path, tmp_path: Path) -> None:
    bad = ROWS + "Atlantis;2022;speech;;S;letter;;;\nnorthland;2022;speech;;S;letter;;;\nX;2022;speech;;T;letter;;;\n"
    file = table(tmp_path, bad)
    with untouched(root):
        code, _, told = imported(root, file, "--rules", rules)
    assert code == 2
    assert f"{file}:5: error: unknown-country: no country 'Atlantis'" in told
    assert f"{file}:7: error: unknown-country: no country 'X'" in told
    assert told.endswith("stance: 2 errors in the rows; nothing was written\n")


def test_faults_of_the_rows_and_of_the_ledger_are_told_in_one_run(root: Path, rules: Path, tmp_path: Path) -> None:
    twice = "NORTH;01.02.2022;speech;waits;Said: it would build.;letter;;;\n"
    bad = ROWS + "Atlantis;2022;speech;;S;letter;;;\nnorthland;2022-13;speech;hovers;S;letter;;;\n" + twice
    file = table(tmp_path, bad)
    with untouched(root):
        code, _, told = imported(root, file, "--rules", rules)
    said = [line.split(": ")[0::2] for line in told.splitlines() if line.startswith(str(file))]
    assert (code, [[at.removeprefix(f"{file}:"), fault] for at, fault in said]) == (
        2,
        [["5", "unknown-country"], ["6", "bad-date"], ["6", "unknown-position"], ["7", "duplicate-id"]],
    )
    assert told.endswith("stance: 4 errors in the rows; nothing was written\n")


def test_what_the_ledger_finds_amiss_is_told_at_its_row(root: Path, rules: Path, tmp_path: Path) -> None:
    file = table(tmp_path, ROWS + "northland;2022-13;shout;hovers;S;letter;;;\n")
    with untouched(root):
        code, _, told = imported(root, file, "--rules", rules)
    assert (code, [line.split(": ")[2] for line in told.splitlines() if line.startswith(str(file))]) == (
        2,
        ["bad-date", "unknown-position", "unknown-word"],
    )
    assert f"{file}:5: error: bad-date" in told


def test_an_entry_without_an_id_is_known_again_by_its_key_whatever_else_changes(
    root: Path, rules: Path, tmp_path: Path
) -> None:
    imported(root, table(tmp_path, ROWS), "--rules", rules)
    ids = set(load(root).entry)
    other = ROWS.replace("speech;builds", "speech;waits") + "north;06.07.2022;speech;;New;letter;;;\n"
    assert imported(root, table(tmp_path, other), "--rules", rules)[2].endswith("; 3 there already\n")
    assert len(set(load(root).entry) - ids) == 1


def test_two_rows_of_one_key_that_say_different_things_are_refused(root: Path, rules: Path, tmp_path: Path) -> None:
    twice = ROWS + "NORTH;01.02.2022;speech;waits;Said: it would build.;letter;;;\n"
    with untouched(root):
        code, _, told = imported(root, table(tmp_path, twice), "--rules", rules)
    assert (code, "duplicate-id: " in told, "is another entry in row 2" in told) == (2, True, True)


def test_a_workbook_is_read_as_it_was_typed(root: Path, tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Notes"
    sheet = book.create_sheet("Coded")
    sheet.append(
        [
            "id",
            "country",
            "issue",
            "channel",
            "date",
            "summary",
            "confidence",
            "evidence.source",
            "evidence.page",
            "as_of",
            "position",
        ]
    )
    sheet.append(
        ["n1", "northland", "building", "law", date(2022, 2, 3), "S", "low", "gazette-2021-03-05", 3, True, "waits"]
    )
    sheet.append([None] * 11)
    sheet.append(["n2", "northland", "building", "law", 2022, "T", "low", "gazette-2021-03-05", 4.0, False, "waits"])
    book.save(tmp_path / "coded.xlsx")
    code, _, told = imported(root, tmp_path / "coded.xlsx", "--sheet", "Coded")
    assert code == 0, told
    first, second = (load(root).entry[name] for name in ("n1", "n2"))
    assert (str(first.date), first.evidence[0].page, first.as_of) == ("2022-02-03", "3", True)
    assert (str(second.date), second.evidence[0].page, second.as_of) == ("2022", "4", False)
    assert imported(root, tmp_path / "coded.xlsx", "--sheet", "Codes")[0::2] == (
        2,
        f"stance: {tmp_path}/coded.xlsx has no sheet 'Codes'\n   = Known: Notes, Coded\n",
    )


def test_a_workbook_without_its_library_names_the_extra(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    told = imported(root, tmp_path / "coded.xlsx")[2]
    assert "comes with the extra 'xlsx'\n   = install it: pip install 'stancecli[xlsx]'" in told


def test_several_sources_are_pieces_of_evidence_each_with_its_place(root: Path, tmp_path: Path) -> None:
    head = "id,country,issue,channel,date,summary,confidence,evidence.source,evidence.paragraph,source.kind,toward"
    row = "n,northland,building,law,2022,S,low,a; b,3; 4,press,southland; river-union"
    assert imported(root, table(tmp_path, f"{head}\n{row}\n"))[0] == 2
    root.with_name("sources.yaml").write_text(
        "sources: {gazette-2021-03-05: {kind: press}, a: {kind: press}, b: {kind: press}}\n", encoding="utf-8"
    )
    assert imported(root, table(tmp_path, f"{head}\n{row}\n"))[0] == 0
    entry = load(root).entry["n"]
    assert [(each.source, each.paragraph) for each in entry.evidence] == [("a", "3"), ("b", "4")]
    assert entry.toward == ("southland", "river-union")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "holds no table"),
        ("a,a\n1,2\n", "two columns 'a'"),
        ("a,b\n1,2,3\n", ":2: more cells than columns"),
        ('a,b\n1,"2\n', "unexpected end of data"),
    ],
)
def test_what_is_no_table_is_told(root: Path, tmp_path: Path, text: str, told: str) -> None:
    code, _, said = imported(root, table(tmp_path, text))
    assert (code, told in said) == (2, True), said


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("columns: {contry: Who}", 3, "unknown-key: 'contry' is no key of an entry"),
        ("colums: {country: Who}", 3, "unknown-key: 'colums' is no key here"),
        ("columns: [a]", 3, "wrong-shape"),
        ("columns: {country: Whom}", 2, "has no column 'Whom', which the rules name"),
        ("columns: {", 3, "yaml-syntax"),
        ("columns: {country: Who}", 2, "holds issue, channel, date, summary, evidence.source, confidence"),
    ],
)
def test_rules_that_are_none_are_told(root: Path, tmp_path: Path, text: str, code: int, told: str) -> None:
    rules = table(tmp_path, text, "rules.yaml")
    done = imported(root, table(tmp_path, ROWS), "--rules", rules)
    assert (done[0], told in done[2]) == (code, True), done[2]


def test_a_table_that_is_not_there_is_told(root: Path, tmp_path: Path) -> None:
    code, _, told = imported(root, tmp_path / "none.csv")
    assert (code, "none.csv: No such file" in told) == (2, True)
