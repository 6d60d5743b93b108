from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stancecli.cli.app import app
from stancecli.cli.io import chosen
from stancecli.errors import UnknownName, WrongCall
from stancecli.render import FORMATS

OWN = ("bibtex", "csl")
LEDGER = str(Path(__file__).parents[2] / "ledgers" / "small.yaml")
RUNNER = CliRunner()


def test_a_command_takes_its_own_formats_beside_those_of_every_answer() -> None:
    assert [chosen(name, None, OWN) for name in (*OWN, "csv")] == ["bibtex", "csl", "csv"]
    assert chosen(None, Path("sources.bib"), OWN) == "bibtex"


def test_another_command_does_not_and_says_what_it_has() -> None:
    with pytest.raises(UnknownName, match="no format 'bibtex'") as error:
        chosen("bibtex", None)
    assert error.value.hint.endswith(f"Known: {', '.join(FORMATS)}")
    with pytest.raises(WrongCall, match=r"the ending of 'a\.bib' tells no format"):
        chosen(None, Path("a.bib"))


def test_the_message_for_an_unknown_format_lists_what_the_command_has() -> None:
    with pytest.raises(UnknownName) as error:
        chosen("bibtx", None, OWN)
    assert error.value.hint == f"did you mean 'bibtex'? Known: {', '.join((*FORMATS, *OWN))}"


def test_sources_go_into_a_file_by_its_ending(tmp_path: Path) -> None:
    file = tmp_path / "sources.bib"
    result = RUNNER.invoke(app, ["sources", "--ledger", LEDGER, "--output", str(file)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert file.read_text(encoding="utf-8").count("@misc{") == 3


def test_why_writes_its_references_in_the_formats_of_bibliographies() -> None:
    result = RUNNER.invoke(app, ["why", "norland", "embargo", "--ledger", LEDGER, "-f", "csl"])
    assert [item["id"] for item in json.loads(result.stdout)] == ["herald-2020", "gazette-2021"]


@pytest.mark.parametrize(("command", "times"), [("sources", 1), ("why", 1), ("show", 0)])
def test_the_help_names_the_formats_of_the_command(command: str, times: int) -> None:
    told = RUNNER.invoke(app, [command, "--help"], prog_name="stance").output
    assert told.count("csl") == times
