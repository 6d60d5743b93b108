"""The indices against published numbers: what is to come out, what comes out, and whether it is the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stancecli.indices.comparing import agrees, digits, shown, written
from stancecli.indices.published import cases
from stancecli.model.table import Column, Page, Term, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.indices.published import Case
    from stancecli.model.table import Cell

COLUMNS = (
    Column("case", "Case", places=True),
    Column("data", "Data", places=True),
    Column("index", "Index"),
    Column("expected", "Expected", "number"),
    Column("computed", "Computed", "number"),
    Column("value", "Value", "number", for_machines=True),
    Column("digits", "Digits", "number", for_machines=True),
    Column("result", "Result"),
    Column("status", "Number"),
    Column("source", "Data from"),
    Column("citation", "Formula of", for_machines=True),
)
_YEAR, _NAME = re.compile(r".*?\b[12][0-9]{3}\b"), re.compile(r"[^,(]*[^,( ]")
_PASS, _FAIL = "pass", "fail"
_STATUS_NOTE = (
    "printed: the number stands in its source; reproduced: it does, and other code than ours gave it too; "
    "derived: other code gave it and it is printed nowhere we know, so that it shows a change and proves nothing"
)


def selftest(asked: Iterable[Case] | None = None) -> Page:
    """Compute every case. The exit code is 1 if one does not come out."""
    rows = [_row(case) for case in (cases() if asked is None else asked)]
    failed = sum(row[_RESULT] == _FAIL for row in rows)
    answer = table("selftest", "Indices against published numbers", COLUMNS, rows)
    notes = (f"{len(rows) - failed} of {len(rows)} cases pass, to the digits compared", _STATUS_NOTE)
    return Page((answer.with_notes(*notes),), exit_code=int(failed > 0))


_RESULT = next(number for number, column in enumerate(COLUMNS) if column.key == "result")


def _row(case: Case) -> tuple[Cell, ...]:
    value = case.compute()
    return (
        case.case,
        case.about,
        case.index,
        written(case.expected),
        shown(case.expected, value),
        value.value,
        digits(case.expected),
        _PASS if agrees(case.expected, value) else _FAIL,
        case.status,
        _brief(case.source),
        case.citation,
    )


def _brief(source: str) -> Term:
    """A source: whole for machines, and for people its authors and year, or what comes before a comma."""
    return Term(source, (_YEAR.match(source) or _NAME.match(source) or [source])[0])
