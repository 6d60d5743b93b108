from __future__ import annotations

from pathlib import Path

import pytest

from stancecli.cli.io import chosen, write
from stancecli.errors import CannotWrite, UnknownName, WrongCall
from stancecli.model.table import Column, Page, table
from stancecli.render import FORMATS

NAME = Column("name", "Name")
PAGE = Page((table("first", "First", [NAME], [("Türkiye",)]), table("second", "Second", [NAME], [("Київ",)])))


def test_the_table_is_the_format_where_nothing_is_said() -> None:
    assert chosen(None, None) == "table"


@pytest.mark.parametrize("name", FORMATS)
def test_a_named_format_wins_over_the_ending_of_the_file(name: str) -> None:
    assert chosen(name, Path("answer.csv")) == name


@pytest.mark.parametrize(
    ("file", "format_"),
    [("a.csv", "csv"), ("a.b.JSON", "json"), ("a.md", "md"), ("a.markdown", "md"), ("a.txt", "table")],
)
def test_a_file_tells_the_format_by_its_ending(file: str, format_: str) -> None:
    assert chosen(None, Path(file)) == format_


@pytest.mark.parametrize("file", ["answer", "answer.doc", ".csv"])
def test_an_ending_that_tells_nothing_is_a_wrong_call_that_lists_the_formats(file: str) -> None:
    with pytest.raises(WrongCall, match=r"the ending of .* tells no format") as error:
        chosen(None, Path(file))
    assert error.value.hint == f"name one with --format: {', '.join(FORMATS)}"


def test_an_unknown_format_is_answered_with_the_nearest_and_all_there_are() -> None:
    with pytest.raises(UnknownName, match="no format 'jsn'") as error:
        chosen("jsn", None)
    assert error.value.hint == f"did you mean 'json' or 'jsonl'? Known: {', '.join(FORMATS)}"


def test_an_answer_goes_into_a_file_in_utf_8_whatever_stdout_can_show(tmp_path: Path) -> None:
    write(PAGE, None, tmp_path / "answer.txt", None, "auto")
    assert "Türkiye" in (tmp_path / "answer.txt").read_text(encoding="utf-8")


def test_a_file_is_coloured_only_when_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    file = tmp_path / "answer.txt"
    write(PAGE, None, file, None, "auto")
    assert "\x1b" not in file.read_text(encoding="utf-8")
    write(PAGE, None, file, None, "always")
    assert "\x1b" in file.read_text(encoding="utf-8")


def test_a_part_is_written_alone(tmp_path: Path) -> None:
    write(PAGE, None, tmp_path / "answer.csv", "second", "auto")
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").split() == ["name", "Київ"]


def test_csv_is_the_first_table_and_its_notes_are_told_on_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = Page((PAGE.answer.with_notes("searched until 2026"), *PAGE.tables[1:]))
    write(answer, None, tmp_path / "answer.csv", None, "auto")
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").split() == ["name", "Türkiye"]
    assert capsys.readouterr().err == "note: searched until 2026\n"


def test_an_unknown_part_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="no part 'secnd'") as error:
        write(PAGE, None, tmp_path / "answer.csv", "secnd", "auto")
    assert error.value.hint == "did you mean 'second'? Known: first, second"


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"cannot write .*No such file or directory"):
        write(PAGE, None, tmp_path / "nowhere" / "answer.csv", None, "auto")
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    with pytest.raises(CannotWrite, match="cannot write"):
        write(PAGE, None, loop, None, "auto")
