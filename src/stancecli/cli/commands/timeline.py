"""What each entry and vote moved, in order."""

from stancecli.cli.filters import CountryArguments, FromDate, ToDate
from stancecli.cli.options import Issues, Members
from stancecli.cli.readings import Certain, KnownAt, Possible
from stancecli.cli.shared import Shared, answers


@answers
def timeline(
    shared: Shared,
    country: CountryArguments = None,
    issue: Issues = None,
    since: FromDate = None,
    until: ToDate = None,
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
    members: Members = False,
) -> None:
    """List entries and votes in order, each with what it moved.

    Example: stance timeline azerbaijan --issue troops --from 2022
    """
    from stancecli.reports.asked import Period
    from stancecli.reports.timeline import timeline

    ledger = shared.read()
    countries, issues = ledger.choose_countries(country or ()), ledger.choose_issues(issue or ())
    view = shared.view(ledger, "today", members=members, certain=certain, possible=possible, known_at=known_at)
    shared.write(timeline(view, countries=countries, issues=issues, period=Period.of(since, until)))
