"""List the issues, or tell the codebook page of one."""

from stancecli.cli.filters import OneIssueArgument
from stancecli.cli.shared import Shared, answers


@answers
def issues(shared: Shared, issue: OneIssueArgument = None) -> None:
    """List the issues: the questions the ledger asks, and their scales; or one with its definitions and examples.

    Example: stance issues sanctions
    """
    from stancecli.reports.codebook import codebook
    from stancecli.reports.issues import issues

    ledger = shared.read()
    shared.write(issues(ledger) if issue is None else codebook(ledger, ledger.find_issue(issue)))
