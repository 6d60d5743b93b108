"""Every table of every command goes to every format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stancecli.cli.app import app
from stancecli.model.table import Page
from stancecli.render import FORMATS, Screen, renderer
from tests.unit.render import asked, back
from tests.unit.render.pages import words

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.model.table import Table

FOR_PEOPLE = {"table", "md", "html", "latex"}
CALLS = [" ".join(call) for call in asked.calls()]


def parts(page: Page) -> list[Page]:
    """A page, and each of its tables alone, as `--part` gives it."""
    return [page, *(Page((table,)) for table in page.tables)]


def counted(name: str, page: Page) -> list[int]:
    """How many rows each table has, of those that a format writes."""
    answer, *others = page.tables
    if not renderer(name).whole:
        return [len(answer.rows)]
    return [len(table.rows) for table in (answer, *(each for each in others if is_written(name, each)))]


def is_written(name: str, beside: Table) -> bool:
    """Whether a table beside the answer is: people see none without rows, nor sentences outside of Markdown."""
    return name not in FOR_PEOPLE or (bool(beside.rows) and (name == "md" or not beside.quotable))


def emptied(page: Page) -> Page:
    return Page(tuple(replace(table, rows=()) for table in page.tables))


def test_the_matrix_lacks_no_format_and_no_command() -> None:
    assert set(back.READ) == set(FORMATS)
    assert {"csv", "tsv", "json", "jsonl", "md", "table", "html", "latex", "parquet", "xlsx"} <= set(FORMATS)
    assert {call.split()[0] for call in CALLS} == set(asked.COMMANDS)


# Nobody has a gap there: what is compared has rows.
_WITH_ROWS = [call for call in CALLS if not call.startswith(("check", "gap")) or call.endswith("--all")]


@pytest.mark.parametrize("call", _WITH_ROWS)
def test_every_answer_of_the_matrix_has_rows(call: str) -> None:
    assert asked.pages()[call].answer.rows


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", back.READ)
def test_every_table_of_every_command_has_all_its_rows_in_every_format(name: str, call: str) -> None:
    for page in parts(asked.pages()[call]):
        assert back.counts(name, page) == counted(name, page)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", back.READ)
def test_every_table_without_rows_is_a_valid_file_in_every_format(name: str, call: str) -> None:
    for page in parts(emptied(asked.pages()[call])):
        assert back.counts(name, page) == counted(name, page)


@pytest.mark.parametrize("name", back.READ)
def test_an_empty_table_beside_the_answer_is_for_machines_alone(name: str) -> None:
    full, bare = words(("a", "b")), words()
    shown = {"xlsx": [1, 0, 1], "json": [1, 0, 1]}.get(name, [1, 1] if name in FOR_PEOPLE else [1])
    assert back.counts(name, Page((full, replace(bare, name="bare"), replace(full, name="more")))) == shown
    assert back.counts(name, Page((bare, replace(bare, name="more"))))[0] == 0


@pytest.mark.parametrize("name", FORMATS)
def test_every_command_writes_every_format_into_a_file(name: str, tmp_path: Path) -> None:
    for command in dict.fromkeys(call.split()[0] for call in CALLS):
        call = next(each for each in asked.calls() if each[0] == command)
        file = tmp_path / f"{command}.{name}"
        ledger = ["--ledger", str(asked.LEDGERS / "small.yaml")]
        result = CliRunner().invoke(app, [*call, *ledger, "--format", name, "--output", str(file)])
        assert result.exit_code == 0, result.output
        written = renderer(name).render(asked.pages()[" ".join(call)], Screen())
        assert file.read_bytes() == (written if isinstance(written, bytes) else written.encode())
