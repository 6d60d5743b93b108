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
from stancecli.cli.readings import Certain, KnownAt, Possible
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
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
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
    asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
    view = shared.view(ledger, "today", **asked, known_at=known_at)
    moments = asked_moments(ledger, shared.day(), at, by, since, until)
    grid = Grid.of(view, moments, ledger.choose_countries(country or ()), ledger.choose_issues(issue or ()))
    shared.write(tidy(grid) if long else wide(grid, *sides(rows, columns, over_time=by is not None), values))
