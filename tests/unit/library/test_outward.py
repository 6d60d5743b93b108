"""A ledger for other tools, from a program."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from stancecli import load
from stancecli.errors import WrongCall, WrongQuery
from tests.conftest import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.library.questions import LoadedLedger

SMALL = HERE / "ledgers" / "small.yaml"


@pytest.fixture(scope="module")
def small() -> LoadedLedger:
    return load(SMALL, today=date(2023, 6, 1))


def test_a_query_gives_an_answer(small: LoadedLedger) -> None:
    answer = small.sql("SELECT count(*) AS n, (SELECT today FROM ledger) AS today FROM entries")
    assert answer.to_dicts() == [{"n": len(small.ledger.entries), "today": "2023-06-01"}]
    assert answer.notes[-1].startswith("ledger: The quarrel over the Strait")


def test_a_wrong_query_tells_its_place_and_its_way_out(small: LoadedLedger) -> None:
    with pytest.raises(WrongQuery, match="query:1:8: no such column: entri") as error:
        small.sql("SELECT entri FROM entries")
    assert error.value.problem.place.column == 8
    assert any("did you mean 'entries' or 'entry'?" in note for note in error.value.__notes__)


def test_a_query_that_runs_too_long_is_stopped_in_the_words_of_a_program(small: LoadedLedger) -> None:
    endless = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"
    with pytest.raises(WrongCall, match="stopped") as error:
        small.sql(endless, timeout=0.05)
    assert error.value.hint == "give it more with timeout=, or ask for less"


def test_the_tables_are_listed(small: LoadedLedger) -> None:
    listed = {row["table"] for row in small.tables()}
    assert {"entries", "stances", "stance_now"} <= listed


def test_an_export_is_that_of_the_command(small: LoadedLedger, tmp_path: Path) -> None:
    from tests.transcripts.replay import run

    for name in ("a.db", "a.json", "a.xlsx", "a.bib", "folder"):
        small.export(tmp_path / name)
        options = ["--ledger", str(SMALL), "--today", "2023-06-01"]
        assert run(["stance", "export", str(tmp_path / f"other-{name}"), *options]).code == 0
        assert read(tmp_path / name) == read(tmp_path / f"other-{name}")


def read(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name.removeprefix("other-"): file.read_bytes() for file in files}


def test_what_is_there_is_replaced_with_force_alone(small: LoadedLedger, tmp_path: Path) -> None:
    small.export(tmp_path / "a.bib")
    with pytest.raises(WrongCall, match="is there already"):
        small.export(tmp_path / "a.bib")
    small.export(tmp_path / "a.bib", force=True)
