from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import load
from tests.unit.cli.growing import begun, contents, stance, untouched

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    *("--country", "north", "--issue", "Building the bridge", "--channel", "statement", "--date", "2022-02-03"),
    *("--summary", "Said: not yet.", "--source", "gazette-2021-03-05", "--confidence", "low"),
)
ENTRY = {
    "country": "northland",
    "issue": "building",
    "channel": "statement",
    "date": 2022,
    "summary": "Said so \U0001f600.",
    "evidence": [{"source": "gazette-2021-03-05", "page": 3}],
    "confidence": "low",
    "as_of": True,
    "position": "waits",
}
BLOCK = """\
  - id: no-2022-02-03-building
    country: northland
    issue: building
    channel: statement
    date: 2022-02-03
    summary: "Said: not yet."
    evidence: [{source: gazette-2021-03-05}]
    confidence: low
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path)


def test_an_entry_told_by_options_is_shown_and_appended_with_every_other_byte_as_it_was(root: Path) -> None:
    before = contents(root)
    done = stance("add", *SAID, "--yes", "--ledger", root)
    assert (done.code, done.stdout) == (0, f"entries:\n{BLOCK}")
    assert done.stderr == f"added: no-2022-02-03-building to {root.parent}/entries/northland.yaml\n"
    after = contents(root)
    assert after.pop("entries/northland.yaml") == before.pop("entries/northland.yaml") + BLOCK.encode()
    assert after == before


def test_names_become_ids_and_all_that_an_entry_may_have_can_be_told(root: Path) -> None:
    more = ("--toward", "river-union", "--toward", "southland", "--by", "king", "--as-of", "--position", "WAITS")
    told = ("--until", "open", "--kind", "reported", "--event", "e", "--note", "n", "--date-note", "d", "--id", "x")
    pieces = ("--paragraph", "3", "--evidence", "{source: new, quote: 'a, b'}", "--disputes", "no-2021-03-04-builds")
    new = ("--new-source", "{id: new, kind: press, title: 'A: b'}")
    assert stance("add", *SAID, *more, *told, *pieces, *new, "--yes", "--ledger", root).code == 0
    ledger = load(root)
    entry = ledger.entry["x"]
    assert (entry.toward, entry.by, entry.as_of, entry.position) == (
        ("river-union", "southland"),
        "king",
        True,
        "waits",
    )
    assert (entry.until, entry.kind, entry.event, entry.note, entry.date_note) == ("open", "reported", "e", "n", "d")
    assert [(each.source, each.paragraph, each.quote) for each in entry.evidence] == [
        ("gazette-2021-03-05", "3", None),
        ("new", None, "a, b"),
    ]
    assert (entry.disputes, ledger.sources["new"].title) == (("no-2021-03-04-builds",), "A: b")


@pytest.mark.parametrize("written", [json.dumps(ENTRY), json.dumps(ENTRY, ensure_ascii=False)])
def test_an_entry_comes_in_json_on_stdin(root: Path, written: str) -> None:
    assert stance("add", "-", "--yes", "--ledger", root, stdin=written).code == 0
    entry = load(root).entry["no-2022-building-waits"]
    assert (entry.summary, str(entry.date), entry.as_of, entry.evidence[0].page) == (
        "Said so \U0001f600.",
        "2022",
        True,
        "3",
    )


def test_entries_and_sources_come_in_yaml_from_a_file(root: Path, tmp_path: Path) -> None:
    given = tmp_path / "given.yaml"
    assert stance("add", *SAID, "--new-source", "{id: s, kind: press}", "--dry-run", "--ledger", root).code == 0
    shown = stance("add", *SAID, "--new-source", "{id: s, kind: press}", "--dry-run", "--ledger", root).stdout
    given.write_text(shown, encoding="utf-8")
    assert stance("add", given, "--yes", "--ledger", root).code == 0
    assert {"s", "gazette-2021-03-05"} == set(load(root).sources)


def test_a_dry_run_shows_the_entry_and_writes_nothing(root: Path) -> None:
    with untouched(root):
        done = stance("add", *SAID, "--dry-run", "--ledger", root)
    assert (done.code, done.stdout.endswith(BLOCK)) == (0, True)
    assert done.stderr.startswith("would be added: no-2022-02-03-building to ")


def test_without_a_terminal_nothing_is_written_unasked(root: Path) -> None:
    with untouched(root):
        done = stance("add", *SAID, "--ledger", root)
    assert done.code == 2
    assert "add --yes to write without being asked" in done.stderr


def test_what_is_missing_is_named_where_nobody_can_be_asked(root: Path) -> None:
    with untouched(root):
        done = stance("add", "--country", "north", "--ledger", root)
    assert done.code == 2
    assert "= give --issue --channel --date --summary --source --confidence" in done.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--country", "nowhere"], "no country 'nowhere'"),
        (["--position", "buildz"], "no position 'buildz'"),
        (["--date", "2022-13"], "bad-date"),
        (["--source", "gazete"], "unknown-source"),
        (["--evidence", "{source: x"], "cannot be read"),
        (["--new-source", "x"], "is no source with an id"),
        (["--id", "no-2021-03-04-builds"], "the ledger has 'no-2021-03-04-builds' already"),
        (["--new-source", "{id: gazette-2021-03-05, kind: press}"], "has the source 'gazette-2021-03-05' already"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_written(root: Path, options: list[str], told: str) -> None:
    with untouched(root):
        done = stance("add", *SAID, *options, "--yes", "--ledger", root)
    assert (done.code, told in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        ("{id: x", 3, "yaml-syntax"),
        ("- a", 3, "not-a-mapping"),
        ("entries: 5", 2, "holds no list of entries"),
        ("{entries: [], countries: {}}", 2, "holds 'countries', which cannot be added so"),
        ('{"id": "x", "id": "y"}', 3, "duplicate-key"),
    ],
)
def test_what_is_no_entry_is_told_and_nothing_written(root: Path, given: str, code: int, told: str) -> None:
    with untouched(root):
        done = stance("add", "-", "--yes", "--ledger", root, stdin=given)
    assert (done.code, told in done.stderr) == (code, True), done.stderr


def test_an_entry_is_told_in_one_way(root: Path) -> None:
    done = stance("add", "-", *SAID, "--yes", "--ledger", root, stdin="{}")
    assert (done.code, "told by - and by options" in done.stderr) == (2, True)


def test_a_ledger_that_has_errors_is_not_added_to(root: Path) -> None:
    root.write_text(root.read_text(encoding="utf-8").replace("measure: position", "measure: none"), encoding="utf-8")
    with untouched(root):
        assert stance("add", *SAID, "--yes", "--ledger", root).code == 3


def test_the_bundled_ledger_is_not_written_to_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = stance("add", *SAID, "--yes")
    assert (done.code, "no ledger in this folder or above to write to" in done.stderr) == (3, True)


def test_the_first_entry_of_a_country_gets_a_file_of_its_own(root: Path) -> None:
    (root.parent / "entries" / "northland.yaml").unlink()
    assert stance("add", *SAID, "--yes", "--ledger", root).code == 0
    made = (root.parent / "entries" / "northland.yaml").read_text(encoding="utf-8")
    assert made == f"entries:\n{BLOCK}"


def test_line_ends_a_mark_of_order_and_the_lack_of_a_last_line_end_are_kept(root: Path) -> None:
    file = root.parent / "entries" / "northland.yaml"
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n").rstrip()
    file.write_bytes(before)
    assert stance("add", *SAID, "--yes", "--ledger", root).code == 0
    assert file.read_bytes() == before + b"\r\n" + BLOCK.replace("\n", "\r\n").encode()


def test_a_ledger_in_one_file_and_through_a_link_grows(ledger_file: object, tmp_path: Path) -> None:
    written = ledger_file("entries: []\n")  # type: ignore[operator]  # the fixture's own type is known to conftest
    link = tmp_path / "link.yaml"
    link.symlink_to(written)
    told = ("-c", "az", "-i", "sanctions", "--channel", "law", "--date", "2022", "--summary", "S", "--source", "paper")
    assert stance("add", *told, "--confidence", "high", "--yes", "--ledger", link).code == 0
    assert link.is_symlink()
    assert list(load(written).entry) == ["az-2022-sanctions"]
