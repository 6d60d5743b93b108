"""What every command has in common: which ledger, which today, in which form and where to.

`answers` adds these options to a command and hands it a `Shared`, by which it reads and writes; `also_as` does
the same for a command that has formats of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

from stancecli.cli.options import ColorWhen, Excel, Format, LedgerFile, Output, Part, Today, format_with

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from stancecli.cli.streams import Color
    from stancecli.errors import Problem
    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Page, Table
    from stancecli.stances.view import View


@dataclass(frozen=True, slots=True)
class Shared:
    """The options every command takes."""

    format: str | None
    output: Path | None
    excel: bool
    part: str | None
    color: Color
    ledger_file: Path | None
    today: str | None
    own_formats: tuple[str, ...] = ()

    def read(self) -> Ledger:
        """Read the ledger. Raises LedgerMissing or LedgerInvalid."""
        from stancecli.cli.io import read

        return read(self.ledger_file)

    def day(self) -> date:
        """The day that counts as today. Raises WrongCall."""
        from stancecli.model.moments import parse_today

        return parse_today(self.today)

    def moment(self, text: str) -> Moment:
        """Read a moment. Raises WrongCall."""
        from stancecli.model.moments import Moment

        return Moment.parse(text, self.day())

    def view(
        self,
        ledger: Ledger,
        at: str,
        *,
        cumulative: bool = False,
        members: bool = False,
        certain: bool = False,
        possible: bool = False,
        known_at: str | None = None,
    ) -> View:
        """Give the view that is asked for. Raises WrongCall."""
        from stancecli.reports.viewing import view_of

        return view_of(
            ledger,
            self.moment(at),
            cumulative=cumulative,
            members=members,
            certain=certain,
            possible=possible,
            known=self.moment(known_at) if known_at else None,
        )

    def write(self, answer: Table | Page) -> None:
        """Write the answer. Raises UnknownName (format, part) or CannotWrite."""
        from stancecli.cli.io import write

        write(answer, self.format, self.output, self.part, self.color, self.own_formats, excel=self.excel)

    def write_problems(self, answer: Page, found: Sequence[Problem], checked: Path) -> None:
        """Write the faults of a ledger, explained one by one or in the format asked for; tell how many."""
        from stancecli.cli.io import explain, tell_count

        if self.format or self.output:
            self.write(answer)
        else:
            explain(found)
        tell_count(found, checked)


def _options(
    format: Format = None,  # noqa: A002 - the option's name
    output: Output = None,
    excel: Excel = False,
    part: Part = None,
    color: ColorWhen = "auto",
    ledger_file: LedgerFile = None,
    today: Today = None,
) -> Shared:
    """Gather the shared options; its signature is added to every command's."""
    return Shared(format, output, excel, part, color, ledger_file, today)


_SHARED = tuple(signature(_options, eval_str=True).parameters.values())


def answers(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, whose first parameter is a Shared, the shared options."""
    return _answering(command, (), _SHARED)


def also_as(*formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Do what `answers` does for a command that has these formats beside those of every answer."""
    shared = tuple(each.replace(annotation=format_with(formats)) if each.name == "format" else each for each in _SHARED)
    return lambda command: _answering(command, formats, shared)


def _answering(
    command: Callable[..., None], formats: tuple[str, ...], options: Sequence[Parameter]
) -> Callable[..., None]:
    """Typer takes a command's options from its signature: that of the command it is given is made of both."""

    def called(**given: Any) -> None:  # noqa: ANN401 - any option, as Typer read it
        shared = _options(**{parameter.name: given.pop(parameter.name) for parameter in options})
        command(replace(shared, own_formats=formats), **given)

    _, *own = signature(command, eval_str=True).parameters.values()
    parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in (*own, *options)]
    called.__name__, called.__doc__ = command.__name__, command.__doc__
    called.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # where `inspect` looks it up
    called.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return called
