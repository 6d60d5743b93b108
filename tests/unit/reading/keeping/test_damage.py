"""Whatever is wrong with a snapshot, or with the place for it, costs time only."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from stancecli.reading.find import find
from stancecli.reading.including import digest
from stancecli.reading.keeping import snapshot
from stancecli.reading.opening import opened
from tests.unit.reading.told import CODEBOOK, entry, write

if TYPE_CHECKING:
    from collections.abc import Callable

GIFT = entry(issue="aid", channel="aid", amount="{basis: single, figures: [{value: 10, currency: EUR}]}")


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A ledger that was read once."""
    (tmp_path / "ledger").mkdir()
    root = write(tmp_path / "ledger", root=f"{CODEBOOK}entries:\n{GIFT}")
    opened(root)
    return root


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "half of it": lambda kept: kept[: len(kept) // 2],
    "its first line": lambda kept: kept.partition(b"\n")[0],
    "its second line": lambda kept: kept.partition(b"\n")[2],
    "a byte less": lambda kept: kept[:-1],
    "a byte more": lambda kept: kept + b" ",
    "another word": lambda kept: kept.replace(b"decision", b"treaties").replace(b'"aid"', b'"aud"'),
    "zeros": lambda _: b"\0" * 10,
    "no UTF-8": lambda _: b"\xff\n\xff",
    "no mapping": lambda _: b"[]\n[]",
    "no stamp": lambda _: b"{}\n{}",
    "brackets": lambda _: b"[" * 200_000,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_snapshot_is_not_used_and_made_again(damage: str, root: Path) -> None:
    place = snapshot.place_of(root)
    place.write_bytes(DAMAGES[damage](place.read_bytes()))
    assert snapshot.stored(root) is None
    assert opened(root) == snapshot.stored(root)


def _forged(place: Path, change: Callable[[Any], object]) -> None:
    """Change what a snapshot holds, and its digest with it."""
    stamp, body = (json.loads(line) for line in place.read_bytes().split(b"\n"))
    change(body)
    changed = json.dumps(body).encode()
    place.write_bytes(json.dumps({**stamp, "content": digest(changed)}).encode() + b"\n" + changed)


FORGERIES: dict[str, Callable[[Any], object]] = {
    "a figure in words": lambda body: body["ledger"][11][0][13][3][0].__setitem__(0, "ten"),
    "no date": lambda body: body["ledger"][11][0].__setitem__(4, "then"),
    "a list for a mapping": lambda body: body["ledger"].__setitem__(4, []),
    "a number for a row": lambda body: body["ledger"].__setitem__(3, 5),
    "a row of nothing": lambda body: body["ledger"][11][0].clear(),
    "no ledger": lambda body: body.pop("ledger"),
    "no plan": lambda body: body["plans"].pop("Ledger"),
    "a class that is none": lambda body: body["plans"].__setitem__("Planet", []),
}


@pytest.mark.parametrize("change", FORGERIES)
def test_what_cannot_be_unpacked_is_not_used(change: str, root: Path) -> None:
    _forged(snapshot.place_of(root), FORGERIES[change])
    assert snapshot.stored(root) is None
    assert opened(root) == snapshot.stored(root)


def test_the_forger_changes_what_is_read(root: Path) -> None:
    _forged(snapshot.place_of(root), lambda body: body["ledger"].__setitem__(2, "Forged"))
    assert opened(root).title == "Forged"


@pytest.mark.parametrize("mode", [0o620, 0o602], ids=oct)
def test_a_snapshot_that_others_may_write_to_is_not_trusted(mode: int, root: Path) -> None:
    snapshot.place_of(root).chmod(mode)
    assert snapshot.stored(root) is None


def test_a_snapshot_of_another_user_is_not_trusted(root: Path) -> None:
    with patch.object(os, "geteuid", lambda: snapshot.place_of(root).stat().st_uid + 1):
        assert snapshot.stored(root) is None


def test_nobody_else_may_write_to_a_snapshot_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        root = write(tmp_path, root=CODEBOOK)
        opened(root)
    finally:
        os.umask(before)
    assert snapshot.place_of(root).stat().st_mode & 0o777 == 0o600
    assert snapshot.stored(root) is not None


PLACES: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a link": lambda place: place.symlink_to("/dev/zero"),
    "a link to nothing": lambda place: place.symlink_to("nothing"),
}


@pytest.mark.parametrize("thing", PLACES)
def test_what_stands_in_the_place_of_a_snapshot_is_left_alone(thing: str, root: Path) -> None:
    place = snapshot.place_of(root)
    place.unlink()
    PLACES[thing](place)
    before = place.lstat()
    assert opened(root).title == "A ledger"
    assert (place.lstat().st_ino, place.lstat().st_mode) == (before.st_ino, before.st_mode)
    # What a link leads to is not written either.
    assert list(place.parent.iterdir()) == [place]


def test_a_pipe_in_the_stamp_is_not_waited_for(root: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    place = snapshot.place_of(root)
    stamp, body = place.read_bytes().split(b"\n")
    files = {**json.loads(stamp)["files"], str(tmp_path / "pipe"): ""}
    place.write_bytes(json.dumps({**json.loads(stamp), "files": files}).encode() + b"\n" + body)
    assert snapshot.stored(root) is None


def test_a_ledger_from_a_pipe_leaves_no_snapshot(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(CODEBOOK,))
    with patch.object(snapshot, "stored", return_value=None):
        writer.start()
        assert opened(pipe).title == "A ledger"
        writer.join()
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("cache", ["file", "file/below", "/proc/nowhere"])
def test_where_no_snapshot_can_be_written_the_ledger_is_read(
    cache: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / cache))
    root = write(tmp_path, root=CODEBOOK)
    assert opened(root).title == opened(root).title == "A ledger"
    assert snapshot.stored(root) is None


def test_without_a_home_the_ledger_is_found_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, root=CODEBOOK)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_CACHE_HOME")
    with patch("pwd.getpwuid", side_effect=KeyError):
        assert find() == Path("stances.yaml")
        assert opened(find()).title == "A ledger"
    assert [path.name for path in tmp_path.iterdir()] == ["stances.yaml"]


def test_a_cache_in_whatever_folder_the_program_is_run_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    root = write(tmp_path, root=CODEBOOK)
    with patch("platformdirs.user_cache_path", return_value=Path("cache")):
        assert opened(root).title == "A ledger"
        assert snapshot.stored(root) is None
    assert [path.name for path in tmp_path.iterdir()] == ["stances.yaml"]


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    folder.mkdir()
    root = write(folder, root=CODEBOOK)
    assert opened(root) == snapshot.stored(root)
