"""Every fault of a ledger."""

import typer

from stancecli.cli.options import CheckedFile, Strict
from stancecli.cli.shared import Shared, also_as


@also_as("github")
def check(shared: Shared, file: CheckedFile = None, strict: Strict = False) -> None:
    """Check a ledger: every fault, with file, line and column; as notes on a change at GitHub too.

    Example: stance check data/stances.yaml --strict
    """
    from stancecli.reading.find import find
    from stancecli.reading.linting import problems
    from stancecli.reading.load import examine
    from stancecli.reports.problems import problems as listed

    root = find(file or shared.ledger_file)
    found = problems(examine(root), shared.day())
    page = listed(found, strict=strict)
    shared.write_problems(page, found, root)
    raise typer.Exit(page.exit_code)
