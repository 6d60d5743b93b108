from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.reading.editorschema import written
from stancecli.reading.find import bundled
from tests.unit.cli.growing import begun, contents, stance, untouched

if TYPE_CHECKING:
    from pathlib import Path


def test_the_ledger_that_init_makes_has_no_fault_and_is_in_order(tmp_path: Path) -> None:
    root = begun(tmp_path)
    assert stance("check", "--strict", root).code == 0
    assert stance("fmt", "--check", root).code == 0
    assert "builds" in stance("show", "northland", "--ledger", root).stdout


def test_every_file_of_it_teaches_and_names_the_schema(tmp_path: Path) -> None:
    for name, content in contents(begun(tmp_path)).items():
        first, second = content.decode().split("\n")[:2]
        assert first == f"# yaml-language-server: $schema={'../' * name.count('/')}ledger.schema.json"
        assert second.startswith("# ")


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    root = begun(tmp_path)
    root.write_text("mine", encoding="utf-8")
    with untouched(root):
        done = stance("init", root.parent)
    assert (done.code, "is there already; nothing was written" in done.stderr) == (2, True)


def test_one_file_in_the_way_keeps_all_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "ledger.schema.json").symlink_to("nowhere")
    assert stance("init", tmp_path / "ledger").code == 2
    assert [path.name for path in (tmp_path / "ledger").iterdir()] == ["ledger.schema.json"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = stance("init", tmp_path / "file" / "ledger")
    assert (done.code, "cannot make the folder" in done.stderr) == (4, True)


@pytest.mark.parametrize("path", sorted(bundled().parent.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_files_of_the_shipped_ledger_name_its_schema(path: Path) -> None:
    up = "../" * (len(path.relative_to(bundled().parent).parts) - 1)
    assert path.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema={up}ledger.schema.json\n")


def test_the_schema_beside_the_shipped_ledger_is_that_of_its_classes(request: pytest.FixtureRequest) -> None:
    kept = bundled().with_name("ledger.schema.json")
    if request.config.getoption("--update-golden"):
        kept.write_bytes(written())

    assert kept.read_bytes() == written()
    assert stance("schema").stdout.encode() == written()
