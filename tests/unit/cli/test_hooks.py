"""What the project offers to pre-commit and to GitHub does what its page says."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from stancecli.reading.given import given
from stancecli.reading.rules import rules_at
from tests.conftest import HERE, README
from tests.unit.cli.growing import begun, stance

if TYPE_CHECKING:
    from pathlib import Path

HOOKS = {each["id"]: each for each in YAML(typ="safe").load(README.with_name(".pre-commit-hooks.yaml"))}
PAGE = README.parent / "docs" / "editing.md"
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
OF_GITHUB = re.compile(r"^::(error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[\w-]+::[^\n]+$")


def test_the_hooks_are_named() -> None:
    assert list(HOOKS) == ["stance-check", "stance-fmt"]


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_finds_nothing_in_a_sound_ledger(hook: str, tmp_path: Path) -> None:
    root = begun(tmp_path)
    assert stance(*shlex.split(HOOKS[hook]["entry"])[1:], root).code == 0


def test_a_hook_fails_where_there_is_a_fault() -> None:
    assert stance(*shlex.split(HOOKS["stance-check"]["entry"])[1:], HERE / "ledgers" / "warned.yaml").code == 1


def test_the_page_s_configuration_names_these_hooks() -> None:
    config = YAML(typ="safe").load(next(block for block in BLOCKS if block.startswith("repos:")))
    assert {each["id"] for each in config["repos"][0]["hooks"]} == set(HOOKS)


def test_the_steps_of_the_page_s_workflow_run(tmp_path: Path) -> None:
    workflow = YAML(typ="safe").load(next(block for block in BLOCKS if block.startswith("name:")))
    root = begun(tmp_path)
    runs = [step["run"] for step in workflow["jobs"]["check"]["steps"] if step.get("run", "").startswith("stance ")]
    assert len(runs) == 2
    for run in runs:
        assert stance(*shlex.split(run.replace("data/stances.yaml", str(root)))[1:]).code == 0


def test_the_page_s_rules_are_rules(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(next(block for block in BLOCKS if block.startswith("columns:")), encoding="utf-8")
    assert rules_at(file).key == ("Who", "When", "What")


def test_the_page_s_entry_on_stdin_is_one() -> None:
    written = re.search(r"<<'END'\n(.*?)^END", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert written is not None
    read = given(written[1].encode(), "stdin")
    assert (len(read.entries), list(read.sources)) == (1, ["civil-georgia-2026-05-04"])


def test_each_fault_is_a_line_that_github_understands() -> None:
    done = stance("check", HERE / "ledgers" / "faulty.yaml", "-f", "github")
    assert done.code == 1
    assert [line for line in done.stdout.splitlines() if not OF_GITHUB.match(line)] == []
    assert len(done.stdout.splitlines()) == 11


def test_nothing_of_a_ledger_s_ends_a_line_or_a_property(tmp_path: Path) -> None:
    file = tmp_path / "a,b: %0A.yaml"
    file.write_text('format: "1%0A::error::x"\n"key\\n::error::y": 1\n', encoding="utf-8")
    lines = stance("check", file, "-f", "github").stdout.splitlines()
    assert [line for line in lines if not re.match(r"^::error file=[^:,]+a%2Cb%3A %250A\.yaml,line=\d+,", line)] == []
