"""The table of the stances, which follow from the record: made of the columns that `stance table --long` has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from stancecli.exchange.relational.relation import Column, Relation, refers
from stancecli.exchange.relational.typed import dated
from stancecli.model.table import Since, Term
from stancecli.model.words import Bound, ChangeKind, Silence, Vote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from stancecli.exchange.relational.relation import Kind, Value
    from stancecli.model.table import Cell
    from stancecli.model.table import Column as Told

# The columns by which a row is told from another; of these the second two may be empty.
_PLACE = ("country", "issue", "toward", "measure")
_PERIOD = "period"
_REFERENCES = (
    refers("country", to="countries"),
    refers("issue", to="issues"),
    refers("toward", to="counterparts"),
)
_TALLY = ("n", *(vote.replace("-", "_") for vote in get_args(Vote)))
_SUM = ("value", "value_high", "bound", "unit", "unvalued")
_KINDS: dict[str, Kind] = {"number": "number", "score": "number", "names": "list"}
_WORDS: dict[str, tuple[str, ...]] = {
    "silence": get_args(Silence),
    "bound": get_args(Bound),
    "certainty": ("certain", "possible"),
    "change": get_args(ChangeKind),
}
_ABOUT = {
    "country": "Whose stance it is.",
    "iso": "The country's code of ISO 3166-1 alpha-3.",
    "issue": "On which issue.",
    "toward": "Whom it is about, where the issue is asked of several apart.",
    "measure": "What an amount is counted in, with its basis and stage.",
    "period": "The year, or today's day; a level is that of its last day, votes and gifts are those in it.",
    "stance": "Where the country stands: a position (several joined by | where contested), a usual vote, an amount.",
    "score": "Where that is on the issue's axis, from −2 to +2.",
    "silence": "Why there is no answer.",
    "certainty": "Whether the answer is the same however the uncertain dates fall.",
    "flags": "What is to be known of it: contested, possible, stale.",
    "since": "Since when it stands so.",
    "last_evidence": "The newest evidence of it.",
    "entries": "The entries or roll calls that it rests on.",
    "sources": "The sources that it rests on.",
    "change": "How it differs from the stance of the period before.",
    **{vote.replace("-", "_"): f"How many of the votes counted are '{vote}'." for vote in get_args(Vote)},
    "n": "How many texts the score of a tally rests on.",
    "value": "How much was given; at the lowest, where sources disagree.",
    "value_high": "How much was given, at the highest.",
    "bound": "How exact that is.",
    "unit": "The currency or unit of it.",
    "unvalued": "How many gifts of unknown value there are beside it.",
}
_NONE = "none"
_MISSING = {
    "toward": "not asked of counterparts apart",
    "measure": "no amount",
    "stance": "silent: silence says why",
    "silence": "there is a stance",
    "score": "none, or contested",
    "since": "there is no stance",
    "last_evidence": "there is no stance",
    **dict.fromkeys(_TALLY, "no tally"),
    **dict.fromkeys(_SUM, "no amount"),
}


def stances(columns: Sequence[Told]) -> Relation:
    """Give the table of the stances, by the columns that it is told in."""
    keys = [column.key for column in columns]
    place = "The place of the answer: country, issue, toward, measure."
    cell = Column("cell", "text", place, _cell(keys), required=True)
    told = (each for number, column in enumerate(columns) for each in _columns(column, number))
    about = "Where each country stood in each year, and where it stands today. They follow from the record."
    return Relation("stances", about, (cell, *told), ("cell", _PERIOD), lambda c: c.stances.rows, _REFERENCES)


def _cell(keys: Sequence[str]) -> Callable[[Sequence[Cell]], str]:
    place = [keys.index(key) for key in _PLACE]
    return lambda row: ":".join(str(told) for number in place if (told := _plain(row[number])) is not None)


def _columns(column: Told, number: int) -> Iterator[Column]:
    is_answer = column.kind == "stance"
    made = Column(
        column.key,
        _KINDS.get(column.kind, "text"),
        _ABOUT.get(column.key, f"{column.title}."),
        lambda row: None if is_answer and _is_silent(row[number]) else _plain(row[number]),
        required=column.key in {"country", "issue", _PERIOD},
        words=_WORDS.get(column.key, ()),
        missing=_MISSING.get(column.key, _NONE),
    )
    match column.kind:
        case "date":
            yield from dated(made)
        case "since":
            yield from _since(made, number)
        case _:
            yield made


def _since(made: Column, number: int) -> Iterable[Column]:
    """Since when, and whether that is the day by which it stood so."""
    written, *ends = dated(_replaced(made, lambda row: _date(row[number])))
    by = _replaced(made, lambda row: None if row[number] is None else row[number].by)
    about = f"Whether {made.key} is the day by which it stood so, not since when."
    return (written, Column(f"{made.key}_by", "truth", about, by.of, missing=made.missing), *ends)


def _replaced(column: Column, of: Callable[[Any], Value]) -> Column:
    return Column(column.key, column.kind, column.about, of, missing=column.missing)


def _date(cell: Cell) -> Any:  # noqa: ANN401 - a date as the ledger has it, which is no value yet
    return cell.date if isinstance(cell, Since) else cell


def _is_silent(cell: Cell) -> bool:
    return isinstance(cell, Term) and cell.silence is not None


def _plain(cell: Any) -> Any:  # noqa: ANN401 - any cell
    """A cell as machines take it: ids for words."""
    match cell:
        case Term():
            return cell.id or None
        case tuple():
            return tuple(one.id if isinstance(one, Term) else one for one in cell)
    return cell
