"""Take roll calls from a file of other people's."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from stancecli.cli import complete
from stancecli.cli.filters import Bodies
from stancecli.cli.options import LedgerFile
from stancecli.cli.panels import Form, Matching, RollCallsFile, SkipBad, SomeCountries, VotedFrom, VotedTo, VotesFile

_HOW = "How it is kept"

Into = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Add to this file, which may be new: .yaml for a ledger, .csv for a file of roll calls.",
        rich_help_panel=_HOW,
    ),
]
As = Annotated[
    Form | None,
    typer.Option(
        "--format",
        "-f",
        help="yaml: records for the ledger's own countries; csv: a row a roll call; long: a row a vote.",
        rich_help_panel=_HOW,
    ),
]
UnderIssue = Annotated[
    str | None,
    typer.Option(
        "--issue",
        "-i",
        metavar="ISSUE",
        help="The issue they are kept under; that of the body's other roll calls where none is named.",
        rich_help_panel=_HOW,
        autocompletion=complete.issue,
    ),
]
Meaning = Annotated[
    Literal["high", "low", "unclear"],
    typer.Option("--yes-means", help="To which end of the axis a yes leans.", rich_help_panel=_HOW),
]
FromSource = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="SOURCE",
        help="The source they are from, by its id; that of the shape where none is named.",
        rich_help_panel=_HOW,
        autocompletion=complete.source,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be added, and write nothing.", rich_help_panel=_HOW)
]


def roll_calls(
    file: RollCallsFile,
    votes: VotesFile = None,
    countries: SomeCountries = None,
    match: Matching = "",
    since: VotedFrom = None,
    until: VotedTo = None,
    body: Bodies = None,
    skip_bad: SkipBad = False,
    output: Into = None,
    form: As = None,
    issue: UnderIssue = None,
    yes_means: Meaning = "unclear",
    source: FromSource = None,
    dry_run: DryRun = False,
    ledger_file: LedgerFile = None,
) -> None:
    """Take roll calls from a file of the UN Digital Library, of Voeten's, or of our own; add only what is new.

    Example: stance import roll-calls data/un-general-assembly.csv --match Abkhazia -o abkhazia.yaml
    """
    from stancecli.cli import importing
    from stancecli.cli.io import read, write
    from stancecli.cli.rollcalls import read_roll_calls

    kind = importing.form_of(form, output)
    ledger = read(ledger_file)
    importing.hold_own(ledger, kind, countries or ())
    request = importing.Request.of(ledger, kind, output, issue, yes_means, source)
    reading = read_roll_calls(ledger, file, votes, skip_bad=skip_bad)
    chosen = importing.chosen(ledger, reading.panel, countries or (), match, (since, until), body or ())
    outcome = importing.outcome_of(reading, chosen, request)
    if dry_run:
        write(importing.shown(outcome, reading, ledger), None, None, None, "auto")
    else:
        importing.write_outcome(outcome, output)
