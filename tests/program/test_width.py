from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.program.process import stance
from tests.program.terminal import on_terminal, uncoloured

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ASKED = ("diff", "2020", "2022")


@pytest.mark.parametrize("width", [24, 40, 80, 132, 240, 400])
def test_a_table_is_fitted_to_the_terminal(width: int) -> None:
    lines = uncoloured(on_terminal(*ASKED, width=width)).splitlines()
    assert max(len(line) for line in lines) <= width
    assert len(lines) > 10


def test_columns_overrides_the_width_of_the_terminal() -> None:
    lines = uncoloured(on_terminal(*ASKED, width=240, COLUMNS="60")).splitlines()
    assert max(len(line) for line in lines) <= 60


@pytest.mark.parametrize("width", [24, 40, 132])
def test_nothing_is_cut_on_a_narrow_terminal(width: int) -> None:
    shown = _letters(uncoloured(on_terminal("show", "norland", width=width)))
    words = ("atleast7,500,000EUR", "yes", "abstain", "absent", "full", "outside", "lapsed", "League")
    assert [word for word in words if word not in shown] == []


def test_where_columns_would_be_too_narrow_the_rows_are_stacked() -> None:
    lines = uncoloured(on_terminal("show", "norland", "--issue", "embargo", width=50)).splitlines()
    assert "Embargo on Ostia" in lines
    assert ["Stance", "full"] in [line.split() for line in lines]


def test_off_a_terminal_nothing_is_wrapped() -> None:
    lines = stance(*ASKED, COLUMNS="40").stdout.decode().splitlines()
    assert max(len(line) for line in lines) > 200


@pytest.mark.parametrize("form", ["table", "csv", "json", "md"])
def test_what_a_terminal_would_obey_is_written_out(form: str, ledger_file: Callable[..., Path]) -> None:
    root = ledger_file(
        r"""
        entries:
          - id: az-2022
            country: azerbaijan
            issue: sanctions
            channel: statement
            date: 2022
            position: not-joined
            summary: "\e]0;mine\a \u202e turned"
            evidence: [{source: paper}]
            confidence: high
        """
    )
    shown = on_terminal("why", "azerbaijan", "sanctions", "-f", form, "--color", "never", STANCE_LEDGER=str(root))
    assert not set(shown) & {"\x1b", "\a", "\u202e"}
    assert "turned" in shown


def _letters(text: str) -> str:
    """Take out what wrapping puts between."""
    return "".join(text.split())


@pytest.mark.parametrize("asked", [("show", "norland"), ("show", "--help"), ("--help",), ()], ids=" ".join)
@pytest.mark.parametrize(
    "locale", [{"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}], ids=str
)
def test_a_terminal_without_unicode_is_written_to_in_ascii(asked: tuple[str, ...], locale: dict[str, str]) -> None:
    unset = dict.fromkeys(("LC_ALL", "LC_CTYPE", "LANG", "PYTHONIOENCODING", "PYTHONUTF8"))
    assert on_terminal(*asked, **{**unset, **locale}).isascii()
    assert not on_terminal("show", "norland", **{**unset, "LANG": "C.UTF-8"}).isascii()
