from __future__ import annotations

import inspect
import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

import stancecli
from stancecli.errors import LedgerInvalid, LedgerMissing, StanceError, UnknownName, WrongCall
from stancecli.library.questions import LoadedLedger
from tests.conftest import HERE, README
from tests.program.process import environment
from tests.transcripts.replay import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.library.answer import Answer

SMALL = HERE / "ledgers" / "small.yaml"
TODAY = "2023-06-01"
ASKED: dict[str, tuple[list[str], Callable[[LoadedLedger], Answer]]] = {
    "at": (["table", "--at", "2021", "--long"], lambda ledger: ledger.at("2021")),
    "diff": (["diff", "2020", "2022", "--all"], lambda ledger: ledger.diff("2020", "2022", everything=True)),
    "diff of some kinds": (
        ["diff", "2020", "2022", "--only", "moved", "--only", "ended", "--certain", "--known-at", "2021"],
        lambda ledger: ledger.diff("2020", "2022", only=["moved", "ended"], certain=True, known_at=2021),
    ),
    "diff counted": (["diff", "2020", "2022", "--stat"], lambda ledger: ledger.diff(2020, 2022, stat=True)),
    "learned": (
        ["diff", "2019", "2019", "--known-from", "2019-12-31", "--possible"],
        lambda ledger: ledger.diff(2019, 2019, known_from="2019-12-31", possible=True),
    ),
    "known": (
        ["show", "norland", "--at", "2019", "--known-at", "2020-06", "--sources"],
        lambda ledger: ledger.show("norland", at=2019, known_at="2020-06"),
    ),
    "certain": (["table", "--at", "2021", "--long", "--certain"], lambda ledger: ledger.at(2021, certain=True)),
    "show": (["show", "norland", "--sources"], lambda ledger: ledger.show("norland")),
    "history": (
        ["show", "norland", "--history", "--sources"],
        lambda ledger: ledger.show("norland", history=True),
    ),
    "table": (["table", "--values", "score"], lambda ledger: ledger.table(values="score")),
    "over time": (
        ["table", "--by", "year", "--from", "2019", "--to", "2021", "--country", "norland"],
        lambda ledger: ledger.table(by="year", from_=2019, to=2021, country="norland"),
    ),
    "why possible": (
        ["why", "norland", "embargo", "--possible", "--known-at", "2021"],
        lambda ledger: ledger.why("norland", "embargo", possible=True, known_at=2021),
    ),
    "timeline known": (
        ["timeline", "norland", "--certain", "--known-at", "2021"],
        lambda ledger: ledger.timeline("norland", certain=True, known_at=2021),
    ),
    "gap": (
        ["gap", "norland", "--by", "year", "--from", "2019", "--to", "2022", "--all"],
        lambda ledger: ledger.gap("norland", by="year", from_=2019, to=2022, everything=True),
    ),
    "why": (
        ["why", "norland", "blocs", "--toward", "pact", "--at", "2021"],
        lambda ledger: ledger.why("norland", "blocs", "pact", at="2021"),
    ),
    "timeline": (
        ["timeline", "norland", "--from", "2020", "--to", "2021"],
        lambda ledger: ledger.timeline("norland", from_=2020, to="2021"),
    ),
    "entries": (
        [
            "entries",
            "--position",
            "member",
            "--source",
            "herald-2020",
            "--channel",
            "treaty",
            "--search",
            "league",
            "--toward",
            "league",
        ],
        lambda ledger: ledger.entries(
            position="member", source="herald-2020", channel="treaty", search="league", toward="league"
        ),
    ),
    "votes": (
        ["votes", "--body", "assembly", "--series", "yearly", "--from", "2020-09"],
        lambda ledger: ledger.votes(body="assembly", series="yearly", from_="2020-09"),
    ),
    "one vote": (["votes", "as/1"], lambda ledger: ledger.votes("as/1")),
    "sources": (["sources", "--kind", "press"], lambda ledger: ledger.sources(kind="press")),
    "coverage": (["coverage", "--country", "ostia"], lambda ledger: ledger.coverage(country="ostia")),
    "one issue": (["issues", "embargo"], lambda ledger: ledger.issues("embargo")),
    "countries": (["countries"], lambda ledger: ledger.countries()),
    "issues": (["issues"], lambda ledger: ledger.issues()),
    "about": (["ledger"], lambda ledger: ledger.about()),
    "sql": (["sql", "SELECT * FROM stance_now"], lambda ledger: ledger.sql("SELECT * FROM stance_now")),
    "tables": (["sql", "--schema"], lambda ledger: ledger.tables()),
}


