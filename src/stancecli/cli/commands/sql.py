"""Ask the tables of the ledger in SQL."""

from stancecli.cli.outward import LONGEST, Query, QueryFile, Schema, Timeout
from stancecli.cli.shared import Shared, answers


@answers
def sql(
    shared: Shared, query: Query = None, file: QueryFile = None, schema: Schema = False, timeout: Timeout = LONGEST
) -> None:
    """Ask in SQL: the tables of the ledger as SQLite has them, in memory, and only to be read.

    Example: stance sql "SELECT country_name, stance, since FROM stance_now WHERE issue = 'sanctions'"
    """
    from stancecli.cli.outward import asked, contents
    from stancecli.exchange.query.asking import ask
    from stancecli.exchange.query.asking import schema as tables
    from stancecli.reports.notes import ledger_note

    text, shown = ("", "") if schema else asked(query, file)
    ledger = shared.read()
    held = contents(ledger, shared.day())
    note = ledger_note(ledger)
    if schema:
        shared.write(tables(held, note))
    else:
        shared.write(ask(text, held, timeout=timeout or None, shown=shown).with_notes(note))
