from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from stancecli import __version__
from tests.program.process import LONGEST, environment, stance

if TYPE_CHECKING:
    from pathlib import Path

VALIDATING = ("pydantic", "pydantic_core", "yaml")
HEAVY = ("rich", *VALIDATING)
LATE = tuple(f"stancecli.{name}" for name in ("model", "stances", "reading", "reports", "writing", "exchange"))


def _loaded_after(code: str, **changes: str | None) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code, all of it that prints nothing."""
    script = f"import sys\n{code}\nprint(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
        env=environment(**changes),
        timeout=LONGEST,
    )
    return set(done.stderr.decode().split())


def _of(loaded: set[str], packages: tuple[str, ...]) -> list[str]:
    return sorted(name for name in loaded if any(name == each or name.startswith(f"{each}.") for each in packages))


def test_a_start_loads_nothing_that_a_command_may_not_need() -> None:
    loaded = _loaded_after("import stancecli.cli.app")
    assert _of(loaded, ("typer",))
    assert _of(loaded, (*HEAVY, *LATE)) == []


def _loaded_by(*arguments: str, **changes: str | None) -> set[str]:
    asked = f"sys.argv = {['stance', *arguments]}"
    return _loaded_after(
        f"{asked}\nfrom stancecli.cli.app import main\ntry: main()\nexcept SystemExit: pass", **changes
    )


def test_an_answer_to_a_program_loads_no_rich() -> None:
    loaded = _loaded_by("show", "norland", "-f", "json")
    assert _of(loaded, ("stancecli.render.as_json",))
    assert _of(loaded, ("rich",)) == []


def test_a_ledger_that_was_read_before_is_not_validated_again(tmp_path: Path) -> None:
    asked = ("show", "norland", "-f", "json")
    assert {"pydantic_core", "yaml"} <= _loaded_by(*asked, XDG_CACHE_HOME=str(tmp_path))
    assert _of(_loaded_by(*asked, XDG_CACHE_HOME=str(tmp_path)), HEAVY) == []


@pytest.mark.parametrize(
    "asked",
    [
        ("show", "norland", "-f", "json"),
        ("show", "norland"),
        ("diff", "2022", "today", "-f", "csv"),
        ("table", "-f", "md"),
        ("why", "norland", "embargo"),
    ],
    ids=" ".join,
)
def test_an_answer_is_the_same_from_a_snapshot(asked: tuple[str, ...], tmp_path: Path) -> None:
    cold, warm = (stance(*asked, XDG_CACHE_HOME=str(tmp_path)) for _ in range(2))
    assert cold.stdout
    assert (warm.returncode, warm.stdout, warm.stderr) == (cold.returncode, cold.stdout, cold.stderr)


def test_stance_alone_is_a_short_tour() -> None:
    done = stance()
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"stance show norland" in done.stdout
    assert len(done.stdout.splitlines()) < 24


def test_it_tells_its_version() -> None:
    done = stance("--version")
    assert (done.stdout.decode(), done.stderr, done.returncode) == (f"stance {__version__}\n", b"", 0)


@pytest.mark.parametrize("name", ["show", "diff", "table", "why", "countries", "issues", "ledger", "check"])
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = stance(name, "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"stance {name}" in done.stdout.decode().partition("Example:")[2]
    assert f" {name} " in stance("--help").stdout.decode()
