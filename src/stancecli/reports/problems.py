"""The faults of a ledger as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Page, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.errors import Problem

COLUMNS = (
    Column("file", "File"),
    Column("line", "Line", "number"),
    Column("column", "Column", "number"),
    Column("severity", "Severity"),
    Column("code", "Code"),
    Column("message", "Message"),
    Column("hint", "Hint"),
)


def problems(found: Sequence[Problem], *, strict: bool = False) -> Page:
    """List faults by place. The exit code is 1 if there is an error or, when strict, a warning."""
    rows = ((p.place.file, p.place.line, p.place.column, p.severity, p.code, p.message, p.hint or None) for p in found)
    failing = {"error", "warning"} if strict else {"error"}
    answer = table("problems", "Problems", COLUMNS, rows)
    return Page((answer,), exit_code=int(any(problem.severity in failing for problem in found)))
