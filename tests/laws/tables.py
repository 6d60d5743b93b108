"""Strategies for tables whose cells hold whatever a ledger may hold: any text, dates, scores, silences."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from stancecli.model.table import Cell, Column, Kind, Since, Table, Term
from stancecli.model.words import Silence
from tests.laws.times import partial_dates

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# What has a meaning in CSV, JSON, Markdown or on a terminal, beside all other text.
TRICKY = st.text(
    st.sampled_from(list("a \"',;|\\\n\r\t\x00\x07\x08\x1b\x7f\x85\x9b\u200b\u202e\u2028\ufeff[]<&*é漢👍"))
)
TEXTS = TRICKY | st.text(max_size=20)
SCORES = st.floats(-2, 2) | st.integers(-2, 2)
TERMS = st.builds(Term, TEXTS, TEXTS, st.none() | SCORES, st.none() | st.sampled_from(get_args(Silence)))

CELLS: dict[Kind, SearchStrategy[Cell]] = {
    "text": TEXTS | TERMS,
    "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "figure": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "count": st.integers(-(2**63), 2**63 - 1),
    "truth": st.booleans(),
    "day": st.dates(),
    "score": SCORES,
    "date": partial_dates(),
    "since": st.builds(Since, partial_dates(), st.booleans()),
    "stance": TERMS,
    "cell": TERMS,
    "names": st.lists(TEXTS | TERMS, max_size=3).map(tuple),
    "link": TEXTS,
}


KINDS = st.sampled_from(sorted(CELLS))


@st.composite
def tables(draw: st.DrawFn, kinds: SearchStrategy[Kind] = KINDS) -> Table:
    """Tables of up to four columns and three rows, any cell of which may be empty."""
    chosen = draw(st.lists(kinds, min_size=1, max_size=4))
    columns = tuple(Column(f"key-{number}", draw(TEXTS), kind) for number, kind in enumerate(chosen))
    rows = draw(st.lists(st.tuples(*(st.none() | CELLS[kind] for kind in chosen)), max_size=3))
    return Table("rows", draw(TEXTS), columns, tuple(rows), tuple(draw(st.lists(TEXTS, max_size=2))))


TEXT_TABLES = tables(st.just("link"))
