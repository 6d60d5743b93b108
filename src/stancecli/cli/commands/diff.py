"""What changed between two moments."""

import typer

from stancecli.cli.options import Countries, Cumulative, Everything, ExitCode, FromMoment, Issues, Members, ToMoment
from stancecli.cli.shared import Shared, answers


@answers
def diff(
    shared: Shared,
    first: FromMoment,
    second: ToMoment,
    country: Countries = None,
    issue: Issues = None,
    everything: Everything = False,
    exit_code: ExitCode = False,
    cumulative: Cumulative = False,
    members: Members = False,
) -> None:
    """Tell what changed between two moments, each line with its entries and sources.

    Example: stance diff 2022 2025 --country azerbaijan
    """
    from stancecli.reports.diff import diff

    ledger = shared.read()
    page = diff(
        ledger,
        shared.moment(first),
        shared.moment(second),
        countries=ledger.choose_countries(country or ()),
        issues=ledger.choose_issues(issue or ()),
        everything=everything,
        cumulative=cumulative,
        members=members,
    )
    shared.write(page)
    if exit_code:
        raise typer.Exit(page.exit_code)
