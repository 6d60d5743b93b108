from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from stancecli.cli.app import app
from stancecli.render import FORMATS
from tests.unit.cli.commands_page import answers, leaves

if TYPE_CHECKING:
    from typer.core import TyperGroup

_ALL = dict(leaves(cast("TyperGroup", get_command(app))))
COMMANDS = sorted(_ALL)
ANSWERING = sorted(name for name, command in _ALL.items() if answers(command))
SHARED = ["--format", "--output", "--part", "--color", "--ledger", "--today"]
RUNNER = CliRunner()


def printed(*arguments: str) -> str:
    result = RUNNER.invoke(app, arguments, prog_name="stance")
    assert result.exit_code == 0
    return re.sub(r"\x1b\[[0-9;]*m", "", result.output)


@pytest.mark.parametrize("command", ANSWERING)
def test_every_command_that_answers_takes_each_shared_option_once(command: str) -> None:
    options = [name for line in printed(command, "--help").splitlines() for name in re.findall(r"^│ (--[\w-]+)", line)]
    assert sorted(options) == sorted(set(options))
    assert set(SHARED) <= set(options)


@pytest.mark.parametrize("command", [*COMMANDS, "import roll-calls"])
def test_every_command_has_an_example_that_begins_with_its_name(command: str) -> None:
    assert f"Example: stance {command}" in printed(*command.split(), "--help")


def test_the_help_of_the_format_names_every_format() -> None:
    assert f"One of {', '.join(FORMATS)}" in re.sub(r"[│\s]+", " ", printed("show", "--help"))


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    result = RUNNER.invoke(app, ["shwo"], prog_name="stance")
    assert result.exit_code == 2
    assert "Did you mean 'show'?" in result.output
