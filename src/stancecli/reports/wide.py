"""Issues, countries and periods against each other, for reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from stancecli.errors import WrongCall
from stancecli.model.table import Column, Flagged, Moved, Table, Term, table
from stancecli.reports import fields
from stancecli.reports.values import VALUES
from stancecli.reports.wording import issue_term, silence_term
from stancecli.stances.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stancecli.model.table import Cell as TableCell
    from stancecli.reports.grid import Grid, Told
    from stancecli.reports.values import Values

Side = Literal["issue", "country", "period"]

_KEYS = {field.column.key: field for field in (fields.COUNTRY, fields.ISSUE, fields.TOWARD, fields.MEASURE)}
_PERIOD = Column("period", "Period", places=True)
_MOVED = "people see → before what is another than in the period before; --long tells it as change"
# A score is a number to machines: what is to be known of it stands beside all of the row, by the column's key.
_FLAGS = Column("flags", "Flags", "names", for_machines=True)


def wide(grid: Grid, rows: Side, columns: Side, values: Values = "label") -> Table:
    """Give one side as rows, another as columns; what is in neither goes into the rows."""
    keys = [rows, *(key for key in (*_KEYS, _PERIOD.key) if key not in {rows, columns})]
    found = _complete(grid).told()
    lines: dict[tuple[TableCell, ...], dict[TableCell, Told]] = {}
    for told in found:
        line = tuple(_key(grid, key, told) for key in keys)
        lines.setdefault(line, {})[_across(grid, columns, told)] = told
    shown = [n for n, key in enumerate(keys) if key == rows or len({line[n] for line in lines}) > 1]
    across = list(dict.fromkeys(each for line in lines.values() for each in line))
    kind, beside = VALUES[values][0], [_FLAGS] if values == "score" and any(map(_flags, lines.values())) else []
    head = [*(_column(keys[n], keys) for n in shown), *(Column(*_key_and_title(each), kind) for each in across)]
    body = (
        (*(line[n] for n in shown), *_cells(lines[line], across, values), *(_flags(lines[line]) for _ in beside))
        for line in _by_first(lines)
    )
    alike = {keys[n]: line[n] for line in lines for n in range(len(keys)) if n not in shown}
    moved = (_MOVED,) if any(told.has_moved for told in found) else ()
    notes = grid.notes(told.stance for told in found)
    return table("stances", _title(grid, rows, columns, alike), [*head, *beside], body).with_notes(*moved, *notes)


def _complete(grid: Grid) -> Grid:
    """The same grid, with every measure that one country has asked of every country."""
    places = dict.fromkeys((cell.issue, cell.toward, cell.measure) for cell in grid.cells)
    countries = dict.fromkeys(cell.country for cell in grid.cells)
    everywhere = [Cell(country, *place) for place in places for country in countries]
    return replace(grid, cells=everywhere)


def _cells(line: Mapping[TableCell, Told], across: Iterable[TableCell], values: Values) -> Iterator[TableCell]:
    """The cells of a line. With issues across, one is not asked of the counterpart or measure of another's line."""
    value = VALUES[values][1]
    for each in across:
        yield _marked(line[each], value(line[each].stance)) if each in line else silence_term("not-applicable")


def _marked(told: Told, value: TableCell) -> TableCell:
    """The cell, marked where it is another than in the period before."""
    return Moved(value) if told.has_moved and isinstance(value, Term | Flagged | int | float) else value


def _flags(line: Mapping[TableCell, Told]) -> tuple[str, ...]:
    """What is to be known of the answers in a line, each by the key of its column."""
    flagged = ((_key_and_title(each)[0], sorted(told.stance.flags)) for each, told in line.items())
    return tuple(f"{key}: {', '.join(flags)}" for key, flags in flagged if flags)


def _key(grid: Grid, key: str, told: Told) -> TableCell:
    return told.moment.name if key == _PERIOD.key else _KEYS[key].of(grid.ledger, told.stance)


def _across(grid: Grid, columns: Side, told: Told) -> TableCell:
    """What heads the column of a stance; an issue without the counterpart or measure, which are in the rows."""
    return issue_term(grid.ledger, told.stance.cell.issue) if columns == "issue" else _key(grid, columns, told)


def _column(key: str, keys: Sequence[str]) -> Column:
    """The column of a key; people read counterpart and measure with the issue, where it is in the rows."""
    if key == _PERIOD.key:
        return _PERIOD
    column = _KEYS[key].column
    return replace(column, for_machines=column.for_machines and "issue" in keys)


def _key_and_title(each: TableCell) -> tuple[str, str]:
    return (each.id, each.text) if isinstance(each, Term) else (str(each), str(each))


def _by_first(lines: Iterable[tuple[TableCell, ...]]) -> list[tuple[TableCell, ...]]:
    """The lines of one country, issue or period together, in the order they were met."""
    found = list(lines)
    order: dict[str, int] = {}
    for line in found:
        order.setdefault(_key_and_title(line[0])[0], len(order))
    return sorted(found, key=lambda line: order[_key_and_title(line[0])[0]])


def _title(grid: Grid, rows: Side, columns: Side, alike: Mapping[str, TableCell]) -> str:
    """Name the sides, and what is the same in every line and so has no column."""
    # With the issue people read its counterpart and measure already.
    beside = {_PERIOD.key, *(key for key in alike if key in {"toward", "measure"} and "issue" in alike)}
    names = [_key_and_title(each)[1] for key, each in alike.items() if key not in beside and each is not None]
    sides = f"tances by {rows} and {columns}"
    title = f"{', '.join(names)}: s{sides}" if names else f"S{sides}"
    return f"{title}, {grid.moments[0].reading()}" if len(grid.moments) == 1 else title


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
