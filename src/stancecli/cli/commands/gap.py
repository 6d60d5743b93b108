"""Where what countries say, vote and do point different ways."""

from stancecli.cli.filters import CountryArguments
from stancecli.cli.options import AtOrNot, From, Issues, Members, PerPeriod, To, WithoutGap
from stancecli.cli.readings import Certain, KnownAt, Possible
from stancecli.cli.shared import Shared, answers


@answers
def gap(
    shared: Shared,
    country: CountryArguments = None,
    issue: Issues = None,
    at: AtOrNot = None,
    by: PerPeriod = None,
    since: From = None,
    until: To = None,
    everything: WithoutGap = False,
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
    members: Members = False,
) -> None:
    """Tell where what a country says, how it votes and what it does point different ways.

    Example: stance gap azerbaijan --by year --from 2022
    """
    from stancecli.reports.gap import gap
    from stancecli.reports.grid import asked_moments

    ledger = shared.read()
    view = shared.view(ledger, "today", members=members, certain=certain, possible=possible, known_at=known_at)
    moments = asked_moments(ledger, shared.day(), at, by, since, until)
    chosen = ledger.choose_countries(country or ()), ledger.choose_issues(issue or ())
    shared.write(gap(view, moments, *chosen, everything=everything))
