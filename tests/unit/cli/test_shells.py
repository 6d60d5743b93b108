"""Completion as the scripts of the shells ask for it; and in the shells themselves, where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import stancecli
from tests.conftest import HERE

SMALL = HERE / "ledgers" / "small.yaml"
LONGEST = 60
SHELLS = ("bash", "zsh", "fish")


def asked(shell: str, line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Ask as the script of that shell does, for the last word of a line."""
    if shell == "bash":
        question = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    else:
        question = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    given = {"STANCE_LEDGER": str(SMALL), **question, "_STANCE_COMPLETE": f"complete_{shell}", **environment}
    return subprocess.run(
        [sys.executable, "-m", "stancecli"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(stancecli.__file__).parents[1]), **given},
        timeout=LONGEST,
    )


def test_bash_is_given_names() -> None:
    done = asked("bash", "stance show the")
    assert (done.returncode, done.stdout, done.stderr) == (0, "the-north\n", "")


def test_zsh_is_given_names_with_what_they_mean() -> None:
    done = asked("zsh", "stance why norland em")
    assert done.stdout == '_arguments \'*: :(("embargo":"Embargo on Ostia"))\'\n'
    assert done.stderr == ""


def test_fish_is_given_names_with_what_they_mean() -> None:
    done = asked("fish", "stance why norland em")
    assert (done.stdout, done.stderr) == ("embargo\tEmbargo on Ostia\n", "")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("stance show --issue em", ["embargo"]),
        ("stance why norland blocs --toward l", ["league"]),
        ("stance diff 2020 2022-q", ["2022-q1", "2022-q2", "2022-q3", "2022-q4"]),
        ("stance table --at 2022-0", [f"2022-0{month}" for month in range(1, 10)]),
        ("stance table --by year --from 201", ["2019", "2018", "2017", "2016", "2015"]),
        ("stance table --by ", ["year", "quarter", "month"]),
        ("stance why norland blocs --part e", ["entries", "evidence"]),
        ("stance entries --source g", ["gazette-2021"]),
        ("stance entries --channel st", ["statement", "status"]),
        ("stance votes cs", ["cs/1"]),
        ("stance votes --body c", ["council", "chamber"]),
        ("stance votes --series y", ["yearly"]),
        ("stance issues emb", ["embargo"]),
        ("stance sources -f bib", ["bibtex"]),
    ],
)
def test_what_a_line_can_go_on_with(line: str, offered: list[str]) -> None:
    assert asked("bash", line).stdout.split() == offered


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("ledger", [HERE / "ledgers" / "faulty.yaml", HERE / "none.yaml", HERE], ids=lambda p: p.name)
def test_a_broken_ledger_says_nothing(shell: str, ledger: Path) -> None:
    for line in ("stance show ", "stance diff 2", "stance show norland --issue "):
        done = asked(shell, line, STANCE_LEDGER=str(ledger))
        # zsh is told to offer files, as for any word of which nothing is known.
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "_files" if shell == "zsh" else "", "")


@pytest.mark.parametrize("shell", SHELLS)
def test_what_a_terminal_cannot_show_ends_nothing(shell: str, tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    (tmp_path / "stances.yaml").write_text(
        text.replace("name: Norland", "name: Норландія – Nørland’s"), encoding="utf-8"
    )
    done = asked(shell, "stance show n", STANCE_LEDGER=str(tmp_path / "stances.yaml"), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "norland" in done.stdout


# As `_arguments` does it: the list in double parentheses is evaluated once more.
ARGUMENTS = r"""
_arguments() { local list=${${1#*\(\(}%\)\)}; eval ws=\( $list \); print -r -- $ws }
eval $(cat offered)
"""


def test_zsh_runs_nothing_of_a_ledger(tmp_path: Path) -> None:
    zsh = shutil.which("zsh") or pytest.skip("zsh is not installed")
    hostile = r"\\$(touch ran) `touch ran` \"$(touch ran)\" ' $(touch ran)"
    text = SMALL.read_text(encoding="utf-8").replace("name: Norland", f'name: "{hostile}"')
    (tmp_path / "stances.yaml").write_text(text, encoding="utf-8")
    offered = asked("zsh", "stance show n", STANCE_LEDGER=str(tmp_path / "stances.yaml")).stdout
    assert "touch ran" in offered
    (tmp_path / "offered").write_text(offered, encoding="utf-8")
    done = subprocess.run([zsh, "-c", ARGUMENTS], check=False, cwd=tmp_path, capture_output=True, timeout=LONGEST)
    assert done.stdout.startswith(b"norland:")
    assert not (tmp_path / "ran").exists()
