"""A snapshot is used while all of what it was made from is as it was, and no longer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from stancecli import model
from stancecli.reading import load
from stancecli.reading.keeping import snapshot
from stancecli.reading.opening import opened
from tests.unit.reading.told import ROOT, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.reading.load import Result

INCLUDING = f"{ROOT}include: [one.yaml, 'm*.yaml']\n"
GEORGIA = "countries: {georgia: {name: Georgia}}\n"
UKRAINE = "countries: {ukraine: {name: Ukraine}}\n"


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A ledger of three files, one of them behind a link, that was read once."""
    (tmp_path / "ledger").mkdir()
    write(tmp_path / "ledger", root=INCLUDING, more=UKRAINE, one=GEORGIA)
    (tmp_path / "ledger/one.yaml").rename(tmp_path / "ledger/first.yml")
    (tmp_path / "ledger/other.yml").write_text(GEORGIA.replace("Georgia", "Sakartvelo"))
    (tmp_path / "ledger/one.yaml").symlink_to("first.yml")
    opened(tmp_path / "ledger/stances.yaml")
    return tmp_path / "ledger/stances.yaml"


def test_what_is_as_it_was_is_not_read_again(root: Path) -> None:
    kept = snapshot.stored(root)

    assert kept == load.load(root)
    with patch.object(load, "examine", side_effect=AssertionError):
        assert opened(root) == kept


def test_another_version_of_the_program_reads_again(root: Path) -> None:
    with patch.object(snapshot, "__version__", "0"):
        assert snapshot.stored(root) is None


def test_another_model_reads_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = tmp_path / "model"
    shutil.copytree(model.__path__[0], changed, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(model, "__path__", [str(changed)])
    assert snapshot.stored(root) is not None
    with (changed / "records.py").open("a") as file:
        file.write("# a field more\n")
    assert snapshot.stored(root) is None


def test_the_same_files_elsewhere_are_another_ledger(root: Path) -> None:
    moved = root.parent.with_name("moved") / root.name
    shutil.copytree(root.parent, moved.parent, symlinks=True)
    assert snapshot.stored(moved) is None
    shutil.copy(snapshot.place_of(root), snapshot.place_of(moved))
    assert snapshot.stored(moved) is None


def _rewrite(root: Path) -> None:
    text = root.read_text()
    root.write_text(text.replace("A ledger", "A Ledger"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file more": lambda root: root.with_name("mine.yaml").write_text("countries: {russia: {name: Russia}}\n"),
    "a file less": lambda root: root.with_name("more.yaml").unlink(),
    "a file by another name": lambda root: root.with_name("more.yaml").rename(root.with_name("mine.yaml")),
    "a byte of the root": _rewrite,
    "a byte of an included file": lambda root: root.with_name("more.yaml").write_text(UKRAINE.replace("Uk", "uk")),
    "a byte behind a link": lambda root: root.with_name("first.yml").write_text(GEORGIA.replace("Ge", "ge")),
    "a pipe for a file": lambda root: _pipe(root.with_name("more.yaml")),
}


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_read_again(change: str, root: Path) -> None:
    CHANGES[change](root)
    assert snapshot.stored(root) is None


def test_a_link_that_leads_elsewhere_is_followed_again(root: Path) -> None:
    root.with_name("one.yaml").unlink()
    root.with_name("one.yaml").symlink_to("other.yml")
    assert opened(root).countries["georgia"].name == "Sakartvelo"
    root.with_name("one.yaml").unlink()
    root.with_name("one.yaml").symlink_to("first.yml")
    assert opened(root).countries["georgia"].name == "Georgia"


def test_a_file_of_roll_calls_that_is_gone_is_missed(tmp_path: Path) -> None:
    (tmp_path / "votes.csv").write_text("x\n")
    root = write(tmp_path, root=f"{ROOT}roll_call_files: [votes.csv]\n")
    assert opened(root) == snapshot.stored(root)
    (tmp_path / "votes.csv").unlink()
    assert snapshot.stored(root) is None


def test_a_file_that_comes_while_the_ledger_is_read_is_not_taken_for_read(root: Path) -> None:
    root.write_text(root.read_text().replace("A ledger", "A Ledger"))
    examine = load.examine

    def late(path: Path) -> Result:
        result = examine(path)
        path.with_name("mine.yaml").write_text("countries: {russia: {name: Russia}}\n")
        return result

    with patch.object(load, "examine", late):
        assert "russia" not in opened(root).countries
    assert "russia" in opened(root).countries


def test_a_ledger_is_shown_by_the_name_it_is_asked_by(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root.parent)
    kept = snapshot.stored(Path("stances.yaml"))
    assert kept is not None
    assert kept.path == "stances.yaml"
