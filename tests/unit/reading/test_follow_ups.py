from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.reading.told import CODEBOOK, COUNTRIES, ISSUES, ROOT, SOURCES, codes, entry, messages, roll_call, write

if TYPE_CHECKING:
    from pathlib import Path

BODIES = "bodies: {unga: {name: General Assembly}}\n"


def test_a_record_that_could_not_be_typed_still_has_its_id(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=ROOT
        + "countries: {georgia: {nam: Georgia}, ukraine: {name: Ukraine}}\n"
        + SOURCES.replace("press", "prss")
        + ISSUES.replace("measure: position", "measure: positon")
        + BODIES.replace("name", "nme")
        + "entries:\n"
        + entry(id="one", date="2022-13", toward="ukraine", position="imposes")
        + entry(id="two", disputes="[one]", position="imposes")
        + "roll_calls:\n"
        + roll_call(),
    )

    assert codes(root) == [
        "unknown-key",  # the country
        "unknown-word",  # the source
        "unknown-word",  # the issue
        "unknown-key",  # the body
        "bad-date",  # the entry
    ]


@pytest.mark.parametrize("section", ["countries", "issues", "sources"])
def test_a_section_that_is_nowhere_is_told_once(section: str, tmp_path: Path) -> None:
    parts = {"countries": COUNTRIES, "sources": SOURCES, "issues": ISSUES}
    parts.pop(section)
    entries = "".join(entry(id=f"e{number}") for number in range(30))
    root = write(tmp_path, root=ROOT + "".join(parts.values()) + "entries:\n" + entries)

    assert messages(root) == [f"the ledger has no '{section}', and its entries name some"]


def test_names_of_a_section_in_the_wrong_shape_are_not_unknown(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT + "countries: [georgia]\n" + SOURCES + ISSUES + "entries:\n" + entry())

    assert codes(root) == ["wrong-shape"]


def test_names_under_a_mistyped_section_are_not_unknown(tmp_path: Path) -> None:
    root = write(
        tmp_path, root=ROOT + COUNTRIES.replace("countries", "contries") + SOURCES + ISSUES + "entries:\n" + entry()
    )

    assert codes(root) == ["unknown-key"]


def test_a_name_that_may_stand_in_a_broken_file_is_not_unknown_and_another_is(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=ROOT
        + "include: more.yaml\n"
        + ISSUES
        + SOURCES
        + "entries:\n"
        + entry()
        + entry(id="b", country="gorgia"),
        more="countries:\n  georgia: {name: [}\n",
    )

    assert codes(root) == ["yaml-syntax", "missing-section"]


def test_no_name_is_unknown_while_a_file_is_missing(tmp_path: Path) -> None:
    root = write(tmp_path, root=CODEBOOK + "include: more.yaml\nentries:\n" + entry(country="azerbaijan"))

    assert codes(root) == ["include-missing"]


def test_an_alias_in_the_place_of_a_record_is_told_once(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=CODEBOOK + "entries:\n  - &one {<<: *one, id: x}\n  - *one\n" + entry(evidence="*one", disputes="[x]"),
    )

    assert codes(root) == ["alias"] * 4


def test_entries_on_an_issue_with_a_scale_amiss_have_no_fault_of_their_own(tmp_path: Path) -> None:
    for measure, scale in (("vote", "[{position: imposes, score: 2, means: Has.}]"), ("position", "[]")):
        issue = f"issues: {{sanctions: {{title: T, measure: {measure}, question: Q?, scale: {scale}}}}}\n"
        root = write(tmp_path, root=ROOT + COUNTRIES + SOURCES + issue + "entries:\n" + entry(position="imposes"))

        assert codes(root) in (["scale-misplaced"], ["scale-missing"])


def test_the_root_lacks_nothing_where_it_could_not_be_read(tmp_path: Path) -> None:
    assert codes(write(tmp_path, root="format: 1\ntitle: [\n")) == ["yaml-syntax"]
    assert codes(write(tmp_path, root="# nothing\n")) == ["empty-file"]


def test_each_key_the_root_lacks_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, root="format: 1\n")

    assert messages(root) == [f"the root needs '{key}'" for key in ("axis", "title", "version")]
