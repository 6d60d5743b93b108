"""Where errors become words on stderr and an exit code, and a closed pipe or Ctrl-C becomes silence."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperGroup

from stancecli.cli import streams
from stancecli.cli.catalogue import Catalogue
from stancecli.errors import LedgerInvalid, StanceError

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping

    from typer._click.core import Command, Context

INTERRUPTED = 130


class Guard(TyperGroup):
    """The group of all commands; what one of them raises for the user ends here."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - as Typer gives them
        """Take the commands from the catalogue, which makes each when it is asked for."""
        super().__init__(**given)
        # Typer would let commands be added; nothing adds one.
        self.commands = cast("MutableMapping[str, Command]", Catalogue())

    def make_context(self, *args: Any, **extra: Any) -> Context:  # noqa: ANN401 - handed on as they are
        """Read the options; `--help` and `--version` are answered here, and may meet a full disk too."""
        with _guarded():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Context) -> object:
        """Run the command."""
        with _guarded():
            return super().invoke(ctx)


@contextmanager
def _guarded() -> Iterator[None]:
    """Turn what goes wrong into words and an exit code, while stdout can still be flushed."""
    try:
        try:
            yield
        finally:
            streams.flush()
    except (StanceError, OSError, KeyboardInterrupt, SystemExit) as error:
        raise typer.Exit(_exit_code(error)) from None


def _exit_code(error: BaseException) -> int:
    """Tell what there is to tell of an error, and give its exit code. Raises it again where it is none of ours."""
    match error:
        case StanceError():
            _tell(error)
            return error.exit_code
        case KeyboardInterrupt():
            streams.silence()
            return INTERRUPTED
        case BrokenPipeError() | SystemExit(__context__=BrokenPipeError()):
            # By SystemExit rich ends where the reader of its help has gone.
            streams.silence()
            return 0
        case OSError(filename=None):
            # A file's error would name it: it is stdout that failed.
            streams.silence()
            return _exit_code(streams.cannot_write(error))
    raise error


@contextmanager
def quiet_exit() -> Iterator[None]:
    """Hold the first and the last moments of the process, where completion may meet a closed pipe too."""
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        streams.silence()
        sys.exit(0)


def _tell(error: StanceError) -> None:
    if isinstance(error, LedgerInvalid):
        _tell_problems(error)
        return
    streams.tell(f"stance: {error}")
    if error.hint:
        streams.tell(f"   = {error.hint}")


def _tell_problems(error: LedgerInvalid) -> None:
    from stancecli.render.problems import explained

    for problem in error.problems:
        streams.tell(explained(problem))
    many = len(error.problems)
    streams.tell(f"stance: the ledger has {many} error{'s' * (many != 1)} and was not read")
