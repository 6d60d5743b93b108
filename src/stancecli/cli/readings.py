"""The options that say which answers are asked for: certain or possible, known when, which changes. As in `options`."""

from __future__ import annotations

from typing import Annotated

import typer

from stancecli.cli import complete
from stancecli.cli.options import WHAT

Certain = Annotated[
    bool, typer.Option("--certain", help="Only what is certain, however uncertain dates fall.", rich_help_panel=WHAT)
]
Possible = Annotated[
    bool, typer.Option("--possible", help="All that could hold, as uncertain dates may fall.", rich_help_panel=WHAT)
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar="MOMENT",
        help="Only what was known by the end of that moment.",
        rich_help_panel=WHAT,
        autocompletion=complete.moment,
    ),
]
KnownFrom = Annotated[
    str | None,
    typer.Option(
        "--known-from",
        metavar="MOMENT",
        help="Of the first moment only what was known by then: what has been learned since.",
        rich_help_panel=WHAT,
        autocompletion=complete.moment,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="KIND",
        help="Only this kind of change, such as moved or ended; may be given again.",
        rich_help_panel=WHAT,
        autocompletion=complete.change_kind,
    ),
]
Stat = Annotated[bool, typer.Option("--stat", help="Count them, by country and kind.", rich_help_panel=WHAT)]