@pytest.fixture
def small() -> LoadedLedger:
    return stancecli.load(SMALL, today=TODAY)


@pytest.mark.parametrize("question", ASKED)
def test_a_question_is_answered_as_by_its_command(question: str, small: LoadedLedger) -> None:
    command, ask = ASKED[question]
    shown = json.loads(run(["stance", *command, "--ledger", str(SMALL), "--today", TODAY, "-f", "json"]).stdout)
    answer = ask(small)
    for table in (shown, *shown.get("parts", ())):
        part = answer.part(table["name"])
        assert json.loads(json.dumps(part.to_dicts(), default=str)) == table["rows"]
        assert part.title == table["title"]
        assert list(part.notes) == table["notes"]
    assert answer.parts == (shown["name"], *(table["name"] for table in shown.get("parts", ())))


def test_every_question_is_compared_with_its_command() -> None:
    questions = {name for name, _ in inspect.getmembers(LoadedLedger, inspect.isfunction) if not name.startswith("_")}
    # An export answers nothing; tests of its own compare what it writes.
    assert questions - {"export"} <= set(ASKED)


def test_a_row_holds_plain_values_of_python(small: LoadedLedger) -> None:
    (row,) = small.at("2021", country="norland", issue="embargo").to_dicts()
    assert (row["stance"], row["score"], row["since"], row["since_by"]) == ("full", 2, "2021-03-01", False)
    assert (row["since_earliest"], row["since_latest"]) == (date(2021, 3, 1), date(2021, 3, 1))
    assert row["sources"] == ["gazette-2021", "herald-2020"]
    assert row["toward"] is None


def test_a_silent_stance_is_none_beside_its_reason(small: LoadedLedger) -> None:
    (row,) = small.at("2014", country="norland", issue="embargo")
    assert (row["stance"], row["score"], row["silence"]) == (None, None, "not-applicable")


def test_an_answer_without_rows_is_false_and_keeps_its_columns(small: LoadedLedger) -> None:
    answer = small.diff("2022", "2022", country="norland", issue="embargo")
    assert not answer
    assert len(answer) == 0
    assert "kind" in answer.columns


def test_an_answer_is_written_in_any_format_and_printed_as_a_table(small: LoadedLedger) -> None:
    answer = small.countries()
    assert str(answer.render("csv")).startswith("country,name,")
    assert str(answer).startswith("Countries\n")
    with pytest.raises(UnknownName, match="no format 'cvs'"):
        answer.render("cvs")
    with pytest.raises(UnknownName, match="no part 'others'"):
        answer.part("others")


def test_names_are_one_or_several(small: LoadedLedger) -> None:
    one = {row["country"] for row in small.at("2021", country="XNO")}
    both = {row["country"] for row in small.at("2021", country=["the north", "Sudland"])}
    assert (one, both) == ({"norland"}, {"norland", "sudland"})


@pytest.mark.parametrize("moment", ["2021", 2021])
def test_a_year_is_text_or_a_number(moment: str | int, small: LoadedLedger) -> None:
    assert {row["period"] for row in small.at(moment)} == {"2021"}


def test_a_moment_may_be_a_day_of_python(small: LoadedLedger) -> None:
    assert small.at(date(2021, 2, 28)) == small.at("2021-02-28")


