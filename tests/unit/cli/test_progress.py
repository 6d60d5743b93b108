from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from stancecli.cli import progress as module
from stancecli.cli.progress import progress

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, patience: float, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "_PATIENCE", patience)
    with progress("Reading votes.csv") as told:
        told(0.5)
        told(1.0)
    return stream.getvalue()


def test_what_takes_longer_than_a_moment_has_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Reading votes.csv" in shown(Terminal(), -1.0, monkeypatch)


def test_what_is_done_in_a_moment_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(Terminal(), 3600.0, monkeypatch) == ""


def test_off_a_terminal_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO(), -1.0, monkeypatch) == ""
