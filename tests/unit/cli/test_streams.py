from __future__ import annotations

import pytest

from stancecli.cli import streams


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "is_terminal", lambda: True)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.usefixtures("_terminal")
def test_a_terminal_is_coloured() -> None:
    assert streams.is_coloured("auto")


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_has_none(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert not streams.is_coloured("auto")


@pytest.mark.usefixtures("_terminal")
def test_an_empty_no_color_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert streams.is_coloured("auto")


@pytest.mark.usefixtures("_terminal")
def test_what_is_no_terminal_is_coloured_only_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "is_terminal", lambda: False)
    assert not streams.is_coloured("auto")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert streams.is_coloured("auto")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not streams.is_coloured("auto")


@pytest.mark.usefixtures("_terminal")
def test_what_the_call_says_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not streams.is_coloured("never")
    monkeypatch.setenv("NO_COLOR", "1")
    assert streams.is_coloured("always")


def test_what_is_told_holds_nothing_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    streams.tell("no country '\x1b]0;title\x07'")
    assert capsys.readouterr().err == "no country '\\x1b]0;title\\x07'\n"
