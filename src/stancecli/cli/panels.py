"""The arguments and options of what is asked of many roll calls, spelt once. Plain text, as in `options`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from stancecli.cli import complete
from stancecli.cli.options import WHAT

Form = Literal["yaml", "csv", "long"]

RollCallsFile = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Roll calls, plain or gzipped, of any shape that is known by its header."),
]
VotesFile = Annotated[
    Path | None,
    typer.Option(
        "--votes", metavar="FILE", help="The votes, where FILE holds the roll calls alone.", rich_help_panel=WHAT
    ),
]
Matching = Annotated[
    str,
    typer.Option(
        "--match",
        metavar="WORDS",
        help="Only roll calls in whose title or symbol all of these words occur, case and accents aside.",
        show_default=False,
        rich_help_panel=WHAT,
    ),
]
VotedFrom = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="DATE",
        help="Only roll calls of that date or later.",
        rich_help_panel=WHAT,
        autocompletion=complete.day,
    ),
]
VotedTo = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="DATE",
        help="Only roll calls of that date or earlier.",
        rich_help_panel=WHAT,
        autocompletion=complete.day,
    ),
]
SomeCountries = Annotated[
    list[str] | None,
    typer.Option(
        "--countries",
        "--country",
        "-c",
        metavar="COUNTRY",
        help="Only the votes of this country; may be given again. A name or an ISO code.",
        rich_help_panel=WHAT,
        autocompletion=complete.country,
    ),
]
SkipBad = Annotated[
    bool, typer.Option("--skip-bad", help="Pass over rows that cannot be read, and list them.", rich_help_panel=WHAT)
]
