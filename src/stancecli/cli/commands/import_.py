"""Other people's data, into a ledger or beside it: a command for each kind."""

import typer

from stancecli.cli.commands import import_entries, import_roll_calls

import_ = typer.Typer(
    help="Take other people's data into a ledger.", no_args_is_help=True, add_completion=False, rich_markup_mode="rich"
)
import_.command("roll-calls")(import_roll_calls.roll_calls)
import_.command("entries")(import_entries.entries)


@import_.callback()
def _group() -> None:
    """Take other people's data into a ledger, or beside it."""
