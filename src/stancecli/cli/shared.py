"""What every command has in common: which ledger, which today, in which form and where to.

`answers` adds these options to a command and hands it a `Shared`, by which it reads and writes.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, get_type_hints

from stancecli.cli.options import Color, ColorWhen, Format, LedgerFile, Output, Part, Today

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Page, Table


@dataclass(frozen=True, slots=True)
class Shared:
    """The options every command takes."""

    ledger_file: Path | None
    today: str | None
    format: str | None
    output: Path | None
    part: str | None
    color: Color

    def read(self) -> Ledger:
        """Read the ledger. Raises LedgerMissing or LedgerInvalid."""
        from stancecli.cli.io import read

        return read(self.ledger_file)

    def day(self) -> date:
        """The day that counts as today. Raises WrongCall."""
        from datetime import date

        from stancecli.model.moments import parse_today

        return parse_today(self.today) if self.today else date.today()  # noqa: DTZ011 - the user's own today

    def moment(self, text: str) -> Moment:
        """Read a moment. Raises WrongCall."""
        from stancecli.model.moments import Moment

        return Moment.parse(text, self.day())

    def write(self, answer: Table | Page) -> None:
        """Write the answer. Raises UnknownName (format, part) or CannotWrite."""
        from stancecli.cli.io import write

        write(answer, self.format, self.output, self.part, self.color)


def _options(
    ledger_file: LedgerFile = None,
    today: Today = None,
    format: Format = None,  # noqa: A002 - the option's name
    output: Output = None,
    part: Part = None,
    color: ColorWhen = "auto",
) -> Shared:
    """Gather the shared options; its signature is added to every command's."""
    return Shared(ledger_file, today, format, output, part, color)


def answers(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, whose first parameter is a Shared, the shared options."""
    own = list(inspect.signature(command).parameters.values())[1:]
    common = list(inspect.signature(_options).parameters.values())

    @wraps(command)
    def called(**given: Any) -> None:  # noqa: ANN401 - any option, as Typer read it
        shared = _options(**{parameter.name: given.pop(parameter.name) for parameter in common})
        command(shared, **given)

    hints = {
        **get_type_hints(command, {**command.__globals__, "Shared": Shared}, include_extras=True),
        **get_type_hints(_options, include_extras=True),
    }
    parameters = [p.replace(annotation=hints[p.name], kind=p.KEYWORD_ONLY) for p in (*own, *common)]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {p.name: p.annotation for p in parameters}
    del called.__wrapped__
    return called
