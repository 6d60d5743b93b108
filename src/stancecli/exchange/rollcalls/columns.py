"""Wide files: a row a roll call, a column a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.exchange.rollcalls.faults import short

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterator, Mapping

    from stancecli.exchange.rollcalls.building import Builder, Cast
    from stancecli.exchange.rollcalls.sheet import Row, Sheet
    from stancecli.model.panel import Head

_EMPTY = {"", "NA"}


def read_columns(
    sheet: Sheet,
    builder: Builder,
    own: Collection[str],
    head: Callable[[Sheet, int, Row], tuple[Hashable, Head]],
    words: Mapping[str, int],
) -> None:
    """Read the roll calls of a wide file; every column but its `own` is a country. An empty cell lists no vote."""
    countries = dict(_countries(sheet, builder, own))

    def votes() -> Iterator[Cast]:
        for line, row in sheet.rows():
            key, made = head(sheet, line, row)
            builder.add(sheet, line, key, made)
            for number, code in countries.items():
                word = row[number].strip()
                if word not in _EMPTY:
                    yield line, key, code, word

    builder.cast(sheet, votes(), words)


def _countries(sheet: Sheet, builder: Builder, own: Collection[str]) -> Iterator[tuple[int, str]]:
    """The columns that are countries, with their codes; what is neither one nor the shape's own is a fault."""
    for number, name in enumerate(sheet.header):
        if name.casefold() in own:
            continue
        code = builder.code_of(name)
        if code is None:
            hint = "a country's column is named by its ISO 3166-1 alpha-3 code"
            sheet.fault(1, "unknown-country", f"the column '{short(name)}' is no country", hint, about=name)
        else:
            yield number, code
