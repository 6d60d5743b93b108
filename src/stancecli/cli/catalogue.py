"""The commands by name and panel, each imported and made when it is asked for: a start pays for the one it runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, cast

import typer
from typer.main import get_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click.core import Command
    from typer.core import TyperCommand

# A command is the function of its name in the module of its name in `commands/`; one that has commands of its own is
# the Typer program there. Where the name is a word of Python's, the module's ends in an underscore.
_PANELS = {
    "Where countries stand": ("show", "diff", "table", "timeline", "gap", "votes", "why"),
    "Agreement": ("agree", "reliability", "selftest"),
    "The ledger": ("countries", "issues", "entries", "sources", "coverage", "ledger", "check"),
    "Other tools": ("export", "sql"),
    "Growing a ledger": ("init", "add", "import", "fmt", "schema"),
}
_PANEL_OF = {name: panel for panel, names in _PANELS.items() for name in names}


class Catalogue(Mapping[str, "Command"]):
    """All commands, in the order in which help lists them."""

    def __getitem__(self, name: str) -> Command:
        """Make a command. Raises KeyError for what is none."""
        return _made(name, _PANEL_OF[name])

    def __iter__(self) -> Iterator[str]:
        """Give the names; no command is made for that."""
        return iter(_PANEL_OF)

    def __len__(self) -> int:
        """Count the commands."""
        return len(_PANEL_OF)


@cache
def _made(name: str, panel: str) -> Command:
    word = f"{name}_" if iskeyword(name) else name
    found = getattr(import_module(f"stancecli.cli.commands.{word}"), word)
    program = found if isinstance(found, typer.Typer) else typer.Typer(add_completion=False, rich_markup_mode="rich")
    if program is not found:
        program.command()(found)
    made = cast("TyperCommand", get_command(program))
    made.name, made.rich_help_panel = name, panel
    return made
