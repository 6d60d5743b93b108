from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from stancecli.render import FORMATS
from tests.unit.cli.run import in_a_pipe, in_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# As YAML writes them: an escape that sets the terminal's title, a C1 control, and text turned around.
OBEYED = "\x1b\x07\x9b\u202e\u2028"
HOSTILE = r'"red \e[31m \e]0;title\a \x9b2J \u202eback \u2028"'
CALLS = [
    ("show", "azerbaijan"),
    ("show", "azerbaijan", "--history", "--sources"),
    ("why", "azerbaijan", "sanctions"),
    ("diff", "2021", "2023", "--all"),
    ("table",),
    ("table", "--long"),
    ("issues",),
    ("countries",),
    ("ledger",),
]


@pytest.fixture
def hostile(ledger_file: Callable[..., Path]) -> Path:
    """A ledger that has in every text what a terminal would obey."""
    return ledger_file(f"""
        format: 1
        version: 2026.1
        title: {HOSTILE}
        axis: {{low: {HOSTILE}, high: {HOSTILE}}}
        countries:
          azerbaijan: {{name: {HOSTILE}, aliases: [{HOSTILE}]}}
        issues:
          sanctions:
            title: {HOSTILE}
            measure: position
            question: {HOSTILE}
            scale: [{{position: not-joined, score: 0, means: {HOSTILE}}}]
        bodies: {{}}
        counterparts: {{}}
        coverage: []
        sources:
          paper: {{kind: analysis, title: {HOSTILE}, author: {HOSTILE}, publisher: {HOSTILE}, url: {HOSTILE}}}
        entries:
          - id: az-2022-sanctions
            country: azerbaijan
            issue: sanctions
            channel: decision
            by: {HOSTILE}
            date: 2022-04-06
            position: not-joined
            summary: {HOSTILE}
            note: {HOSTILE}
            evidence: [{{source: paper, paragraph: {HOSTILE}, quote: {HOSTILE}, note: {HOSTILE}}}]
            confidence: high
    """)


def test_such_a_ledger_is_read(hostile: Path) -> None:
    assert in_a_pipe("check", ledger=hostile).returncode == 0


@pytest.mark.parametrize("form", sorted({*FORMATS} - {"parquet", "xlsx"}))
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_nothing_in_a_ledger_commands_the_terminal(call: tuple[str, ...], form: str, hostile: Path) -> None:
    shown = in_a_terminal(*call, "-f", form, ledger=hostile)
    assert "red" in shown
    assert not set(shown) & set(OBEYED)


def test_nothing_in_a_faulty_ledger_commands_the_terminal(hostile: Path) -> None:
    hostile.write_text(hostile.read_text(encoding="utf-8").replace("position: not-joined\n", f"position: {HOSTILE}\n"))
    for call in (("check",), ("check", "-f", "csv"), ("show", "azerbaijan")):
        shown = in_a_terminal(*call, ledger=hostile)
        assert "red" in shown
        assert not set(shown) & set(OBEYED)


def test_json_in_a_terminal_is_json_still(hostile: Path) -> None:
    shown = in_a_terminal("show", "azerbaijan", "-f", "json", ledger=hostile)
    assert json.loads(shown)["rows"][0]["stance"] == "not-joined"


def test_what_is_typed_wrongly_is_not_obeyed_when_it_is_told(hostile: Path) -> None:
    shown = in_a_terminal("show", "\x1b[31mnowhere", ledger=hostile)
    assert shown.startswith("stance: no country '\\x1b[31mnowhere'\n")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
def test_an_answer_fits_its_terminal(width: int, hostile: Path) -> None:
    for call in CALLS:
        shown = in_a_terminal(*call, ledger=hostile, width=width)
        assert max(map(cell_len, shown.splitlines())) <= width


def test_in_a_pipe_an_answer_is_as_wide_as_it_is_and_has_no_colour(hostile: Path) -> None:
    answer = in_a_pipe("why", "azerbaijan", "sanctions", ledger=hostile, NO_COLOR="")
    assert "\x1b" not in answer.stdout
    assert max(map(cell_len, answer.stdout.splitlines())) > 200


def test_a_terminal_has_colour_unless_it_is_not_wanted(ledger_file: Callable[..., Path]) -> None:
    ledger = ledger_file("entries: []")
    assert "\x1b[1m" in in_a_terminal("show", "azerbaijan", ledger=ledger, NO_COLOR="")
    assert "\x1b" not in in_a_terminal("show", "azerbaijan", ledger=ledger)
    assert "\x1b" not in in_a_terminal("show", "azerbaijan", "--color", "never", ledger=ledger, NO_COLOR="")


def test_what_ascii_lacks_is_replaced_in_answers_and_in_errors(ledger_file: Callable[..., Path]) -> None:
    ledger = ledger_file("entries: []")
    table = in_a_pipe("show", "azerbaijan", ledger=ledger, PYTHONIOENCODING="ascii")
    assert (table.returncode, table.stderr) == (0, "")
    assert "- not covered" in table.stdout
    assert table.stdout.isascii()
    error = in_a_pipe("show", "Türkiye", ledger=ledger, PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert (error.returncode, error.stderr.split("\n")[0]) == (2, "stance: no country 'Turkiye'")


def test_what_programs_read_is_utf_8_whatever_stdout_can_show(ledger_file: Callable[..., Path]) -> None:
    ledger = ledger_file("title: Türkiye – Київ\nentries: []")
    answer = in_a_pipe("ledger", "-f", "csv", ledger=ledger, PYTHONIOENCODING="ascii")
    assert "title,Türkiye – Київ\n" in answer.stdout


def test_check_tells_how_many_on_stderr_and_leaves_stdout_to_the_faults(ledger_file: Callable[..., Path]) -> None:
    ledger = ledger_file("sources: {}\nentries: []")
    clean = in_a_pipe("check", ledger=ledger)
    assert (clean.returncode, clean.stdout) == (0, "")
    assert clean.stderr == f"no faults in {ledger}\n"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("version: 2026.1\n", ""))
    faulty = in_a_pipe("check", ledger=ledger)
    assert faulty.returncode == 1
    assert "error: " in faulty.stdout
    assert faulty.stderr == f"1 error in {ledger}\n"
