"""Bring the files of a ledger into order."""

import typer

from stancecli.cli.entering import WAIT, Checking, Wait
from stancecli.cli.options import FormattedFile, LedgerFile


def fmt(file: FormattedFile = None, check: Checking = False, wait: Wait = WAIT, ledger_file: LedgerFile = None) -> None:
    """Bring a ledger's files into order: entries by country, issue, date and id; no white space at line ends.

    Whole blocks are moved, with the comment above each entry; no value is written anew.

    Example: stance fmt --check my/stances.yaml
    """
    from stancecli.cli.formatting import formatted
    from stancecli.reading.find import find_own

    raise typer.Exit(formatted(find_own(file or ledger_file), check=check, wait=wait))
