"""Roll calls and tallies; or one roll call."""

from stancecli.cli.filters import Bodies, FromDate, RollCallArgument, SomeSeries, ToDate
from stancecli.cli.options import Countries, Issues, Members
from stancecli.cli.shared import Shared, answers


@answers
def votes(
    shared: Shared,
    roll_call: RollCallArgument = None,
    country: Countries = None,
    issue: Issues = None,
    body: Bodies = None,
    series: SomeSeries = None,
    since: FromDate = None,
    until: ToDate = None,
    members: Members = False,
) -> None:
    """List roll calls and tallies; or tell of one roll call who voted how.

    Example: stance votes ES-11/1
    """
    from stancecli.reports.asked import Period
    from stancecli.reports.finding import find_body, find_roll_call, find_series
    from stancecli.reports.roll_call import roll_call as one
    from stancecli.reports.votes import Wanted, votes
    from stancecli.stances.view import View

    ledger = shared.read()
    view = View(ledger, shared.moment("today"), members=members)
    countries = ledger.choose_countries(country or ())
    if roll_call is not None:
        shared.write(one(view, find_roll_call(ledger, roll_call), countries))
        return
    bodies, some = (
        [find_body(ledger, name) for name in body or ()],
        [find_series(ledger, name) for name in series or ()],
    )
    wanted = Wanted(countries, ledger.choose_issues(issue or ()), Period.of(since, until), bodies, some)
    shared.write(votes(view, wanted))
