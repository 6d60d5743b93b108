from __future__ import annotations

import json
import shlex
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from typer.main import get_command

from stancecli.cli import complete
from stancecli.cli.app import app
from stancecli.model.moments import Moment
from stancecli.render import FORMATS
from tests.conftest import HERE
from tests.transcripts.replay import run
from tests.unit.cli.test_commands import ANSWERING
from tests.unit.cli.test_commands_page import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

    import typer


ROOT = HERE.parent
# Calls with other tables than that of the example.
BESIDE = {
    "show": ["stance show azerbaijan --sources"],
    "votes": ["stance votes"],
    "agree": [
        "stance agree",
        "stance agree azerbaijan russia",
        "stance agree azerbaijan russia --spread",
        "stance agree --reference azerbaijan --by year",
    ],
}
SMALL = HERE / "ledgers" / "small.yaml"


@pytest.fixture
def small(context: typer.Context) -> typer.Context:
    """A call in which the small ledger has been named."""
    context.params["ledger_file"] = SMALL
    return context


@pytest.fixture
def context(ledger_file: Callable[..., Path]) -> typer.Context:
    """A call on its way, in which the ledger has been named."""
    made = called("table")
    made.params["ledger_file"] = ledger_file("entries: []")
    return made


def called(name: str) -> typer.Context:
    """A call of a command on its way."""
    group = get_command(app)
    whole = group.make_context("stance", [name], resilient_parsing=True)
    return group.commands[name].make_context(name, [], parent=whole, resilient_parsing=True)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("az", "azerbaijan"), ("AZ", "AZerbaijan"), ("Azer", "Azerbaijan"), ("azE", "azErbaijan"), ("bak", "baku")],
)
def test_a_country_goes_on_from_the_beginning_of_any_of_its_names(
    typed: str, offered: str, context: typer.Context
) -> None:
    assert complete.country(context, typed) == [(offered, "Azerbaijan")]
    assert run(["stance", "show", offered, "--ledger", str(context.params["ledger_file"])]).code == 0


def test_a_name_of_several_words_goes_on_with_hyphens(small: typer.Context) -> None:
    assert complete.country(small, "the") == [("the-north", "Norland")]
    assert run(["stance", "show", "the-north", "--ledger", str(SMALL)]).code == 0


def test_a_counterpart_is_offered_beside_the_countries(context: typer.Context) -> None:
    assert [name for name, _ in complete.toward(context, "e")] == ["eaeu", "european-union"]
    assert [name for name, _ in complete.toward(context, "arm")] == ["armenia"]


def test_an_issue_is_offered_by_id_and_by_title(context: typer.Context) -> None:
    assert complete.issue(context, "votes") == [("votes-on-Ukraine", "Votes on Ukraine")]
    assert run(["stance", "issues", "votes-on-Ukraine", "--ledger", str(context.params["ledger_file"])]).code == 0
    assert complete.issue(context, "blo") == [("blocs", "Russia-led blocs")]


def test_formats_are_offered() -> None:
    assert complete.format_name("") == list(FORMATS)
    assert complete.format_name("js") == ["json", "jsonl"]
    assert complete.format_name_of(["csv", "csl"])("cs") == ["csv", "csl"]


def test_a_group_of_issues_is_offered_where_it_is_taken(small: typer.Context) -> None:
    assert complete.issue(small, "econ") == [("economy", "a group of issues")]
    argument = called("why")
    argument.params["ledger_file"] = SMALL
    assert complete.issue(argument, "econ") == []


def test_positions_are_those_of_the_issue_named_with_their_definition(small: typer.Context) -> None:
    assert complete.position(small, "ob") == [("observer", "Sits in without a vote.")]
    assert "full" in dict(complete.position(small, ""))
    small.params["issue"] = "blocs"
    assert [name for name, _ in complete.position(small, "")] == ["outside", "observer", "member"]
    small.params["issue"] = ["ties"]
    assert [name for name, _ in complete.position(small, "")] == ["friendly", "strained"]


def test_a_source_is_offered_with_its_title(small: typer.Context) -> None:
    assert complete.source(small, "gaz") == [("gazette-2021", "Official gazette")]


def test_a_roll_call_is_offered_by_id_or_symbol(small: typer.Context) -> None:
    assert [name for name, _ in complete.roll_call(small, "as/")] == ["as/1", "as/2", "as/3", "as/4"]
    assert complete.roll_call(small, "A/S/2") == [("A/S/2", "2020-09-09 On the Strait again")]
    assert run(["stance", "votes", "as/1", "--ledger", str(SMALL)]).code == 0


