"""Where an export goes, and that it goes there whole or not at all."""

from __future__ import annotations

import io
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from stancecli.errors import CannotWrite, WrongCall
from stancecli.exchange.export import Target, export
from stancecli.exchange.relational import relations
from stancecli.render import Screen, renderer

if TYPE_CHECKING:
    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.table import Page


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder in which nothing is."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def rendered(page: Page, form: str) -> str | bytes:
    return renderer(form).render(page, Screen())


def exported(held: Contents, into: Path | str, *, force: bool = False) -> Path:
    target = Target.of(str(into))
    target.hold(force=force)
    export(held, target, rendered)
    return target.path


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("out", ""),
        ("out.v1/", ""),
        ("a.db", "db"),
        ("A.SQLITE", "db"),
        ("a.sqlite3", "db"),
        ("a.xlsx", "xlsx"),
        ("a.b.json", "json"),
        ("a.bib", "bib"),
    ],
)
def test_the_ending_tells_the_form_and_none_a_folder(text: str, form: str) -> None:
    assert Target.of(text).form == form


def test_an_ending_of_no_form_is_answered_with_those_there_are() -> None:
    with pytest.raises(WrongCall, match=r"the ending of 'a\.csv' tells no form") as error:
        Target.of("a.csv")
    assert ".db (SQLite), .xlsx, .json or .bib" in error.value.hint


def test_stdout_is_no_target() -> None:
    with pytest.raises(WrongCall, match="not to stdout"):
        Target.of("-")


def test_a_folder_that_is_there_is_a_folder_whatever_its_name(place: Path) -> None:
    (place / "old.db").mkdir()
    assert Target.of(str(place / "old.db")).form == ""


@pytest.mark.parametrize("name", ["a.db", "a.xlsx", "a.json", "a.bib"])
def test_a_file_is_replaced_with_force_alone(name: str, held: Contents, place: Path) -> None:
    file = place / name
    file.write_text("mine")
    with pytest.raises(WrongCall, match="is there already") as error:
        exported(held, file)
    assert error.value.hint == "give --force to replace it"
    assert file.read_text() == "mine"
    exported(held, file, force=True)
    assert file.read_bytes() != b"mine"
    assert names(place) == [name]


def test_a_folder_with_an_export_is_replaced_with_force_alone(held: Contents, place: Path) -> None:
    folder = exported(held, place / "out")
    (folder / "votes.csv").write_text("old")
    with pytest.raises(WrongCall, match="holds an export already"):
        exported(held, folder)
    exported(held, folder, force=True)
    assert (folder / "votes.csv").read_text() != "old"
    assert names(folder) == sorted(["datapackage.json", *(f"{each.name}.csv" for each in relations(held))])
    assert names(place) == ["out"]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_with_anything_else_is_never_replaced(force: bool, held: Contents, place: Path) -> None:  # noqa: FBT001 - a parameter
    folder = exported(held, place / "out")
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(WrongCall, match=r"holds what is no export: notes\.txt"):
        exported(held, folder, force=force)
    assert (folder / "notes.txt").read_text() == "mine"


def test_a_folder_without_a_description_of_ours_is_never_replaced(held: Contents, place: Path) -> None:
    (place / "datapackage.json").write_text('["resources"]')
    with pytest.raises(WrongCall, match=r"no export: datapackage\.json"):
        exported(held, place, force=True)


def test_the_folder_one_is_in_is_not_replaced_under_ones_feet(
    held: Contents, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    for text in (".", "", "../place"):
        with pytest.raises(WrongCall, match="is the folder you are in"):
            exported(held, text, force=True)


def test_an_empty_folder_is_filled(held: Contents, place: Path) -> None:
    (place / "out").mkdir()
    assert len(names(exported(held, place / "out"))) == len(relations(held)) + 1


def test_a_file_where_a_folder_is_to_be_is_left_alone(held: Contents, place: Path) -> None:
    (place / "out").write_text("mine")
    with pytest.raises(WrongCall, match="is no folder"):
        exported(held, place / "out", force=True)


@pytest.mark.parametrize("function", ["mkdir", "open", "fsync", "rename"])
def test_whatever_fails_leaves_the_folder_as_it_was(
    function: str, held: Contents, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = exported(held, place / "out")
    (folder / "votes.csv").write_text("old")
    calls = []

    def fails(*given: object, **more: object) -> object:
        calls.append(given)
        if function == "rename" and len(calls) != 2:
            return real(*given, **more)
        raise OSError(28, "No space left on device")

    where = os if function == "fsync" else Path
    real = getattr(where, function)
    target = Target.of(str(folder))
    monkeypatch.setattr(where, function, fails)
    with pytest.raises(CannotWrite, match="No space left"):
        export(held, target, rendered)
    monkeypatch.undo()
    assert calls
    assert (folder / "votes.csv").read_text() == "old"
    assert names(place) == ["out"]


def test_a_folder_is_reached_through_a_link(held: Contents, place: Path) -> None:
    (place / "real").mkdir()
    (place / "link").symlink_to("real")
    exported(held, place / "link")
    assert (place / "link").is_symlink()
    assert (place / "real" / "entries.csv").is_file()


def test_every_form_has_every_table(held: Contents, place: Path) -> None:
    tables = [each.name for each in relations(held)]
    book = openpyxl.load_workbook(io.BytesIO(exported(held, place / "a.xlsx").read_bytes()))
    assert book.sheetnames == ["codebook", *tables, "notes"]
    described = json.loads(exported(held, place / "a.json").read_bytes())
    assert [each["name"] for each in described["resources"]] == tables
    with closing(sqlite3.connect(exported(held, place / "a.db"))) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(tables) <= found


def test_the_workbook_has_days_as_days_and_a_codebook_of_every_column(held: Contents, place: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(held, place / "a.xlsx").read_bytes()))
    keys = [cell.value for cell in book["entries"][1]]
    first = {key: book["entries"].cell(2, number) for number, key in enumerate(keys, start=1)}
    assert first["date"].value == "2021-03~"
    assert first["date_earliest"].is_date
    assert first["as_of"].value is True
    figures = [cell.value for cell in book["figures"]["C"]]
    assert figures == ["value", 2500000.5, 40, None]
    columns = sum(len(each.columns) for each in relations(held))
    assert book["codebook"].max_row == columns + 1


def test_the_bibliography_has_every_source(held: Contents, place: Path) -> None:
    text = exported(held, place / "a.bib").read_text(encoding="utf-8")
    assert text.count("@misc{") == len(held.ledger.sources)
    assert "https://gazette.example/1?a=b&c=d" in text
