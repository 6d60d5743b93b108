"""Every command on one page: `docs/commands.md`, made from the help of the program.

Run it after a command or an option has changed: python -m tests.unit.cli.commands_page
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, cast

from typer.main import get_command

from stancecli.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

    Parameter = TyperArgument | TyperOption
    Shared = dict[tuple[str, ...], Parameter]

PAGE = Path(__file__).parents[3] / "docs" / "commands.md"
_INTRODUCTION = """\
# The commands

What each command answers, with an example, and its options.
`stance COMMAND --help` tells the same; `stance` alone is a short tour.
This page is made by `python -m tests.unit.cli.commands_page` from the help of the program.

Countries and issues go by id, name, alias or ISO code, in any case; an unknown one is answered with the nearest.
A moment is `2022`, `2022-Q3`, `2022-03`, `2022-03-02`, `2022-02/2022-06` or `today`.
After `stance --install-completion` the Tab key completes them in bash, zsh and fish.
"""
_ENDING = """\
## Exit codes

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | a finding: `check` an error, `fmt --check` disorder, `diff --exit-code` a change, `selftest` a wrong number |
| 2 | the call was wrong: an unknown country, a bad date |
| 3 | the ledger, or a file that was given, could not be read |
| 4 | the answer could not be written |
| 130 | stopped by Ctrl-C |

A reader that goes away early, as `head` does, is no error.

## Environment

| variable | meaning |
| --- | --- |
| `STANCE_LEDGER` | the root of the ledger, where `--ledger` names none |
| `STANCE_TODAY` | the day that counts as today, where `--today` gives none |
| `NO_COLOR`, `FORCE_COLOR` | no colour; colour off a terminal too |
| `COLUMNS` | the width of the terminal |
"""


def page() -> str:
    """The whole page."""
    program = cast("TyperGroup", get_command(app))
    commands = dict(leaves(program))
    shared = _shared([command for command in commands.values() if answers(command)])
    panels = dict.fromkeys(command.rich_help_panel for command in commands.values())
    contents = (_contents(panel, commands) for panel in panels)
    chapters = (_chapter(name, command, shared) for name, command in commands.items())
    return "\n".join(
        [
            _INTRODUCTION,
            *contents,
            *chapters,
            f"## Options of every command that answers\n\n{_options(shared.values())}",
            f"## Options of `stance` itself\n\n{_options(program.params)}",
            _ENDING,
        ]
    )


def leaves(group: TyperGroup, before: str = "") -> Iterator[tuple[str, TyperCommand]]:
    """Every command by its whole name, those of a group under the group's."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            command_group = cast("TyperGroup", command)
            for whole, each in leaves(command_group, f"{before}{name} "):
                each.rich_help_panel = command_group.rich_help_panel
                yield whole, each
        else:
            yield f"{before}{name}", cast("TyperCommand", command)


def answers(command: TyperCommand) -> bool:
    """Whether a command answers with a table, and so has the options of all that do."""
    return any("--part" in parameter.opts for parameter in command.params)


def _shared(commands: Sequence[TyperCommand]) -> Shared:
    """The options that all commands have, as most have them: some have more words to choose from."""
    by_name = [{_name(each): each for each in command.params} for command in commands]
    everywhere = [name for name in by_name[0] if all(name in those for those in by_name)]
    return {name: _most_common([those[name] for those in by_name]) for name in everywhere}


def _most_common(those: Sequence[Parameter]) -> Parameter:
    counted = Counter(each.help for each in those)
    return max(those, key=lambda each: counted[each.help])


def _name(parameter: Parameter) -> tuple[str, ...]:
    return tuple(parameter.opts)


def _is_own(parameter: Parameter, shared: Shared) -> bool:
    usual = shared.get(_name(parameter))
    return usual is None or usual.help != parameter.help


def _contents(panel: str, commands: dict[str, TyperCommand]) -> str:
    lines = (
        f"- [{name}](#{name.replace(' ', '-')}): {_summary(command)}\n"
        for name, command in commands.items()
        if command.rich_help_panel == panel
    )
    return f"{panel}:\n\n{''.join(lines)}"


def _chapter(name: str, command: TyperCommand, shared: Shared) -> str:
    text, _, example = command.help.partition("Example: ")
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    usage = " ".join(["stance", name, *(_written(each) for each in arguments), "[OPTIONS]"])
    own = [each for each in command.params if not answers(command) or _is_own(each, shared)]
    return f"## {name}\n\n{_one_line(text)}\n\n```sh\n{example.strip()}\n```\n\n`{usage}`\n\n{_options(own)}"


def _options(parameters: Iterable[Parameter]) -> str:
    rows = [f"| {_names(each)} | {_meaning(each)} |\n" for each in parameters]
    return f"| option | meaning |\n| --- | --- |\n{''.join(rows)}" if rows else ""


def _names(parameter: Parameter) -> str:
    if parameter.param_type_name == "argument":
        return f"`{_written(parameter)}`"
    takes = "" if parameter.is_flag else f" {_metavar(parameter)}"
    return f"`{', '.join(sorted(parameter.opts, key=len, reverse=True))}{takes}`".replace("|", "\\|")


def _written(parameter: Parameter) -> str:
    metavar = _metavar(parameter)
    return metavar if parameter.required or metavar.startswith("[") else f"[{metavar}]"


def _metavar(parameter: Parameter) -> str:
    choices = getattr(parameter.type, "choices", None)
    return parameter.metavar or ("|".join(choices) if choices else str(parameter.name).upper())


def _meaning(parameter: Parameter) -> str:
    return f"{_one_line(parameter.help or '')}{''.join(_facts(parameter))}".replace("|", "\\|")


def _facts(parameter: Parameter) -> Iterator[str]:
    default = parameter.default
    if isinstance(default, float):
        yield f" Without it: `{default:g}`."
    if isinstance(default, str) and default:
        yield f" Without it: `{default}`."
    if parameter.envvar:
        yield f" Also by `{parameter.envvar}`."


def _summary(command: TyperCommand) -> str:
    return re.split(r"(?<=\.)\s", _one_line(command.help))[0]


def _one_line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
