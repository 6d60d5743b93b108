"""How alike countries vote, or stand."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from stancecli.cli import complete
from stancecli.cli.filters import Bodies, CountryArguments, SomeSeries
from stancecli.cli.options import WHAT, AtOrNot, By, Issues, Long, Members
from stancecli.cli.panels import Matching, SkipBad, VotedFrom, VotedTo, VotesFile
from stancecli.cli.shared import Shared, answers

_RULES = "By which rules"

On = Annotated[
    Literal["votes", "positions"],
    typer.Option("--on", help="Compare votes, or the positions on issues of one axis.", rich_help_panel=WHAT),
]
Every = Annotated[
    bool,
    typer.Option("--all", help="Over the whole records that the ledger names (roll_call_files).", rich_help_panel=WHAT),
]
OwnFile = Annotated[
    Path | None,
    typer.Option("--file", metavar="FILE", help="Over a file of roll calls of your own.", rich_help_panel=WHAT),
]
Reference = Annotated[
    str | None,
    typer.Option(
        "--reference",
        metavar="COUNTRY",
        help="Rank the others by their closeness to this country.",
        rich_help_panel=WHAT,
        autocompletion=complete.country,
    ),
]
Spread = Annotated[
    bool,
    typer.Option("--spread", help="Under every rule, and how far the rule moves the number.", rich_help_panel=WHAT),
]
IndexName = Annotated[
    str | None,
    typer.Option(
        "--index",
        metavar="INDEX",
        help="The index of a matrix, by its key: stance agree COUNTRY COUNTRY lists them.",
        rich_help_panel=_RULES,
        autocompletion=complete.index,
    ),
]
AbsenceMeans = Annotated[
    Literal["declared", "left-out", "abstain"],
    typer.Option(
        "--absence",
        help="What not voting counts as: what the body declares, nothing, or an abstention.",
        rich_help_panel=_RULES,
    ),
]
UnanimousVotes = Annotated[
    Literal["kept", "dropped"],
    typer.Option(
        "--unanimous", help="Whether roll calls count in which all who voted voted alike.", rich_help_panel=_RULES
    ),
]
Least = Annotated[
    int,
    typer.Option("--least", metavar="N", min=1, help="Give no value below so many in common.", rich_help_panel=_RULES),
]


@answers
def agree(
    shared: Shared,
    countries: CountryArguments = None,
    every: Every = False,
    file: OwnFile = None,
    votes: VotesFile = None,
    on: On = "votes",
    reference: Reference = None,
    spread: Spread = False,
    by: By = None,
    at: AtOrNot = None,
    since: VotedFrom = None,
    until: VotedTo = None,
    issue: Issues = None,
    body: Bodies = None,
    series: SomeSeries = None,
    match: Matching = "",
    members: Members = False,
    index: IndexName = None,
    absence: AbsenceMeans = "declared",
    unanimous: UnanimousVotes = "kept",
    least: Least = 1,
    skip_bad: SkipBad = False,
    long: Long = False,
) -> None:
    """Tell how alike countries vote: a matrix, or of two countries every index.

    Example: stance agree azerbaijan russia --all --by year
    """
    from stancecli.cli.agreeing import Call, asked

    call = Call(
        countries or (),
        reference,
        index,
        by,
        at,
        since,
        until,
        issue or (),
        body or (),
        series or (),
        match,
        absence,
        unanimous,
        least,
        file,
        votes,
        every,
        members,
        skip_bad,
    )
    shared.write(asked(shared.read(), call, shared.day(), on, spread=spread, long=long))
