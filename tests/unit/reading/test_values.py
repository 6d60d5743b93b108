from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import examine, load
from tests.unit.reading.told import CODEBOOK, ROOT, codes, entry, messages, roll_call, write

if TYPE_CHECKING:
    from pathlib import Path

ODD_NUMBERS = ["1_0", "nan", ".nan", ".inf", "1e3", "٣", "+5", "0x1", "1,5", "-1", "1.", ".5", "''", "[1]", "1 0"]


@pytest.mark.parametrize("number", [*ODD_NUMBERS, "1" * 30])
def test_a_figure_is_digits_with_at_most_one_point(number: str, tmp_path: Path) -> None:
    figures = f"{{basis: single, figures: [{{value: {number}, unit: t}}]}}"
    root = write(tmp_path, root=CODEBOOK + "entries:\n" + entry(issue="aid", amount=figures))

    assert len(codes(root)) == 1
    assert codes(root)[0] in {"bad-value", "empty-value", "wrong-shape", "yaml-syntax", "unknown-key"}


@pytest.mark.parametrize("number", ODD_NUMBERS)
def test_a_total_is_a_whole_number_in_digits(number: str, tmp_path: Path) -> None:
    calls = "bodies: {unga: {name: Assembly}}\nroll_calls:\n" + roll_call(totals=f"{{no: {number}}}")

    assert len(codes(write(tmp_path, root=CODEBOOK + calls))) == 1


@pytest.mark.parametrize("score", ["3", "-3", "2.0", "1_0", "٣", "two", "−1", "+5", "12", "nan"])
def test_a_score_is_a_whole_number_from_minus_two_to_two(score: str, tmp_path: Path) -> None:
    root = write(tmp_path, root=CODEBOOK.replace("score: 2", f"score: {score}"))

    assert messages(root) == [f"'{score}' is not a score: a whole number from -2 to 2"]


@pytest.mark.parametrize("score", ["-2", "-1", "0", "1", "+1", "'2'"])
def test_these_are_scores(score: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=CODEBOOK.replace("score: 2", f"score: {score}"))) == []


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2022-02-30", "'2022-02-30' is no date of the calendar"),
        ("2022-13", "'2022-13' is no date of the calendar"),
        ("0000", "'0000' is no date of the calendar"),
        ("2022-05/2022-03", "'2022-05/2022-03' runs backwards: a span is written from its first day to its last"),
    ],
)
def test_a_date_is_one_of_the_calendar_and_runs_forwards(date: str, said: str, tmp_path: Path) -> None:
    assert messages(write(tmp_path, root=CODEBOOK + "entries:\n" + entry(date=date))) == [said]


@pytest.mark.parametrize("date", ["yesterday", "2022-3", "22", "2022-03-02T10:00", "٢٠٢٢", "2022/", "open", "2022-Q1"])
def test_a_date_has_one_of_the_forms(date: str, tmp_path: Path) -> None:
    (said,) = messages(write(tmp_path, root=CODEBOOK + "entries:\n" + entry(date=date)))

    assert said.startswith(f"'{date}' is not a date: write 2022, 2022-03, 2022-03-02 or a span")


@pytest.mark.parametrize("truth", ["yes", "True", "1", "on"])
def test_a_truth_is_true_or_false(truth: str, tmp_path: Path) -> None:
    root = write(tmp_path, root=CODEBOOK + "entries:\n" + entry(position="imposes", as_of=truth))

    assert messages(root) == [f"'{truth}' is neither true nor false"]


@pytest.mark.parametrize("nothing", ["~", "null", "''", "' '", '"\\t\\n"'])
@pytest.mark.parametrize("key", ["id", "country", "issue", "channel", "date", "summary", "evidence", "confidence"])
def test_what_an_entry_needs_is_not_empty(key: str, nothing: str, tmp_path: Path) -> None:
    root = write(tmp_path, root=CODEBOOK + "entries:\n" + entry(**{key: nothing}))

    assert len(codes(root)) == 1
    assert codes(root)[0] in {"empty-value", "unknown-word", "bad-value", "bad-date", "wrong-shape"}


@pytest.mark.parametrize("key", ["by", "until", "position", "amount", "event", "note", "date_note"])
def test_what_need_not_be_known_of_an_entry_may_be_empty(key: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=CODEBOOK + "entries:\n" + entry(**{key: "~"}))) == []


@pytest.mark.parametrize("format_", ["2", "1.0", "'01'", "[1]", "{a: b}", "~"])
def test_no_format_but_the_first_is_read(format_: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=ROOT.replace("format: 1", f"format: {format_}"))) == ["wrong-format"]


def test_the_format_must_be_told(tmp_path: Path) -> None:
    assert messages(write(tmp_path, root=ROOT.replace("format: 1\n", ""))) == ["the root needs 'format'"]


@pytest.mark.parametrize("word", ["not-applicable", "lapsed", "unknown", "not-covered", "no-evidence"])
def test_no_position_is_called_as_a_silence_is(word: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, root=CODEBOOK.replace("position: imposes", f"position: {word}"))) == ["reserved-word"]


def test_plain_words_stay_plain_words(tmp_path: Path) -> None:
    text = CODEBOOK.replace("{georgia: {name: Georgia}", "{NO: {name: No, iso: NOR, aliases: [on, 1998]}")
    calls = "bodies: {unga: {name: Assembly}}\nroll_calls:\n" + roll_call(votes="{NO: yes}")
    ledger = load(write(tmp_path, root=text.replace("version: 2026.1", "version: 1.10") + calls))

    assert ledger.version == "1.10"
    assert ledger.countries["NO"].aliases == ("on", "1998")
    assert ledger.roll_calls[0].votes == {"NO": "yes"}


def test_a_mistyped_key_is_not_missing_too(tmp_path: Path) -> None:
    root = write(tmp_path, root=CODEBOOK + "entries:\n" + entry(summary="", summry="It did."))

    assert codes(root) == ["unknown-key"]


@pytest.mark.parametrize("name", ["Georgia", "tbilisi", "GEO"])
def test_a_country_by_another_of_its_names_is_told_its_id(name: str, tmp_path: Path) -> None:
    text = CODEBOOK.replace("{name: Georgia}", "{name: Georgia, iso: GEO, aliases: [Tbilisi]}")
    (problem,) = examine(write(tmp_path, root=text + "entries:\n" + entry(country=name))).problems

    assert problem.hint == "write its id: georgia"


def test_a_counterpart_has_no_entries(tmp_path: Path) -> None:
    text = CODEBOOK + "counterparts: {eu: {name: European Union}}\nentries:\n"
    (problem,) = examine(write(tmp_path, root=text + entry(country="eu"))).problems

    assert problem.hint == "'eu' is a counterpart: it has no stances"
