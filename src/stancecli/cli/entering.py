"""The options by which an entry is told, spelt once. Each takes what the key of its name takes in a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancecli.cli import complete
from stancecli.cli.options import NAME
from stancecli.model.words import Channel, Confidence, EntryKind

_ENTRY, _EVIDENCE, HOW = "The entry", "Its evidence", "How it is written"

GivenFile = Annotated[
    str | None,
    typer.Argument(metavar="[FILE]", help="An entry in YAML or JSON, or several with sources; - is stdin."),
]
Identity = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="Made of the rest if not given.", rich_help_panel=_ENTRY)
]
OfCountry = Annotated[
    str | None,
    typer.Option(
        "--country", "-c", metavar="COUNTRY", help=NAME, rich_help_panel=_ENTRY, autocompletion=complete.country
    ),
]
OnIssue = Annotated[
    str | None,
    typer.Option(
        "--issue",
        "-i",
        metavar="ISSUE",
        help="Id or title, in any case.",
        rich_help_panel=_ENTRY,
        autocompletion=complete.issue,
    ),
]
TowardWhom = Annotated[
    list[str] | None,
    typer.Option(
        "--toward",
        metavar="WHOM",
        help="The other side; may be given again.",
        rich_help_panel=_ENTRY,
        autocompletion=complete.toward,
    ),
]
ByChannel = Annotated[Channel | None, typer.Option("--channel", help="How it was expressed.", rich_help_panel=_ENTRY)]
ByWhom = Annotated[
    str | None,
    typer.Option("--by", metavar="WHO", help="Who spoke or acted: president, government …", rich_help_panel=_ENTRY),
]
OnDate = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="When it happened or began, as far as known.", rich_help_panel=_ENTRY),
]
AsOf = Annotated[
    bool, typer.Option("--as-of", help="The date is when a source saw it, not when it began.", rich_help_panel=_ENTRY)
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="The last day of its force, or open.", rich_help_panel=_ENTRY),
]
OnPosition = Annotated[
    str | None,
    typer.Option(
        "--position",
        metavar="POSITION",
        help="A step of the issue's scale.",
        rich_help_panel=_ENTRY,
        autocompletion=complete.position,
    ),
]
OfKind = Annotated[
    EntryKind | None, typer.Option("--kind", help="What it is; a fact if not given.", rich_help_panel=_ENTRY)
]
AnAmount = Annotated[
    str | None,
    typer.Option(
        "--amount",
        metavar="YAML",
        help="Such as '{basis: single, figures: [{value: 5, currency: EUR}]}'.",
        rich_help_panel=_ENTRY,
    ),
]
Summary = Annotated[
    str | None,
    typer.Option("--summary", metavar="TEXT", help="One sentence in your own words.", rich_help_panel=_ENTRY),
]
SureAs = Annotated[
    Confidence | None,
    typer.Option(
        "--confidence", help="By its sources: official or several, one reputable, less.", rich_help_panel=_ENTRY
    ),
]
Event = Annotated[
    str | None,
    typer.Option(
        "--event", metavar="WORD", help="Shared with entries that tell the same event.", rich_help_panel=_ENTRY
    ),
]
Disputes = Annotated[
    list[str] | None,
    typer.Option(
        "--disputes",
        metavar="ID",
        help="An entry or roll call that says otherwise; may be given again.",
        rich_help_panel=_ENTRY,
    ),
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help="What the reader should know.", rich_help_panel=_ENTRY)
]
DateNote = Annotated[
    str | None, typer.Option("--date-note", metavar="TEXT", help="Why the date is as it is.", rich_help_panel=_ENTRY)
]
FromSource = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="SOURCE",
        help="The source, by its id.",
        rich_help_panel=_EVIDENCE,
        autocompletion=complete.source,
    ),
]
Paragraph = Annotated[
    str | None, typer.Option("--paragraph", metavar="N", help="The place in it.", rich_help_panel=_EVIDENCE)
]
PageOf = Annotated[str | None, typer.Option("--page", metavar="N", help="The place in it.", rich_help_panel=_EVIDENCE)]
Quote = Annotated[
    str | None, typer.Option("--quote", metavar="TEXT", help="Its own words, few.", rich_help_panel=_EVIDENCE)
]
MoreEvidence = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar="YAML",
        help="A further piece: '{source: ID, page: 3}'; may be given again.",
        rich_help_panel=_EVIDENCE,
    ),
]
NewSource = Annotated[
    list[str] | None,
    typer.Option(
        "--new-source",
        metavar="YAML",
        help="A source the ledger lacks: '{id: ID, kind: press, title: …, url: …}'; may be given again.",
        rich_help_panel=_EVIDENCE,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.", rich_help_panel=HOW)]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.", rich_help_panel=HOW)
]
Wait = Annotated[
    float,
    typer.Option("--wait", metavar="SECONDS", min=0, help="So long for another that is writing.", rich_help_panel=HOW),
]
WAIT = 30.0
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder, which may be new.", show_default=False)]
Checking = Annotated[
    bool, typer.Option("--check", help="Change nothing; exit with 1 if anything would be.", rich_help_panel=HOW)
]
EntriesFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="A row an entry: .csv, .tsv or .xlsx.", show_default=False)
]
RulesFile = Annotated[
    Path | None,
    typer.Option(
        "--rules", metavar="RULES", help="Which column holds what; its own names if not given.", rich_help_panel=HOW
    ),
]
SheetName = Annotated[
    str | None,
    typer.Option(
        "--sheet", metavar="NAME", help="The sheet of a workbook; the first if not given.", rich_help_panel=HOW
    ),
]
SchemaFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", rich_help_panel=HOW)
]
