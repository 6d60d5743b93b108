"""The command `stance`: its commands by name, and the one place where errors become words and exit codes."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from stancecli.cli import streams
from stancecli.cli.guard import Guard, quiet_exit

app = typer.Typer(
    cls=Guard,
    no_args_is_help=False,
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from stancecli import __version__

        typer.echo(f"stance {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def stance(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who stands where, since when, how sure are we, who says so, and what changed between two moments.

    Start with: stance show azerbaijan
    """
    if context.invoked_subcommand is None:
        from stancecli.cli import tour

        tour.show()


def main() -> None:
    """Run the command; never ends in a traceback of the user's making."""
    # A process that lives for a fifth of a second has no garbage worth collecting.
    gc.disable()
    streams.spell_out()
    try:
        with quiet_exit():
            app(prog_name="stance")
    finally:
        # Nor has it at its end, where the interpreter would walk all of a ledger once more before letting it go.
        gc.freeze()
