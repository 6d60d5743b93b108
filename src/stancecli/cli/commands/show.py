"""Where one country stands."""

from stancecli.cli.options import At, CountryArgument, Cumulative, History, Issues, Members, WithSources
from stancecli.cli.readings import Certain, KnownAt, Possible
from stancecli.cli.shared import Shared, answers


@answers
def show(
    shared: Shared,
    country: CountryArgument,
    at: At = "today",
    issue: Issues = None,
    history: History = False,
    sources: WithSources = False,
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
    cumulative: Cumulative = False,
    members: Members = False,
) -> None:
    """Show where a country stands on every issue.

    Example: stance show azerbaijan --at 2022
    """
    if history:
        from stancecli.reports.history import history as ask
    else:
        from stancecli.reports.show import show as ask

    ledger = shared.read()
    asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
    view = shared.view(ledger, at, **asked, known_at=known_at)
    shared.write(ask(view, ledger.find_country(country), ledger.choose_issues(issue or ()), with_sources=sources))
