from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from stancecli.reading.find import bundled
from stancecli.reading.load import load
from tests.unit.cli.growing import begun, contents, stance, untouched

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """\
  # About {id}, {note}.
  - id: {id}
    country: {country}
    issue: building
    channel: law
    date: {date}
    summary: "S"   
    evidence: [{{source: gazette-2021-03-05}}]
    confidence: low
"""  # noqa: W291 - that is what is mended
NEWS = [
    ("z", "southland", "2022"),
    ("b", "northland", "2022-03"),
    ("a", "northland", "2022-03"),
    ("c", "northland", "2022"),
]


def disorder(root: Path) -> Path:
    file = root.parent / "entries" / "more.yaml"
    blocks = [ENTRY.format(id=name, country=country, date=date, note="kept") for name, country, date in NEWS]
    file.write_text("entries:\n" + "\n".join(blocks), encoding="utf-8")
    return file


def test_entries_go_by_country_issue_date_and_id_with_the_comment_above_them(tmp_path: Path) -> None:
    root = begun(tmp_path)
    file = disorder(root)
    before = load(root)
    done = stance("fmt", root)
    assert (done.code, done.stdout, done.stderr) == (0, "", f"{root.parent}/entries/more.yaml was brought into order\n")
    lines = file.read_text(encoding="utf-8").split("\n")
    assert [line[10:11] for line in lines if line.startswith("  # About")] == ["c", "a", "b", "z"]
    assert [line[8:] for line in lines if line.startswith("  - id")] == ["c", "a", "b", "z"]
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines.count("") == 4
    after = load(root)
    assert (after.records, after.sources, after.issues) == (before.records, before.sources, before.issues)


def test_a_second_time_changes_no_byte(tmp_path: Path) -> None:
    root = begun(tmp_path)
    disorder(root)
    stance("fmt", root)
    with untouched(root):
        done = stance("fmt", root)
    assert (done.code, done.stderr) == (0, "5 files in order\n")


def test_check_changes_nothing_and_says_by_its_exit_code_whether_it_would(tmp_path: Path) -> None:
    root = begun(tmp_path)
    assert stance("fmt", "--check", "--ledger", root).code == 0
    disorder(root)
    with untouched(root):
        done = stance("fmt", "--check", "--ledger", root)
    assert (done.code, done.stderr) == (1, f"{root.parent}/entries/more.yaml is not in order\n")


def test_the_shipped_ledger_in_order_is_the_same_ledger(tmp_path: Path) -> None:
    root = shutil.copytree(bundled().parent, tmp_path / "data") / "stances.yaml"
    before = load(root)
    assert stance("fmt", root).code == 0
    once = contents(root)
    assert stance("fmt", root).code == 0
    assert contents(root) == once
    after = load(root)
    assert (after.records, after.entries_of) == (before.records, before.entries_of)
    # Lines have moved, and none has become another.
    shipped = contents(bundled())
    assert {name: sorted(text.split(b"\n")) for name, text in once.items()} == {
        name: sorted(text.split(b"\n")) for name, text in shipped.items()
    }


@pytest.mark.parametrize("text", ["entries: [", "entries:\n  - {id: a, id: b}\n"])
def test_a_file_that_cannot_be_read_keeps_all_as_it_is(tmp_path: Path, text: str) -> None:
    root = begun(tmp_path)
    disorder(root).with_name("worse.yaml").write_text(text, encoding="utf-8")
    with untouched(root):
        assert stance("fmt", root).code == 3


def test_a_text_without_an_end_is_not_moved(tmp_path: Path) -> None:
    root = begun(tmp_path)
    file = disorder(root)
    file.write_text(file.read_text(encoding="utf-8") + "    note: |\n      Not ended", encoding="utf-8")
    with untouched(root):
        done = stance("fmt", root)
    assert (done.code, "the last line of the file is not ended, and lies within a text" in done.stderr) == (4, True)