def test_bodies_series_and_channels_are_offered(small: typer.Context) -> None:
    assert complete.body(small, "Council-") == [("Council-of-Straits", "Council of Straits")]
    assert complete.series(small, "") == [("yearly", "Assembly of States")]
    assert complete.channel("st") == ["statement", "status"]
    assert complete.source_kind("a") == ["agency", "analysis"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["today", "2023", "2022", "2021", "2020", "2019", "2018", "2017", "2016", "2015"]),
        ("t", ["today"]),
        ("202", ["2023", "2022", "2021", "2020"]),
        ("2023", ["2023", "2023-Q1", "2023-01", "2023-02"]),
        ("2022-q", ["2022-q1", "2022-q2", "2022-q3", "2022-q4"]),
        ("2022-1", ["2022-10", "2022-11", "2022-12"]),
        ("2023-02-0", [f"2023-02-0{day}" for day in range(1, 4)]),
        ("2020-02-2", [f"2020-02-2{day}" for day in range(10)]),
        ("2022-12/2023", ["2022-12/2023", "2022-12/2023-01", "2022-12/2023-02"]),
        ("2023/2022", []),
        ("2024", []),
        ("1999", []),
        ("tomorrow", []),
        ("abcd-ef", []),
    ],
)
def test_a_moment_goes_on_as_far_as_today(typed: str, offered: list[str], small: typer.Context) -> None:
    small.params["today"] = "2023-02-03"
    assert [name for name, _ in complete.moment(small, typed)] == offered


def test_a_moment_is_offered_with_what_it_means(small: typer.Context) -> None:
    small.params["today"] = "2023-02-03"
    meant = dict(complete.moment(small, "2023-0"))
    assert meant["2023-01"] == "1 January 2023 to 31 January 2023"
    assert dict(complete.moment(small, ""))["today"] == "3 February 2023"
    assert dict(complete.moment(small, "2022-12/2023-0"))["2022-12/2023-01"] == "to 31 January 2023"


def test_every_moment_offered_is_one(small: typer.Context) -> None:
    day = date(2023, 2, 3)
    small.params["today"] = str(day)
    for typed in ("", "2022", "2022-02", "2022-02-", "2022-02/2022", "2022-02-27/2022-0"):
        for name, _ in complete.moment(small, typed):
            Moment.parse(name, day)


def test_a_date_is_offered_without_quarters_spans_and_today(small: typer.Context) -> None:
    small.params["today"] = "2023-02-03"
    assert [name for name, _ in complete.day(small, "2023")] == ["2023", "2023-01", "2023-02"]
    assert "today" not in dict(complete.day(small, ""))
    assert complete.day(small, "2022/2") == []


@pytest.mark.parametrize("name", ANSWERING)
def test_the_parts_offered_are_those_the_answer_has(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANCE_LEDGER", str(ROOT / "data" / "stances.yaml"))
    monkeypatch.chdir(ROOT)
    example = EXAMPLES[name].partition(" --output")[0]
    tables = dict.fromkeys(part for call in (example, *BESIDE.get(name, ())) for part in parts_of(call))
    assert sorted(complete.part(called(name), "")) == sorted(tables if len(tables) > 1 else [])


def parts_of(call: str) -> list[str]:
    """The tables that an answer has, where it has several."""
    answer = json.loads(run([*shlex.split(call), "-f", "json"]).stdout)
    more = [part["name"] for part in answer.get("parts", ())]
    return [answer["name"], *more] if more else []


@pytest.mark.parametrize("broken", ["none.yaml", "faulty.yaml", "bytes.yaml", "folder.yaml"])
def test_a_ledger_that_cannot_be_read_offers_nothing(broken: str, context: typer.Context, tmp_path: Path) -> None:
    (tmp_path / "faulty.yaml").write_text("format: 7")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\x00: [")
    (tmp_path / "folder.yaml").mkdir()
    context.params["ledger_file"] = tmp_path / broken
    for offer in (complete.country, complete.issue, complete.source, complete.roll_call, complete.moment):
        assert offer(context, "") == []


def test_whatever_goes_wrong_offers_nothing(context: typer.Context, monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(_named: object) -> NoReturn:
        raise RecursionError

    monkeypatch.setattr("stancecli.cli.io.read", defect)
    assert complete.country(context, "") == []


def test_the_home_folder_is_found_where_the_shell_has_not_put_it(
    context: typer.Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = context.params["ledger_file"]
    monkeypatch.setenv("HOME", str(file.parent))
    context.params["ledger_file"] = Path("~") / file.name
    assert complete.country(context, "az") == [("azerbaijan", "Azerbaijan")]


def test_what_is_said_of_an_offer_holds_nothing_a_shell_runs_or_a_terminal_obeys(
    ledger_file: Callable[..., Path], context: typer.Context
) -> None:
    name = r'"a\\$(id) `id` \"q\" it\u2019s \u0027x\u0027 [/red] \e[31m \u202e \n end"'
    rest = "issues: {i: {title: t, measure: vote, question: q}}\nsources: {}\nentries: []\ncoverage: []"
    context.params["ledger_file"] = ledger_file(f"countries:\n  a: {{name: {name}}}\n{rest}", codebook=False)
    ((_, said),) = complete.country(context, "a")
    assert not set(said) & set("\\$`\"'[]\n\x1b\u202e")
    assert said.startswith("a(id) id ”q” it’s ’x’ (/red)")
