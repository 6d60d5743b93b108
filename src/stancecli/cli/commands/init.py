"""Begin a ledger."""

from stancecli.cli.entering import NewFolder


def init(folder: NewFolder) -> None:
    """Begin a ledger: a small one in a folder, with comments that teach; nothing there is overwritten.

    Example: stance init my-ledger
    """
    from stancecli.cli.beginning import begin

    begin(folder)
