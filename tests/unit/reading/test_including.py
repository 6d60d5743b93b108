from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from stancecli.reading.load import examine, load
from tests.unit.reading.told import ROOT, codes, messages, places, write


def test_what_is_included_twice_is_read_once(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=ROOT + "include: [a.yaml, b.yaml, '*.yaml', ./a.yaml]\n",
        a="include: c.yaml\n",
        b="include: c.yaml\n",
        c="countries: {georgia: {name: Georgia}}\n",
    )

    assert codes(root) == []
    assert list(load(root).countries) == ["georgia"]


def test_a_file_with_a_fault_is_told_once_however_often_it_is_included(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + "include: [a.yaml, a.yaml]\n", a="a: [\n")

    assert codes(root) == ["yaml-syntax"]


@pytest.mark.parametrize("target", ["outside.yaml", "folder"])
def test_no_link_leads_out_of_the_folder(target: str, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("countries: {}\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/outside.yaml").write_text("countries: {}\n")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger/link").symlink_to(tmp_path / target)
    included = "link" if target.endswith(".yaml") else "link/*.yaml"
    root = write(tmp_path / "ledger", root=ROOT + f"include: {included}\n")

    assert codes(root) == ["include-outside"]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "countries.yaml").write_text("countries: {}\n")
    (tmp_path / "link.yaml").symlink_to("countries.yaml")

    assert codes(write(tmp_path, root=ROOT + "include: link.yaml\n")) == []


def test_a_ledger_behind_a_link_includes_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "ledger").mkdir()
    root = write(tmp_path / "ledger", root=ROOT + "include: more.yaml\n", more="countries: {}\n")
    (tmp_path / "link.yaml").symlink_to(root)

    assert codes(tmp_path / "link.yaml") == []


@pytest.mark.parametrize("pattern", ["/etc/passwd", "../x.yaml", "a/../../x.yaml"])
def test_no_include_leads_out_of_the_folder(pattern: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=ROOT + f"include: {pattern}\n")) == ["include-outside"]


@pytest.mark.parametrize("pattern", ["x.yaml", "'*.yml'", "'**x'", '"a\\0b"', '"a\\0*"', "a" * 5000, "'['", "' '"])
def test_an_include_of_nothing_is_told(pattern: str, tmp_path: Path) -> None:
    found = codes(write(tmp_path, root=ROOT + f"include: {pattern}\n"))

    assert set(found) <= {"include-missing", "empty-value"}
    assert found


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")

    assert codes(write(tmp_path, root=ROOT + "include: circle.yaml\n")) == ["include-missing"]
    assert codes(tmp_path / "circle.yaml") == ["unreadable-file"]


def test_a_circle_is_told_where_it_closes(tmp_path: Path) -> None:
    root = write(
        tmp_path, root=ROOT + "include: a.yaml\n", a="include: b.yaml\n", b="include: [c.yaml]\n", c="include: a.yaml\n"
    )

    assert places(root) == [("include-cycle", "c.yaml:1:10")]
    assert messages(root) == ["files include each other: a.yaml → b.yaml → c.yaml → a.yaml"]


def test_a_chain_of_includes_ends(tmp_path: Path) -> None:
    files = {f"f{number}": f"include: f{number + 1}.yaml\n" for number in range(2000)}

    assert codes(write(tmp_path, root=ROOT + "include: f0.yaml\n", **files)) == ["too-deep"]


def test_what_is_included_must_be_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    root = write(tmp_path, root=ROOT + "include: [pipe.yaml, folder.yaml, zero.yaml]\n")

    assert sorted(codes(root)) == ["include-outside", "unreadable-file", "unreadable-file"]


def test_files_of_roll_calls_are_named_from_the_folder_of_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "votes").mkdir()
    for name in ("b.csv", "a.csv"):
        (tmp_path / "votes" / name).write_text("")
    write(tmp_path / "votes", more="roll_call_files: ['*.csv', b.csv]\n")
    (tmp_path / "c.csv").write_text("")
    root = write(tmp_path, root=ROOT + "include: votes/more.yaml\nroll_call_files: c.csv\n")

    assert load(root).roll_call_files == ("votes/a.csv", "votes/b.csv", "c.csv")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("/etc/passwd", "roll-calls-outside"), ("../x.csv", "roll-calls-outside"), ("link", "roll-calls-outside")),
        *(("x.csv", "roll-calls-missing"), ("'*.csv'", "roll-calls-missing"), ("folder", "roll-calls-missing")),
        *(("' '", "empty-value"), ("{a: b}", "wrong-shape")),
    ],
)
def test_a_file_of_roll_calls_that_is_not_in_the_folder_is_told(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "ledger/folder").mkdir(parents=True)
    (tmp_path / "ledger/link").symlink_to(tmp_path)

    assert codes(write(tmp_path / "ledger", root=f"{ROOT}roll_call_files: {name}\n")) == [code]


def test_names_are_looked_up_although_a_file_of_roll_calls_is_missing(tmp_path: Path) -> None:
    covered = "coverage: [{issues: a, countries: b, from: 2014, until: 2015}]\n"
    root = write(tmp_path, root=f"{ROOT}roll_call_files: x.csv\n{covered}")

    assert sorted(codes(root)) == ["missing-section", "missing-section", "roll-calls-missing"]


def test_a_pipe_that_is_named_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "more.yaml").write_text("countries: {georgia: {name: Georgia}}\n")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(ROOT + "include: more.yaml\n",))
    writer.start()
    ledger = examine(pipe).ledger
    writer.join()

    assert ledger is not None
    assert list(ledger.countries) == ["georgia"]


def test_a_file_is_shown_as_the_user_named_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    write(tmp_path / "folder", root=ROOT + "include: more.yaml\n", more="countres: {}\n")
    monkeypatch.chdir(tmp_path)
    shown = [
        examine(root).problems[0].place.file for root in (Path("folder/stances.yaml"), tmp_path / "folder/stances.yaml")
    ]

    assert shown == ["folder/more.yaml", str(tmp_path / "folder/more.yaml")]


def test_a_name_that_goes_up_and_stays_in_the_folder_is_read(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + "include: sub/a.yaml\n", t="countries: {georgia: {name: Georgia}}\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.yaml").write_text("include: ../t.yaml\n")

    assert codes(root) == []
    assert list(load(root).countries) == ["georgia"]
