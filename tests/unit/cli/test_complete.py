from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from stancecli.cli import complete
from stancecli.cli.app import app
from stancecli.render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import typer


@pytest.fixture
def context(ledger_file: Callable[..., Path]) -> typer.Context:
    """A call on its way, in which the ledger has been named."""
    made = get_command(app).make_context("stance", ["show"], resilient_parsing=True)
    made.params["ledger_file"] = ledger_file("entries: []")
    return made  # type: ignore[return-value]  # Typer's own is of that kind


@pytest.mark.parametrize("typed", ["az", "AZ", "aze", "Azer", "baku"])
def test_a_country_is_offered_for_the_beginning_of_any_of_its_names(typed: str, context: typer.Context) -> None:
    assert complete.country(context, typed) == [("azerbaijan", "Azerbaijan")]


def test_a_counterpart_is_offered_beside_the_countries(context: typer.Context) -> None:
    assert [name for name, _ in complete.toward(context, "e")] == ["eaeu", "european-union"]
    assert [name for name, _ in complete.toward(context, "arm")] == ["armenia"]


def test_an_issue_is_offered_by_id_and_by_title(context: typer.Context) -> None:
    assert complete.issue(context, "votes on") == [("un-votes", "Votes on Ukraine")]
    assert complete.issue(context, "blo") == [("blocs", "Russia-led blocs")]


def test_formats_are_offered() -> None:
    assert complete.format_name("") == list(FORMATS)
    assert complete.format_name("js") == ["json"]


def test_a_ledger_that_cannot_be_read_offers_nothing(context: typer.Context, tmp_path: Path) -> None:
    context.params["ledger_file"] = tmp_path / "none.yaml"
    assert complete.country(context, "") == []
    (tmp_path / "faulty.yaml").write_text("format: 7")
    context.params["ledger_file"] = tmp_path / "faulty.yaml"
    assert complete.issue(context, "") == []
