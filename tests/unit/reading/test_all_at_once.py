from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.reading.told import COUNTRIES, ISSUES, ROOT, SOURCES, entry, places, roll_call, write

if TYPE_CHECKING:
    from pathlib import Path


def test_ten_faults_in_three_files_are_told_in_one_run_sorted_by_place(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=ROOT.replace("format: 1", "format: 2")
        + "include: [entries.yaml, votes.yaml]\n"
        + COUNTRIES
        + SOURCES.replace("press", "pres")
        + ISSUES.replace("score: 2", "score: 1_0"),
        entries="entries:\n"
        + entry(date="2022-02-30")
        + entry(country="gorgia", id="two")
        + entry(id="three", evidence="[{source: papers}]")
        + entry(id="three"),
        votes="bodies: {unga: {name: General Assembly}}\nroll_calls:\n"
        + roll_call(votes="{georgia: yes, ukraine: yes, georgia: no}", totals="{yes: 1}")
        + roll_call(id="ES-11/2", body="ugna"),
    )

    assert places(root) == [
        ("bad-date", "entries.yaml:2:80"),
        ("unknown-country", "entries.yaml:3:24"),
        ("unknown-source", "entries.yaml:4:132"),
        ("duplicate-id", "entries.yaml:5:10"),
        ("wrong-format", "stances.yaml:1:9"),
        ("unknown-word", "stances.yaml:7:25"),
        ("bad-value", "stances.yaml:13:40"),
        ("duplicate-key", "votes.yaml:3:138"),
        ("totals-too-small", "votes.yaml:3:195"),
        ("unknown-body", "votes.yaml:4:25"),
    ]


def test_a_fault_in_one_record_hides_no_fault_of_another(tmp_path: Path) -> None:
    faulty = "".join(entry(id=f"e{number}", channel="decree", confidence="sure") for number in range(3))
    root = write(tmp_path, root=ROOT + COUNTRIES + SOURCES + ISSUES + "entries:\n" + faulty)

    assert [code for code, _ in places(root)] == ["unknown-word"] * 6


def test_a_record_that_cannot_be_typed_names_what_is_unknown_all_the_same(tmp_path: Path) -> None:
    faulty = entry(date="2022-02-30", country="gorgia", issue="sanction", evidence="[{source: papers}]", disputes="[x]")
    beside = entry(id="e2", as_of="yes", position="imposed")
    root = write(tmp_path, root=ROOT + COUNTRIES + SOURCES + ISSUES + "entries:\n" + faulty + beside)

    assert sorted(code for code, _ in places(root)) == [
        *("bad-date", "bad-value", "unknown-country", "unknown-entry", "unknown-issue", "unknown-position"),
        "unknown-source",
    ]


def test_faults_on_both_sides_of_a_file_that_is_no_yaml_are_told(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=ROOT + "include: [a.yaml, b.yaml, c.yaml]\n",
        a="countries: {georgia: {}}\n",
        b="countries: {\n",
        c="sources: {paper: {}}\n",
    )

    assert places(root) == [
        ("missing-key", "a.yaml:1:13"),
        ("yaml-syntax", "b.yaml:1:13"),
        ("missing-key", "c.yaml:1:11"),
    ]
