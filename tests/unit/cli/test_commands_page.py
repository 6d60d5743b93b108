"""docs/commands.md is what the program says of itself."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from stancecli import errors
from stancecli.cli.guard import INTERRUPTED
from tests.conftest import HERE, README
from tests.transcripts.replay import run
from tests.unit.cli.commands_page import PAGE, page
from tests.unit.cli.test_commands import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

# What these write to, or are asked at a terminal, their own tests have.
GROWING = {"add", "fmt", "import entries", "init"}
EXAMPLES = dict(re.findall(r"^## (\w[\w -]*)\n.*?```sh\n(stance .*?)\n```", page(), re.MULTILINE | re.DOTALL))


def test_the_page_of_commands_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize(("name", "value"), [("COLUMNS", "30"), ("LANG", "C"), ("FORCE_COLOR", "1")])
def test_the_page_is_the_same_in_every_terminal(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = page()
    monkeypatch.setenv(name, value)
    assert page() == before


def test_every_command_is_on_the_page_with_an_example() -> None:
    assert sorted(EXAMPLES) == COMMANDS
    assert [
        name
        for name, example in EXAMPLES.items()
        if not example.startswith(f"stance {name} ") and example != f"stance {name}"
    ] == []


@pytest.mark.parametrize("name", sorted({*EXAMPLES} - GROWING))
def test_the_example_of_a_command_works(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANCE_LEDGER", str(README.parent / "data" / "stances.yaml"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").symlink_to(README.parent / "data")
    for coder in ("first", "second"):
        (tmp_path / f"{coder}.csv").symlink_to(HERE / "coders" / f"{coder}-codes.csv")
    done = run(shlex.split(EXAMPLES[name]))
    assert (done.code, "stance:" in done.stderr) == (0, False)


def test_the_exit_codes_are_those_of_the_program() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", page(), re.MULTILINE)}
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.StanceError)]
    assert told == {0, 1, INTERRUPTED, *(kind.exit_code for kind in kinds)}


def test_the_readme_tells_the_same_exit_codes() -> None:
    rows = re.findall(r"^\| \d+ \| .*$", page(), re.MULTILINE)
    assert [row for row in rows if row not in README.read_text(encoding="utf-8")] == []
