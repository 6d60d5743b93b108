"""Parquet: the answer as typed columns, the same types whichever rows it has."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from stancecli.errors import WrongCall
from stancecli.render import flat, plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from stancecli.model.table import Column, Page, Table
    from stancecli.render import Screen
    from stancecli.render.flat import Flat

whole = False

# The types of the columns that each kind is written as; every other kind is one of text.
_TEXT, _DAY, _TRUTH, _COUNT, _NUMBER, _TEXTS = "text", "day", "truth", "count", "number", "texts"
_TYPES = {
    "date": (_TEXT, _DAY, _DAY),
    "since": (_TEXT, _TRUTH, _DAY, _DAY),
    "day": (_DAY,),
    "truth": (_TRUTH,),
    "names": (_TEXTS,),
    **dict.fromkeys(plain.NUMBERS, (_NUMBER,)),
    "count": (_COUNT,),
}


def render(page: Page, _screen: Screen) -> bytes:
    """Write the answer of a page. Raises WrongCall where the library is missing."""
    arrow, parquet = _libraries()
    out = io.BytesIO()
    parquet.write_table(_table(arrow, page.answer), out)
    return out.getvalue()


def _libraries() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        message = "the format parquet needs pyarrow, which comes with the extra 'parquet'"
        raise WrongCall(message, hint="install it: pip install 'stancecli[parquet]'") from error
    return pa, parquet


def _table(arrow: ModuleType, table: Table) -> Any:  # noqa: ANN401 - the library has no types
    """Make an Arrow table; the titles of the columns and the notes go with it as metadata."""
    rows = list(flat.rows(table))
    keys, columns = flat.keys(table), flat.columns(table)
    types = [type_ for column in table.columns for type_ in _TYPES.get(column.kind, (_TEXT,))]
    cells = [[row[number] for row in rows] for number in range(len(keys))]
    types = [
        _TEXT if type_ in {_COUNT, _NUMBER} and _has_words(all_) else type_
        for type_, all_ in zip(types, cells, strict=True)
    ]
    arrays = [arrow.array(_values(told, type_), _arrow(arrow, type_)) for told, type_ in zip(cells, types, strict=True)]
    fields = [_field(arrow, *each) for each in zip(keys, columns, arrays, strict=True)]
    told = {"title": plain.line(table.title), "notes": json.dumps(table.notes, ensure_ascii=False)}
    return arrow.Table.from_arrays(arrays, schema=arrow.schema(fields, metadata=told))


def _field(arrow: ModuleType, key: str, column: Column, array: Any) -> Any:  # noqa: ANN401 - as above
    return arrow.field(key, array.type, metadata={"title": column.title})


def _arrow(arrow: ModuleType, type_: str) -> Any:  # noqa: ANN401 - as above
    return {
        _TEXT: arrow.string,
        _DAY: arrow.date32,
        _TRUTH: arrow.bool_,
        _COUNT: arrow.int64,
        _NUMBER: arrow.float64,
        _TEXTS: lambda: arrow.list_(arrow.string()),
    }[type_]()


def _has_words(cells: Sequence[Flat]) -> bool:
    """Whether a column of numbers tells in some rows why there is none, as a wide table of scores does."""
    return any(isinstance(cell, str) for cell in cells)


def _values(cells: Sequence[Flat], type_: str) -> list[Any]:
    match type_:
        case "day":
            return [date.fromisoformat(cell) if isinstance(cell, str) else None for cell in cells]
        case "text":
            return [None if cell is None else flat.text(cell) for cell in cells]
        case "number":
            return [None if cell is None else float(str(cell)) for cell in cells]
        case "texts":
            return [None if cell is None else list(cell) if isinstance(cell, tuple) else [str(cell)] for cell in cells]
    return list(cells)