def test_today_is_what_was_said_else_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANCE_TODAY", "2022-02-02")
    assert "as of 2 February 2022" in stancecli.load(SMALL).at().notes[0]
    assert "as of 1 June 2023" in stancecli.load(SMALL, today=date(2023, 6, 1)).at().notes[0]


def test_without_a_path_it_is_the_ledger_the_command_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANCE_LEDGER", str(SMALL))
    assert stancecli.load().ledger.title == "The quarrel over the Strait"
    monkeypatch.delenv("STANCE_LEDGER")
    monkeypatch.chdir(README.parent)
    assert stancecli.load().ledger.path == "data/stances.yaml"


@pytest.mark.parametrize(
    ("ask", "told", "hint"),
    [
        (lambda ledger: ledger.at("2o22"), "'2o22' is not a moment", "a moment is today, a year"),
        (lambda ledger: ledger.at("2030"), "2030 lies after today", "to look from a later day, give today="),
        (lambda ledger: ledger.show("nordland"), "no country 'nordland'", "did you mean 'norland'"),
        (lambda ledger: ledger.table(from_="2020"), "from_= and to= ask for periods", "add by= year"),
        (lambda ledger: ledger.table(by="weak"), "no word 'weak'", "Known: year, quarter, month"),
        (lambda ledger: ledger.table(rows="side"), "no word 'side'", "Known: issue, country, period"),
        (lambda ledger: ledger.table(values="words"), "no word 'words'", "Known: label, score, count"),
        (lambda ledger: ledger.timeline(from_="2022", to="2020"), "from_= 2022 lies after to= 2020", "a period runs"),
        (lambda ledger: ledger.entries(channel="rumour"), "no channel 'rumour'", "Known: statement"),
        (lambda ledger: ledger.why("norland", "blocs", "ostia"), "'blocs' is not asked of 'ostia'", "Known: league"),
    ],
)
def test_a_wrong_call_is_told_in_the_words_of_a_program(
    ask: Callable[[LoadedLedger], Answer], told: str, hint: str, small: LoadedLedger
) -> None:
    with pytest.raises(WrongCall) as error:
        ask(small)
    assert str(error.value).startswith(told)
    assert hint in error.value.hint
    assert error.value.__notes__ == [error.value.hint]


def test_a_ledger_that_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissing, match=r"^no ledger at .*none\.yaml$"):
        stancecli.load(tmp_path / "none.yaml")


def test_a_faulty_ledger_tells_the_first_fault_and_notes_them_all() -> None:
    with pytest.raises(
        LedgerInvalid, match=r"^the ledger has errors and was not read; the first of \d+: .*yaml:\d+"
    ) as error:
        stancecli.load(HERE / "ledgers" / "faulty.yaml")
    (note,) = error.value.__notes__
    assert all(problem.code in note for problem in error.value.problems)
    assert isinstance(error.value, StanceError)


def test_a_wrong_today_is_told() -> None:
    with pytest.raises(WrongCall, match="'soon' is not a day"):
        stancecli.load(SMALL, today="soon")


def test_the_package_has_nothing_that_it_does_not_say() -> None:
    with pytest.raises(AttributeError, match="module 'stancecli' has no attribute 'lode'"):
        stancecli.lode  # noqa: B018 - to ask is the test


def test_importing_the_package_loads_nothing_else_of_it() -> None:
    script = "import sys, stancecli; print(*(m for m in sys.modules if m.startswith(('stancecli.', 'typer', 'rich'))))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=environment(), text=True)
    assert done.stdout.strip() == ""


def test_loading_needs_neither_typer_nor_rich() -> None:
    script = "import sys; from stancecli import load; load().at('2021').to_dicts(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=environment(), text=True)
    loaded = set(done.stdout.split())
    assert "stancecli.library" in loaded
    assert not loaded & {"typer", "rich", "stancecli.cli"}
