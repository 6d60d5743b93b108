"""The entries themselves."""

from stancecli.cli.filters import Channels, FromDate, Positions, Search, SomeToward, Sources, ToDate
from stancecli.cli.options import Countries, Issues
from stancecli.cli.shared import Shared, answers


@answers
def entries(
    shared: Shared,
    country: Countries = None,
    issue: Issues = None,
    toward: SomeToward = None,
    position: Positions = None,
    channel: Channels = None,
    source: Sources = None,
    since: FromDate = None,
    until: ToDate = None,
    search: Search = "",
) -> None:
    """List the entries themselves: what was said, done, given or became, with every field.

    Example: stance entries --country azerbaijan --search "gas transit"
    """
    from stancecli.reports.asked import Period
    from stancecli.reports.entries import Wanted, entries
    from stancecli.reports.finding import find_channel, find_position, find_source

    ledger = shared.read()
    issues = ledger.choose_issues(issue or ())
    wanted = Wanted(
        ledger.choose_countries(country or ()),
        issues,
        Period.of(since, until),
        toward=[ledger.find_toward(name) for name in toward or ()],
        positions=[find_position(issues, name) for name in position or ()],
        channels=[find_channel(name) for name in channel or ()],
        sources=[find_source(ledger, name) for name in source or ()],
        words=search,
    )
    shared.write(entries(ledger, wanted))
