"""Issues, countries and periods against each other: wide for reading, long for reckoning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stancecli.errors import WrongCall
from stancecli.model.moments import Moment, parse_date, periods
from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.notes import coverage_note, ledger_note, moment_note
from stancecli.reports.wording import (
    country_term,
    issue_term,
    measure_text,
    since,
    sources_of,
    stance_term,
    toward_term,
)
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell, cells
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Country, Issue
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.stance import Stance

Side = Literal["issue", "country", "period"]
Values = Literal["label", "score", "count"]

LONG = (
    Column("country", "Country"),
    Column("iso", "ISO", for_machines=True),
    Column("issue", "Issue"),
    Column("toward", "Toward"),
    Column("measure", "Measure"),
    Column("period", "Period"),
    Column("stance", "Stance", "stance"),
    Column("score", "Score", "score"),
    Column("silence", "Silence", for_machines=True),
    Column("flags", "Flags", "names"),
    Column("since", "Since", "since"),
    Column("last_evidence", "Last evidence", "date"),
    Column("entries", "Entries", "names", counted=True),
    Column("sources", "Sources", "names", counted=True),
)
_TITLES = {"issue": "Issue", "country": "Country", "period": "Period", "toward": "Toward", "measure": "Measure"}


@dataclass(frozen=True)
class Grid:
    """The stances asked for: of these cells, at each of these moments."""

    ledger: Ledger
    moments: Sequence[Moment]
    cells: Sequence[Cell]
    members: bool = False

    @classmethod
    def of(
        cls,
        ledger: Ledger,
        moments: Sequence[Moment],
        countries: Sequence[Country],
        issues: Sequence[Issue],
        *,
        members: bool = False,
    ) -> Grid:
        """Take every cell of these countries and issues."""
        return cls(ledger, moments, tuple(cells(ledger, countries, issues)), members)

    def stances(self) -> list[tuple[Moment, Stance]]:
        """Every stance, cell by cell, moment by moment."""
        views = [View(self.ledger, moment, members=self.members) for moment in self.moments]
        return [(view.moment, stance_in(view, cell)) for cell in self.cells for view in views]

    def notes(self, stances: Iterable[Stance]) -> tuple[str, ...]:
        """How the moments were read, how far it was searched, which ledger."""
        last = self.moments[-1]
        reading = (moment_note(last),) if len(self.moments) == 1 else (_periods_note(self.moments),)
        return (*reading, *coverage_note(self.ledger, last, stances), ledger_note(self.ledger))


def _periods_note(moments: Sequence[Moment]) -> str:
    first, last = moments[0], moments[-1]
    return f"each period read as of its last day, {first.reading()} to {last.reading()}; votes and gifts in each"


def long(grid: Grid) -> Table:
    """Give one row a cell and period: the tidy table of political science."""
    found = grid.stances()
    rows = (_long_row(grid.ledger, moment, stance) for moment, stance in found)
    return table("stances", "Stances", LONG, rows).with_notes(*grid.notes(stance for _, stance in found))


def _long_row(ledger: Ledger, moment: Moment, stance: Stance) -> tuple[TableCell, ...]:
    cell = stance.cell
    return (
        country_term(ledger, cell.country),
        ledger.countries[cell.country].iso,
        issue_term(ledger, cell.issue),
        toward_term(ledger, cell),
        measure_text(cell),
        moment.text,
        stance_term(stance),
        stance.score,
        stance.silence,
        tuple(sorted(stance.flags)),
        since(stance),
        stance.last_evidence,
        stance.entries,
        sources_of(ledger, stance),
    )


def wide(grid: Grid, rows: Side, columns: Side, values: Values = "label") -> Table:
    """Give one side as rows, another as columns; what is in neither goes into the rows."""
    keys = [rows, *(key for key in _ON if key not in {rows, columns})]
    stances = _complete(grid).stances()
    across = list(dict.fromkeys(_ON[columns](grid.ledger, *found) for found in stances))
    lines: dict[tuple[TableCell, ...], dict[TableCell, TableCell]] = {}
    for moment, stance in stances:
        line = tuple(_ON[key](grid.ledger, moment, stance) for key in keys)
        lines.setdefault(line, {})[_ON[columns](grid.ledger, moment, stance)] = _VALUES[values](stance)
    kept = [n for n, key in enumerate(keys) if key == rows or _differs(n, lines)]
    head = [Column(keys[n], _TITLES[keys[n]]) for n in kept]
    head += [Column(*_key_and_title(each), kind="number" if values == "count" else "cell") for each in across]
    body = ((*(line[n] for n in kept), *(lines[line].get(each) for each in across)) for line in _by_first(lines))
    return table("stances", _title(keys, lines, rows, columns), head, body).with_notes(
        *grid.notes(stance for _, stance in stances)
    )


def _complete(grid: Grid) -> Grid:
    """The same grid, with every measure that one country has asked of every country."""
    places = dict.fromkeys((cell.issue, cell.toward, cell.measure) for cell in grid.cells)
    countries = dict.fromkeys(cell.country for cell in grid.cells)
    everywhere = [Cell(country, *place) for place in places for country in countries]
    return Grid(grid.ledger, grid.moments, everywhere, grid.members)


def _by_first(lines: Iterable[tuple[TableCell, ...]]) -> list[tuple[TableCell, ...]]:
    """The lines with equal first cells together, in the order they were met."""
    found = list(lines)
    order = {first: number for number, first in reversed(list(enumerate(line[0] for line in found)))}
    return sorted(found, key=lambda line: order[line[0]])


def _differs(number: int, lines: Iterable[tuple[TableCell, ...]]) -> bool:
    return len({line[number] for line in lines}) > 1


def _title(keys: Sequence[str], lines: Iterable[tuple[TableCell, ...]], rows: Side, columns: Side) -> str:
    """Name the sides, and what is the same in every line and so has no column."""
    alike = ({line[n] for line in lines} for n in range(1, len(keys)))
    constant = [_key_and_title(value)[1] for found in alike if len(found) == 1 for value in found if value is not None]
    return (
        ": ".join([*constant, f"stances by {rows} and {columns}"]).capitalize()
        if not constant
        else ": ".join([", ".join(constant), f"stances by {rows} and {columns}"])
    )


def _key_and_title(each: TableCell) -> tuple[str, str]:
    return (each.id, each.text) if isinstance(each, Term) else (str(each), str(each))


_ON: dict[str, Callable[[Ledger, Moment, Stance], TableCell]] = {
    "country": lambda ledger, _, stance: country_term(ledger, stance.cell.country),
    "issue": lambda ledger, _, stance: issue_term(ledger, stance.cell.issue),
    "toward": lambda ledger, _, stance: toward_term(ledger, stance.cell),
    "measure": lambda _ledger, _moment, stance: measure_text(stance.cell),
    "period": lambda _ledger, moment, _stance: moment.text,
}
_VALUES: dict[str, Callable[[Stance], TableCell]] = {
    "label": stance_term,
    "score": lambda stance: stance_term(stance) if stance.silence else stance.score,
    "count": lambda stance: len(stance.entries),
}


def asked_moments(
    ledger: Ledger, today: date, at: str, by: str | None, since: str | None, until: str | None
) -> list[Moment]:
    """Give the moments of a table: one, or the periods between two dates (the record's own where not given).

    Raises WrongCall.
    """
    if by is None:
        if since or until:
            message = "--from and --to ask for periods, and --by does not say which"
            raise WrongCall(message, hint="add --by year, quarter or month")
        return [Moment.parse(at, today)]
    first = parse_date(since).earliest if since else ledger.first_day
    last = parse_date(until).latest if until else today
    found = periods(by, first, last, today)
    if not found:
        message = f"no {by} lies between {since or first} and {until or last}"
        raise WrongCall(message)
    return found


def sides(rows: Side | None, columns: Side | None, *, over_time: bool) -> tuple[Side, Side]:
    """Give what stands in rows and columns: what was asked, else issues by countries, or by periods over time.

    Raises WrongCall.
    """
    across: Side = columns or ("period" if over_time else "country")
    if across == rows:
        if columns:
            message = f"'{across}' stands in rows and columns alike"
            raise WrongCall(message, hint="give two different sides")
        across = "issue"
    down: Side = rows or ("issue" if across != "issue" else "country")
    return down, across
