"""Issues and countries against each other, at a moment or over time."""

from stancecli.cli.options import (
    At,
    By,
    CellValues,
    Columns,
    Countries,
    From,
    Issues,
    Long,
    Members,
    Rows,
    To,
    Values,
)
from stancecli.cli.shared import Shared, answers


@answers
def table(  # noqa: PLR0913 - one parameter an option
    shared: Shared,
    at: At = "today",
    country: Countries = None,
    issue: Issues = None,
    by: By = None,
    since: From = None,
    until: To = None,
    rows: Rows = None,
    columns: Columns = None,
    values: CellValues = Values.label,
    long: Long = False,
    members: Members = False,
) -> None:
    """Tabulate stances: issues by countries at a moment, or over time.

    Example: stance table --by year --from 2014 --to 2025 --country azerbaijan
    """
    from stancecli.reports.matrix import Grid, asked_moments, long as long_table, sides, wide

    ledger = shared.read()
    moments = asked_moments(ledger, shared.day(), at, by and by.value, since, until)
    grid = Grid.of(
        ledger, moments, ledger.choose_countries(country or ()), ledger.choose_issues(issue or ()), members=members
    )
    if long:
        shared.write(long_table(grid))
        return
    across = sides(rows and rows.value, columns and columns.value, over_time=by is not None)
    shared.write(wide(grid, *across, values.value))
