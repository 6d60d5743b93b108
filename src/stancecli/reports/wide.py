"""Issues, countries and periods against each other, for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stancecli.errors import WrongCall
from stancecli.model.table import Column, Table, Term, table
from stancecli.reports.grid import Grid
from stancecli.reports.wording import country_term, issue_term, measure_text, stance_term, toward_term
from stancecli.stances.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.stance import Stance

Side = Literal["issue", "country", "period"]
Values = Literal["label", "score", "count"]

_TITLES = {"issue": "Issue", "country": "Country", "period": "Period", "toward": "Toward", "measure": "Measure"}


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
    sides = f"stances by {rows} and {columns}"
    return f"{', '.join(constant)}: {sides}" if constant else sides.capitalize()


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
