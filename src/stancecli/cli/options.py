"""Every argument and option, spelt once.

They are plain text here: names and moments become values inside the command, so that a start loads
nothing it does not need.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from stancecli.cli import complete
from stancecli.cli.streams import Color
from stancecli.render import FORMATS

WHAT, _SHAPE, _WHERE = "What is asked", "How it is written", "Which ledger"

Unit = Literal["year", "quarter", "month"]
Side = Literal["issue", "country", "period"]
Values = Literal["label", "score", "count"]

_MOMENT = "2022, 2022-Q3, 2022-03, 2022-03-02, 2022-02/2022-06 or today"
NAME = "Id, name, alias or ISO code, in any case."

CountryArgument = Annotated[
    str, typer.Argument(metavar="COUNTRY", help=NAME, show_default=False, autocompletion=complete.country)
]
IssueArgument = Annotated[
    str,
    typer.Argument(
        metavar="ISSUE", help="Id or title, in any case.", show_default=False, autocompletion=complete.issue
    ),
]
FromMoment = Annotated[
    str,
    typer.Argument(
        metavar="FROM", help=f"The first moment: {_MOMENT}.", show_default=False, autocompletion=complete.moment
    ),
]
ToMoment = Annotated[
    str, typer.Argument(metavar="TO", help="The second moment.", show_default=False, autocompletion=complete.moment)
]

_AT = typer.Option(
    "--at", metavar="MOMENT", help=f"The moment: {_MOMENT}.", rich_help_panel=WHAT, autocompletion=complete.moment
)
AtOrNot = Annotated[str | None, _AT]
At = Annotated[str, _AT]
Countries = Annotated[
    list[str] | None,
    typer.Option(
        "--country",
        "-c",
        metavar="COUNTRY",
        help=f"Only this country; may be given again. {NAME}",
        rich_help_panel=WHAT,
        autocompletion=complete.country,
    ),
]
Issues = Annotated[
    list[str] | None,
    typer.Option(
        "--issue",
        "-i",
        metavar="ISSUE",
        help="Only this issue or group; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.issue,
    ),
]
Toward = Annotated[
    str | None,
    typer.Option(
        "--toward",
        metavar="WHOM",
        help="Only this counterpart, where the issue asks of several.",
        rich_help_panel=WHAT,
        autocompletion=complete.toward,
    ),
]
Members = Annotated[
    bool, typer.Option("--members", help="Count votes of persons (members of an assembly) too.", rich_help_panel=WHAT)
]
Cumulative = Annotated[
    bool,
    typer.Option(
        "--cumulative", help="Count votes and gifts from the beginning, for periods too.", rich_help_panel=WHAT
    ),
]
History = Annotated[
    bool, typer.Option("--history", help="How it came to stand there, run by run.", rich_help_panel=WHAT)
]
WithSources = Annotated[bool, typer.Option("--sources", help="List the sources too.", rich_help_panel=WHAT)]
Everything = Annotated[
    bool, typer.Option("--all", help="Show reaffirmed and unchanged cells too.", rich_help_panel=WHAT)
]
WithoutGap = Annotated[bool, typer.Option("--all", help="Show what makes no gap too.", rich_help_panel=WHAT)]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything changed.", rich_help_panel=WHAT)]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail too; notes never do.", rich_help_panel=WHAT)]

Rows = Annotated[Side | None, typer.Option("--rows", help="What stands in the rows.", rich_help_panel=_SHAPE)]
Columns = Annotated[Side | None, typer.Option("--columns", help="What stands in the columns.", rich_help_panel=_SHAPE)]
By = Annotated[Unit | None, typer.Option("--by", help="Over time: one column a period.", rich_help_panel=WHAT)]
PerPeriod = Annotated[Unit | None, typer.Option("--by", help="Over time: one row a period.", rich_help_panel=WHAT)]
From = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATE", help="With --by: the first date.", rich_help_panel=WHAT, autocompletion=complete.day
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="DATE", help="With --by: the last date.", rich_help_panel=WHAT, autocompletion=complete.day
    ),
]
CellValues = Annotated[Values, typer.Option("--values", help="What the cells hold.", rich_help_panel=_SHAPE)]
Long = Annotated[bool, typer.Option("--long", help="One row a cell: the tidy table.", rich_help_panel=_SHAPE)]

CheckedFile = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="The root of the ledger to check.", show_default=False)
]
FormattedFile = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="The root of the ledger to bring into order.", show_default=False)
]
CoderFiles = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="The codes of one coder each; two or more.", show_default=False)
]

Round = Annotated[
    str | None,
    typer.Option(
        "--round", metavar="ROUND", help="Only the units of this round.", show_default=False, rich_help_panel=WHAT
    ),
]


def _format(names: tuple[str, ...], offer: Callable[[str], list[str]]) -> Any:  # noqa: ANN401 - as Typer says it
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"One of {', '.join(names)}; table where none is named.",
        rich_help_panel=_SHAPE,
        autocompletion=offer,
    )


Format = Annotated[str | None, _format(FORMATS, complete.format_name)]


def format_with(own: tuple[str, ...]) -> Any:  # noqa: ANN401 - an annotation
    """The format, for a command that has some of its own beside those of every answer."""
    return Annotated[str | None, _format((*FORMATS, *own), complete.format_name_of((*FORMATS, *own)))]


Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to a file; its ending gives the format.", rich_help_panel=_SHAPE
    ),
]
Excel = Annotated[
    bool,
    typer.Option(
        "--excel", help="With csv: as a spreadsheet opens it, and no cell run as a formula.", rich_help_panel=_SHAPE
    ),
]
Part = Annotated[
    str | None,
    typer.Option(
        "--part",
        metavar="NAME",
        help="Only this table of an answer of several.",
        rich_help_panel=_SHAPE,
        autocompletion=complete.part,
    ),
]
ColorWhen = Annotated[
    Color,
    typer.Option("--color", help="When to colour; NO_COLOR and FORCE_COLOR settle auto.", rich_help_panel=_SHAPE),
]
LedgerFile = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The root of the ledger (or set STANCE_LEDGER).", rich_help_panel=_WHERE
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="DATE", envvar="STANCE_TODAY", help="The day that counts as today.", rich_help_panel=_WHERE
    ),
]
