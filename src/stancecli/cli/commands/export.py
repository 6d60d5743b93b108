"""Write the ledger out for other tools."""

from stancecli.cli.options import LedgerFile, Today
from stancecli.cli.outward import ExportTarget, Force


def export(target: ExportTarget, force: Force = False, ledger_file: LedgerFile = None, today: Today = None) -> None:
    """Write the ledger out for other tools: a Data Package, an SQLite database, a workbook, JSON or BibTeX.

    All but BibTeX, which has the sources, have the same tables, the stances of every year and of today among them.

    Example: stance export ledger.db
    """
    from stancecli.cli.io import read
    from stancecli.cli.outward import contents, rendered
    from stancecli.cli.streams import tell
    from stancecli.exchange.export import Target, export
    from stancecli.model.moments import parse_today

    into = Target.of(target)
    into.hold(force=force)
    export(contents(read(ledger_file), parse_today(today)), into, rendered)
    tell(f"wrote {into.path}")
