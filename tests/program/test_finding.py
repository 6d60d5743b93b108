from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.program.process import stance

if TYPE_CHECKING:
    from pathlib import Path

BUNDLED = "Stances of five states on Russia's war against Ukraine, 2014–2026"
BROKEN = "format: 1\nversion: [\n"


def _ledger(path: Path, title: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"format: 1\nversion: 1\ntitle: {title}\naxis: {{low: L, high: H}}\n")
    return path


def _found(cwd: Path, *arguments: str | Path, **variables: str | None) -> str:
    """The title of the ledger that is read from a folder."""
    cwd.mkdir(parents=True, exist_ok=True)
    done = stance("ledger", "-f", "json", *arguments, cwd=cwd, **{"STANCE_LEDGER": None, **variables})
    assert (done.returncode, done.stderr) == (0, b"")
    answer: dict[str, Any] = json.loads(done.stdout)
    return str({row["property"]: row["value"] for row in answer["rows"]}["title"])


@pytest.mark.parametrize("name", ["stances.yaml", "data/stances.yaml"])
def test_the_ledger_of_this_folder_is_read(name: str, tmp_path: Path) -> None:
    _ledger(tmp_path / name, "here")
    assert _found(tmp_path) == "here"


@pytest.mark.parametrize("name", ["stances.yaml", "data/stances.yaml"])
def test_the_ledger_of_a_folder_above_is_read(name: str, tmp_path: Path) -> None:
    _ledger(tmp_path / name, "above")
    assert _found(tmp_path / "one/two") == "above"


def test_the_nearest_is_read(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "far")
    _ledger(tmp_path / "one/data/stances.yaml", "near")
    assert _found(tmp_path / "one/two") == "near"


def test_without_any_it_is_the_bundled_one(tmp_path: Path) -> None:
    assert _found(tmp_path) == BUNDLED


def test_the_environment_outweighs_the_folder(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "here")
    other = _ledger(tmp_path / "other/mine.yaml", "named")
    assert _found(tmp_path, STANCE_LEDGER=str(other)) == "named"
    assert _found(tmp_path, STANCE_LEDGER="") == "here"


def test_the_option_outweighs_the_environment(tmp_path: Path) -> None:
    named, other = _ledger(tmp_path / "a.yaml", "option"), _ledger(tmp_path / "b.yaml", "environment")
    assert _found(tmp_path, "--ledger", named, STANCE_LEDGER=str(other)) == "option"


def test_the_search_ends_with_the_folder_that_holds_git(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "outside")
    (tmp_path / "tree/.git").mkdir(parents=True)
    assert _found(tmp_path / "tree/folder") == BUNDLED
    _ledger(tmp_path / "tree/stances.yaml", "inside")
    assert _found(tmp_path / "tree/folder") == "inside"


def test_the_search_ends_with_the_home_folder(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "outside")
    assert _found(tmp_path / "home/folder", HOME=str(tmp_path / "home")) == BUNDLED
    _ledger(tmp_path / "home/stances.yaml", "at home")
    assert _found(tmp_path / "home/folder", HOME=str(tmp_path / "home")) == "at home"


@pytest.mark.parametrize("name", ["stances.yaml", "data/stances.yaml"])
def test_a_folder_that_others_may_write_to_is_not_trusted(name: str, tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "above")
    found = _ledger(tmp_path / "open" / name, "planted")
    found.parent.chmod(0o777)
    assert _found(tmp_path / "open") == "above"
    found.parent.chmod(0o755)
    assert _found(tmp_path / "open") == "planted"


@pytest.mark.parametrize("arguments", [["ledger"], ["show", "azerbaijan", "-f", "csv"]], ids=" ".join)
def test_a_broken_ledger_on_the_way_is_an_error_and_not_passed_over(arguments: list[str], tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "above")
    (tmp_path / "one").mkdir()
    (tmp_path / "one/stances.yaml").write_text(BROKEN)
    done = stance(*arguments, cwd=tmp_path / "one", STANCE_LEDGER=None)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.startswith(b"stances.yaml:")


def test_a_ledger_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "above")
    (tmp_path / "folder/stances.yaml").mkdir(parents=True)
    (tmp_path / "link").mkdir()
    (tmp_path / "link/stances.yaml").symlink_to("nowhere.yaml")
    codes = [stance("ledger", cwd=tmp_path / name, STANCE_LEDGER=None).returncode for name in ("folder", "link")]
    assert codes == [3, 3]


def test_a_ledger_named_and_not_there_is_an_error(tmp_path: Path) -> None:
    _ledger(tmp_path / "stances.yaml", "here")
    option = stance("ledger", "--ledger", "none.yaml", cwd=tmp_path, STANCE_LEDGER=None)
    assert (option.returncode, option.stderr) == (3, b"stance: no ledger at none.yaml\n")
    variable = stance("ledger", cwd=tmp_path, STANCE_LEDGER="none.yaml")
    assert (variable.returncode, variable.stderr) == (3, b"stance: no ledger at none.yaml (STANCE_LEDGER)\n")
