from __future__ import annotations

import subprocess
import sys

import pytest

from stancecli import __version__
from tests.program.process import LONGEST, environment, stance

HEAVY = ("rich", "pydantic", "yaml")
LATE = tuple(f"stancecli.{name}" for name in ("model", "stances", "reading", "reports", "writing", "exchange"))


def _loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code, all of it that prints nothing."""
    script = f"import sys\n{code}\nprint(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
        env=environment(),
        timeout=LONGEST,
    )
    return set(done.stderr.decode().split())


def _of(loaded: set[str], packages: tuple[str, ...]) -> list[str]:
    return sorted(name for name in loaded if any(name == each or name.startswith(f"{each}.") for each in packages))


def test_a_start_loads_nothing_that_a_command_may_not_need() -> None:
    loaded = _loaded_after("import stancecli.cli.app")
    assert _of(loaded, ("typer",))
    assert _of(loaded, (*HEAVY, *LATE)) == []


def test_an_answer_in_csv_loads_no_rich() -> None:
    asked = "sys.argv = ['stance', 'show', 'norland', '-f', 'json']"
    loaded = _loaded_after(f"{asked}\nfrom stancecli.cli.app import main\ntry: main()\nexcept SystemExit: pass")
    assert _of(loaded, ("stancecli.render.as_json",))
    assert _of(loaded, ("rich",)) == []


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
