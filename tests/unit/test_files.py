from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from stancecli import files
from stancecli.errors import CannotWrite

if TYPE_CHECKING:
    from pathlib import Path


def _only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    files.replace(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)
    assert _only(tmp_path) == ["a.yaml"]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    link = tmp_path / "link.yaml"
    link.symlink_to("real.yaml")
    files.replace(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


def test_a_read_only_file_is_left_as_it_was_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(CannotWrite, match=r"a\.yaml: the file is read-only") as error:
        files.replace(file, b"new")
    assert error.value.exit_code == 4
    assert (file.read_bytes(), _only(tmp_path)) == (b"old", ["a.yaml"])


def test_several_files_are_all_made_before_one_is_put_in_its_place(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_bytes(b"old")
    second.write_bytes(b"old")
    second.chmod(0o444)
    with pytest.raises(CannotWrite, match=r"b\.yaml"):
        files.replace_all({first: b"new", second: b"new"})
    assert (first.read_bytes(), second.read_bytes(), _only(tmp_path)) == (b"old", b"old", ["a.yaml", "b.yaml"])


def test_a_file_that_cannot_be_put_in_its_place_gives_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, new = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"
    first.write_bytes(b"old")
    second.write_bytes(b"old")
    put = os.replace

    def replace(source: Any, target: Any) -> None:  # noqa: ANN401 - as os has it
        if str(target).endswith("b.yaml"):
            raise OSError(5, "Input/output error")
        put(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(CannotWrite, match="Input/output error"):
        files.replace_all({new: b"new", first: b"new", second: b"new"})
    assert (first.read_bytes(), second.read_bytes(), _only(tmp_path)) == (b"old", b"old", ["a.yaml", "b.yaml"])


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with files.locked(tmp_path / "stances.yaml", wait=0, tell=print):
        assert _only(tmp_path) == [".stances.yaml.lock"]
    assert _only(tmp_path) == []


def test_who_waits_is_told_for_whom_and_in_the_end_that_it_was_in_vain(tmp_path: Path) -> None:
    told: list[str] = []
    ledger = tmp_path / "stances.yaml"
    held = rf"process {os.getpid()}, since \d\d:\d\d:\d\d"
    with (
        files.locked(ledger, wait=0, tell=told.append),
        pytest.raises(CannotWrite, match=rf"another writes to this ledger \({held}\); waited 0.01 s for its end"),
        files.locked(ledger, wait=0.01, tell=told.append),
    ):
        pass
    assert [words.startswith(f"waiting for process {os.getpid()}, since ") for words in told] == [True]


def test_a_lock_left_by_a_process_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / ".stances.yaml.lock").write_text("process 1, since 00:00:00", encoding="utf-8")
    with files.locked(tmp_path / "stances.yaml", wait=0, tell=print):
        pass
    assert _only(tmp_path) == []


def test_links_to_one_ledger_share_its_lock(tmp_path: Path) -> None:
    (tmp_path / "stances.yaml").write_bytes(b"")
    (tmp_path / "link.yaml").symlink_to("stances.yaml")
    with files.locked(tmp_path / "link.yaml", wait=0, tell=print):
        assert (tmp_path / ".stances.yaml.lock").exists()


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(CannotWrite, match=r"cannot lock the ledger with .*No such file or directory"),
        files.locked(tmp_path / "nowhere" / "stances.yaml", wait=0, tell=print),
    ):
        pass
