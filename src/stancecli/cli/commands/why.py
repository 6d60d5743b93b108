"""How one cell came about."""

from stancecli.cli.options import At, CountryArgument, Cumulative, IssueArgument, Members, Toward
from stancecli.cli.readings import Certain, KnownAt, Possible
from stancecli.cli.shared import Shared, also_as


@also_as("bibtex", "csl")
def why(
    shared: Shared,
    country: CountryArgument,
    issue: IssueArgument,
    toward: Toward = None,
    at: At = "today",
    certain: Certain = False,
    possible: Possible = False,
    known_at: KnownAt = None,
    cumulative: Cumulative = False,
    members: Members = False,
) -> None:
    """Explain a stance: the rule, the entries, what was passed over and why, the sources.

    Example: stance why azerbaijan sanctions --at 2022
    """
    from stancecli.reports.why import asked_cells, why

    ledger = shared.read()
    asked = {"cumulative": cumulative, "members": members, "certain": certain, "possible": possible}
    view = shared.view(ledger, at, **asked, known_at=known_at)
    shared.write(why(view, asked_cells(ledger, ledger.find_country(country), ledger.find_issue(issue), toward)))
