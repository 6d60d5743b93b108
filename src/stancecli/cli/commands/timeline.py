"""What each entry and vote moved, in order."""

from stancecli.cli.filters import CountryArguments, FromDate, ToDate
from stancecli.cli.options import Issues, Members
from stancecli.cli.shared import Shared, answers


@answers
def timeline(
    shared: Shared,
    country: CountryArguments = None,
    issue: Issues = None,
    since: FromDate = None,
    until: ToDate = None,
    members: Members = False,
) -> None:
    """List entries and votes in order, each with what it moved.

    Example: stance timeline azerbaijan --issue troops --from 2022
    """
    from stancecli.reports.asked import Period
    from stancecli.reports.timeline import timeline
    from stancecli.stances.view import View

    ledger = shared.read()
    countries, issues = ledger.choose_countries(country or ()), ledger.choose_issues(issue or ())
    view = View(ledger, shared.moment("today"), members=members)
    shared.write(timeline(view, countries=countries, issues=issues, period=Period.of(since, until)))
