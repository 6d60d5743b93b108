"""List the issues: the questions the ledger asks, and their scales."""

from stancecli.cli.shared import Shared, answers


@answers
def issues(shared: Shared) -> None:
    """List the issues: the questions the ledger asks, and their scales.

    Example: stance issues
    """
    from stancecli.reports.issues import issues

    shared.write(issues(shared.read()))
