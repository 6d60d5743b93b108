"""Every answer there is: each command of the program asked in each of its ways."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from unittest.mock import patch

from typer.main import get_command
from typer.testing import CliRunner

from stancecli.cli.app import app
from stancecli.model.table import Page
from tests.unit.cli.commands_page import answers, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.core import TyperGroup

LEDGERS = Path(__file__).parents[2] / "ledgers"
_ALL: dict[str, Any] = dict(leaves(cast("TyperGroup", get_command(app))))
COMMANDS = {name: command for name, command in _ALL.items() if answers(command)}
_SHARED = {"--excel", "--exit-code"}
# A flag that asks for what these ledgers do not have, and what is asked instead.
_INSTEAD = {"--all": ["--file", str(LEDGERS / "small-votes.csv")]}
# What is no word of a ledger: codes of two coders, some of them hostile; a query.
_NEEDED = {
    "reliability": [str(LEDGERS.parent / "coders" / name) for name in ("first-codes.csv", "second-codes.csv")],
    "sql": ["SELECT * FROM stance_now"],
}


@cache
def pages(ledger: str = "small.yaml") -> dict[str, Page]:
    """What each command answers of a ledger, by what was asked."""
    return {" ".join(asked): _answer(asked, LEDGERS / ledger) for asked in calls(ledger)}


def calls(ledger: str = "small.yaml") -> Iterator[list[str]]:
    """Each command: with what it must be given, with what it may be given, and with each of its flags."""
    given = _GIVEN[ledger]
    for name, command in COMMANDS.items():
        arguments = [each for each in command.params if each.param_type_name == "argument"]
        needed = _NEEDED.get(name) or [given[each.metavar.strip("[].")] for each in arguments if each.required]
        everything = _NEEDED.get(name) or [given[each.metavar.strip("[].")] for each in arguments]
        yield [name, *needed]
        if everything != needed:
            yield [name, *everything]
        flags = [each.opts[0] for each in command.params if getattr(each, "is_flag", False)]
        instead = _INSTEAD if name == "agree" else {}
        yield from ([name, *needed, *instead.get(flag, [flag])] for flag in flags if flag not in _SHARED)
        yield from ([name, *needed, *more] for more in _MORE.get(name, ()))


_MORE = {
    "agree": (
        ["norland", "sudland"],
        ["--by", "year"],
        ["norland", "ostia", "--by", "year"],
        ["--on", "positions"],
        ["--reference", "ostia", "--by", "year"],
        ["norland", "ostia", "--spread"],
    ),
    "table": (
        ["--by", "year", "--from", "2019", "--to", "2022"],
        ["--rows", "country", "--columns", "issue"],
        ["--values", "score"],
        ["--by", "quarter", "--from", "2020", "--to", "2021", "--long"],
    ),
    "diff": (["--all", "--country", "norland"],),
    "entries": (["--country", "norland", "--channel", "law"],),
    "votes": (["--country", "norland"],),
}
_GIVEN = {
    ledger: {"COUNTRY": "norland", "ISSUE": "embargo", "FROM": "2019", "TO": "2022", "ROLL-CALL": roll_call}
    | {"FILE": str(LEDGERS / ledger)}
    for ledger, roll_call in {"small.yaml": "AS/1", "hostile.yaml": "evil-1"}.items()
}


def _answer(asked: list[str], ledger: Path) -> Page:
    written: list[Page] = []
    with patch("stancecli.cli.io.write", lambda answer, *_, **__: written.append(Page.of(answer))):
        result = CliRunner().invoke(app, [*asked, "--ledger", str(ledger), "--format", "csv"])
    assert result.exit_code == 0, (asked, result.output)
    return written[0]
