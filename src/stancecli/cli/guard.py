"""Where errors become words on stderr and an exit code, and a closed pipe or Ctrl-C becomes silence."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from typer._click.core import Context
from typer.core import TyperGroup

from stancecli.errors import CannotWrite, LedgerInvalid, StanceError

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERRUPTED = 130


class Guard(TyperGroup):
    """The group of all commands; what one of them raises for the user ends here."""

    def invoke(self, ctx: Context) -> object:
        """Run the command, and flush what it wrote while a failure can still be told."""
        try:
            result = super().invoke(ctx)
            _flush()
        except StanceError as error:
            _tell(error)
            raise typer.Exit(error.exit_code) from None
        except BrokenPipeError:
            _silence_stdout()
            raise typer.Exit(0) from None
        except KeyboardInterrupt:
            _silence_stdout()
            raise typer.Exit(INTERRUPTED) from None
        return result


@contextmanager
def quiet_exit() -> Iterator[None]:
    """Hold the last moments of the process, where help or completion may meet a closed pipe too."""
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _silence_stdout()
        sys.exit(0)


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _silence_stdout()
        message = f"cannot write the answer: {error.strerror or error}"
        raise CannotWrite(message) from error


def _silence_stdout() -> None:
    """Let what is still in the buffer go nowhere, so that the interpreter does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _tell(error: StanceError) -> None:
    from stancecli.render.plain import visible
    from stancecli.render.problems import explained

    if isinstance(error, LedgerInvalid):
        for problem in error.problems:
            typer.echo(explained(problem), err=True)
        many = len(error.problems)
        typer.echo(f"stance: the ledger has {many} error{'s' * (many != 1)} and was not read", err=True)
        return
    typer.echo(f"stance: {visible(str(error))}", err=True)
    if error.hint:
        typer.echo(f"   = {visible(error.hint)}", err=True)
