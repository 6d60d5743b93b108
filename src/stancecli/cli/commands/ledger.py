"""Tell which ledger is read, its version and what it holds."""

from stancecli.cli.shared import Shared, answers


@answers
def ledger(shared: Shared) -> None:
    """Tell which ledger is read, its version and what it holds.

    Example: stance ledger
    """
    from stancecli.reports.about import about

    shared.write(about(shared.read()))
