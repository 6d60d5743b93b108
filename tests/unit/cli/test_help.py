from __future__ import annotations

import pytest

from tests.conftest import HERE
from tests.program.terminal import uncoloured
from tests.unit.cli.run import in_a_pipe, in_a_terminal
from tests.unit.cli.test_commands import COMMANDS

SMALL = HERE / "ledgers" / "small.yaml"


@pytest.mark.parametrize("width", [20, 30, 80, 200])
@pytest.mark.parametrize("call", [("--help",), ("show", "--help"), ("table", "--help")], ids=" ".join)
def test_help_is_readable_in_every_width_without_unicode(call: tuple[str, ...], width: int) -> None:
    shown = uncoloured(in_a_terminal(*call, ledger=SMALL, width=width, PYTHONIOENCODING="ascii"))
    assert "Traceback" not in shown
    assert "Usage: stance" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= width
    assert shown.isascii()


def test_what_help_cuts_is_marked_in_ascii() -> None:
    assert "│ *    COU…" in uncoloured(in_a_terminal("show", "--help", ledger=SMALL, width=30))
    plain = in_a_terminal("show", "--help", ledger=SMALL, width=30, PYTHONIOENCODING="ascii")
    assert "| *    COU." in uncoloured(plain)


def test_the_help_groups_the_commands_in_panels() -> None:
    shown = in_a_pipe("--help", ledger=SMALL, COLUMNS="80").stdout
    panels = [line.strip("╭─╮ ") for line in shown.splitlines() if line.startswith("╭")]
    assert panels == ["Options", "Where countries stand", "Agreement", "The ledger", "Other tools", "Growing a ledger"]
    assert [name for name in COMMANDS if f"│ {name.split()[0]} " not in shown] == []
