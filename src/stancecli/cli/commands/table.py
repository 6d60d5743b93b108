"""Issues and countries against each other, at a moment or over time."""

from stancecli.cli.options import (
    AtOrNot,
    By,
    CellValues,
    Columns,
    Countries,
    Cumulative,
    From,
    Issues,
    Long,
    Members,
    Rows,
    To,
)
from stancecli.cli.shared import Shared, answers


@answers
def table(
    shared: Shared,
    at: AtOrNot = None,
    country: Countries = None,
    issue: Issues = None,
    by: By = None,
    since: From = None,
    until: To = None,
    rows: Rows = None,
    columns: Columns = None,
    values: CellValues = "label",
    long: Long = False,
    cumulative: Cumulative = False,
    members: Members = False,
) -> None:
    """Tabulate stances: issues by countries at a moment, or over time.

    Example: stance table --by year --from 2014 --to 2025 --country azerbaijan
    """
    from stancecli.reports.grid import Grid, asked_moments
    from stancecli.reports.long import long as tidy
    from stancecli.reports.wide import sides, wide

    ledger = shared.read()
    moments = asked_moments(ledger, shared.day(), at, by, since, until)
    chosen = ledger.choose_countries(country or ()), ledger.choose_issues(issue or ())
    grid = Grid.of(ledger, moments, *chosen, cumulative=cumulative, members=members)
    if long:
        shared.write(tidy(grid))
    else:
        shared.write(wide(grid, *sides(rows, columns, over_time=by is not None), values))
