"""What was searched."""

from stancecli.cli.options import Countries, Issues
from stancecli.cli.shared import Shared, answers


@answers
def coverage(shared: Shared, country: Countries = None, issue: Issues = None) -> None:
    """Tell which issues were searched for which countries, over which dates.

    Example: stance coverage --country armenia
    """
    from stancecli.reports.coverage import coverage

    ledger = shared.read()
    shared.write(coverage(ledger, ledger.choose_countries(country or ()), ledger.choose_issues(issue or ())))
