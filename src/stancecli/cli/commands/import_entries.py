"""Entries from a table into a ledger."""

from stancecli.cli.entering import WAIT, DryRun, EntriesFile, RulesFile, SheetName, Wait
from stancecli.cli.options import LedgerFile


def entries(
    file: EntriesFile,
    rules: RulesFile = None,
    sheet: SheetName = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
    ledger_file: LedgerFile = None,
) -> None:
    """Add entries from a table, a row an entry: only those the ledger lacks, and all of them or none.

    Example: stance import entries coded.csv --rules rules.yaml --dry-run
    """
    from stancecli.cli.adding import How
    from stancecli.cli.entryimport import import_entries, table_of
    from stancecli.reading.find import find_own

    root = find_own(ledger_file)
    import_entries(root, table_of(file, rules, sheet), How(yes=True, dry_run=dry_run, wait=wait))
