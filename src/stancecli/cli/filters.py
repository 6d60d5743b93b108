"""The arguments and options by which lists are filtered, spelt once. Plain text, as in `options`."""

from __future__ import annotations

from typing import Annotated

import typer

from stancecli.cli import complete
from stancecli.cli.options import NAME, WHAT

CountryArguments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[COUNTRY]...",
        help=f"All where none is named. {NAME}",
        show_default=False,
        autocompletion=complete.country,
    ),
]
OneIssueArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[ISSUE]", help="Id or title, in any case.", show_default=False, autocompletion=complete.issue
    ),
]
RollCallArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROLL-CALL]", help="Id or symbol, in any case.", show_default=False, autocompletion=complete.roll_call
    ),
]
FromDate = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="DATE",
        help="Only what may be of that date or later.",
        rich_help_panel=WHAT,
        autocompletion=complete.day,
    ),
]
ToDate = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="DATE",
        help="Only what may be of that date or earlier.",
        rich_help_panel=WHAT,
        autocompletion=complete.day,
    ),
]
SomeToward = Annotated[
    list[str] | None,
    typer.Option(
        "--toward",
        metavar="WHOM",
        help="Only what names this country or counterpart; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.toward,
    ),
]
Channels = Annotated[
    list[str] | None,
    typer.Option(
        "--channel",
        metavar="CHANNEL",
        help="Only statement, vote, decision, law, treaty, aid, action or status; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.channel,
    ),
]
Positions = Annotated[
    list[str] | None,
    typer.Option(
        "--position",
        metavar="POSITION",
        help="Only this position of an issue's scale; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.position,
    ),
]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        metavar="SOURCE",
        help="Only this source, by its id; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.source,
    ),
]
SourceKinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only official, agency, press, analysis, dataset or record; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.source_kind,
    ),
]
Bodies = Annotated[
    list[str] | None,
    typer.Option(
        "--body",
        metavar="BODY",
        help="Only this body, by id or name; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.body,
    ),
]
SomeSeries = Annotated[
    list[str] | None,
    typer.Option(
        "--series",
        metavar="SERIES",
        help="Only this series of texts that return; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.series,
    ),
]
Search = Annotated[
    str,
    typer.Option(
        "--search",
        metavar="WORDS",
        help="Only where all of these words occur, case and accents aside.",
        show_default=False,
        rich_help_panel=WHAT,
    ),
]
