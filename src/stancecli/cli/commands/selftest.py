"""The indices against published numbers."""

import typer

from stancecli.cli.shared import Shared, answers


@answers
def selftest(shared: Shared) -> None:
    """Compute the indices of agreement on published cases: what is to come out, what does, pass or fail.

    Example: stance selftest
    """
    from stancecli.reports.selftest import selftest

    page = selftest()
    shared.write(page)
    raise typer.Exit(page.exit_code)
