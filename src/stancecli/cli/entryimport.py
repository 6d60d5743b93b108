"""What `import entries` does: draw entries from a table, leave out what is there, and add the rest, all or none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stancecli.cli import streams
from stancecli.cli.adding import summed_up, text_of
from stancecli.cli.growing import hold_sound, planned, put
from stancecli.errors import Place, Problem, WrongCall
from stancecli.reading.given import Given

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from stancecli.cli.adding import How
    from stancecli.cli.growing import Plan
    from stancecli.exchange.entries import Drawn
    from stancecli.exchange.rows import Row
    from stancecli.model.ledger import Ledger
    from stancecli.model.rules import Rules

_NEEDED = ("country", "issue", "channel", "date", "summary", "evidence.source", "confidence")


@dataclass(frozen=True)
class Table:
    """A table of entries: its file, its rows, and the rules by which they are read."""

    file: Path
    rows: Sequence[Row]
    rules: Rules
    left: Sequence[str]


@dataclass(frozen=True)
class News:
    """What a table holds that the ledger lacks, with the row of each entry, and how many it has already."""

    given: Given
    row_of: dict[str, int]
    there: int


def table_of(file: Path, rules_file: Path | None, sheet: str | None) -> Table:
    """Read a table and its rules. Raises WrongCall or LedgerInvalid."""
    from stancecli.exchange.rows import rows_of
    from stancecli.reading.rules import rules_at, rules_of

    columns, rows = rows_of(file, sheet)
    rules = rules_at(rules_file) if rules_file else rules_of(columns)
    taken = {*rules.columns.values(), *rules.key}
    lacking = [column for column in taken if column not in columns]
    if lacking:
        message = f"{file} has no column '{lacking[0]}', which the rules name"
        raise WrongCall(message, f"Known: {', '.join(columns)}")
    nowhere = [key for key in _NEEDED if key not in {*rules.columns, *rules.always}]
    if nowhere:
        message = f"no column of {file} holds {', '.join(nowhere)}"
        raise WrongCall(message, "give --rules with the column of each under columns:, or what all have under always:")
    return Table(file, rows, rules, [column for column in columns if column not in taken])


def import_entries(root: Path, table: Table, how: How) -> None:
    """Add what is new. Raises WrongCall with every fault told, LedgerInvalid or CannotWrite."""
    for column in table.left:
        streams.tell(f"note: column '{column}' is not taken")
    news, plan = _planned(root, table)
    if how.dry_run:
        hold_sound(plan)
        streams.put(text_of(news.given).encode())
        streams.tell(f"would be added: {_told(plan, news)}")
        return
    if news.given.entries:
        plan = put(lambda: _planned(root, table)[1], root, how.wait)
    streams.tell(f"added: {_told(plan, news)}")


def _told(plan: Plan, news: News) -> str:
    return f"{summed_up(plan)}; {news.there} there already"


def _planned(root: Path, table: Table) -> tuple[News, Plan]:
    from stancecli.reading.load import load

    ledger = load(root)
    drawn = _drawn(ledger, table)
    news = _news(ledger, drawn)
    plan = planned(root, news.given)
    faults = [_at_row(problem, plan, news, table) for problem in plan.faults]
    if drawn.problems:
        # An entry that is called unknown may stand in a row that was left out.
        _refuse(sorted([*drawn.problems, *(each for each in faults if each.code != "unknown-entry")]))
    return news, replace(plan, faults=sorted(faults))


def _drawn(ledger: Ledger, table: Table) -> Drawn:
    """What the rows give, each entry with an id, and what is wrong with a row before a ledger is asked."""
    from stancecli.exchange.entries import drawn_from

    drawn = drawn_from(table.rows, table.rules, ledger, str(table.file))
    _identify(ledger, drawn)
    drawn.problems += _given_twice(drawn, table)
    return drawn


def _news(ledger: Ledger, drawn: Drawn) -> News:
    """What the ledger lacks. A row that has a fault is left out: what the ledger says of the others is told with it."""
    faulty = {problem.place.line for problem in drawn.problems}
    sound = [each for each in zip(drawn.lines, drawn.entries, strict=True) if each[0] not in faulty]
    rows = {entry["id"]: line for line, entry in sound}
    by_id = {entry["id"]: entry for _, entry in sound}
    new = [entry for name, entry in by_id.items() if name not in ledger.entry]
    named = {piece.get("source") for entry in new for piece in entry.get("evidence", ())}
    sources = {name: each for name, each in drawn.sources.items() if name in named and name not in ledger.sources}
    return News(Given(new, sources), rows, len(by_id) - len(new))


def _identify(ledger: Ledger, drawn: Drawn) -> None:
    """Name the entries that have no id, each by what it is known by: the same row has the same id ever after."""
    from stancecli.writing.naming import KNOWN_BY, letters_of, steady_id_for

    letters = {
        each.id: letters_of(each, (entry.id for entry in ledger.entries if entry.country == each.id))
        for each in ledger.countries.values()
    }
    for number, entry in enumerate(drawn.entries):
        if not entry.get("id"):
            told = drawn.told[number] or tuple(str(entry.get(key, "")) for key in KNOWN_BY)
            name = steady_id_for(entry, letters.get(entry.get("country", ""), "x"), told)
            drawn.entries[number] = {"id": name, **entry}


def _given_twice(drawn: Drawn, table: Table) -> Iterator[Problem]:
    """Two rows of one id that say different things."""
    first: dict[str, tuple[int, dict[str, Any]]] = {}
    for line, entry in zip(drawn.lines, drawn.entries, strict=True):
        before, same = first.setdefault(entry["id"], (line, entry))
        if same != entry:
            message = f"'{entry['id']}' is another entry in row {before}"
            hint = "give each an id, or name the columns that tell them apart as key: in the rules"
            yield Problem(Place(str(table.file), line), "duplicate-id", "error", message, hint)


def _refuse(problems: Sequence[Problem]) -> None:
    from stancecli.render.problems import explained

    for problem in problems:
        streams.tell(explained(problem))
    counted = Counter(problem.severity for problem in problems)["error"]
    message = f"{counted} error{'s' * (counted != 1)} in the rows; nothing was written"
    raise WrongCall(message)


def _at_row(problem: Problem, plan: Plan, news: News, table: Table) -> Problem:
    """Tell a fault of an entry at the row it came from."""
    from stancecli.writing.layout import layout

    for path, content in plan.contents.items():
        section = layout(content.decode("utf-8-sig")).sections.get("entries")
        if plan.shown(path) == problem.place.file and section:
            for item in section.items:
                row = news.row_of.get(item.texts.get("id", ""))
                if item.first < problem.place.line <= item.end and row:
                    # The line that would be in the ledger is none of the table's.
                    return replace(problem, place=Place(str(table.file), row), excerpt="")
    return problem
