"""The Data Package, read by frictionless."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from frictionless import Package

from stancecli.exchange.packaged import folder, single
from stancecli.exchange.relational import relations
from tests.unit.exchange import world

if TYPE_CHECKING:
    from pathlib import Path

    from stancecli.exchange.relational.contents import Contents
    from stancecli.exchange.relational.relation import Value
    from tests.conftest import WritesLedger


def written(held: Contents, into: Path) -> Path:
    for name, content in folder(held).items():
        (into / name).write_bytes(content)
    return into / "datapackage.json"


def faults(descriptor: Path) -> set[tuple[str, str]]:
    report = Package(str(descriptor)).validate()
    assert not report.errors
    return {(task.name, error.type) for task in report.tasks for error in task.errors}


@pytest.mark.parametrize("name", ["full", "shipped", "empty"])
def test_the_package_is_valid_as_a_folder_and_as_a_file(
    name: str, held: Contents, ledger: WritesLedger, tmp_path: Path
) -> None:
    held = {"full": held, "shipped": world.shipped(), "empty": world.contents(ledger("", codebook=False))}[name]
    assert faults(written(held, tmp_path)) == set()
    (tmp_path / "ledger.json").write_bytes(single(held))
    assert faults(tmp_path / "ledger.json") == set()


@pytest.mark.parametrize(
    ("table", "before", "after", "fault"),
    [
        ("entry_toward", ",river-union", ",rivers", "foreign-key"),
        ("entries", ",law,", ",lore,", "constraint-error"),
        ("entries", "2021-02-01", "1.2.2021", "type-error"),
        ("countries", "sudland", "norland", "primary-key"),
        ("votes", ",false", ",perhaps", "type-error"),
        ("roll_calls", ",assembly,", ",,", "constraint-error"),
    ],
)
def test_what_is_wrong_in_a_table_is_found_by_its_description(
    table: str, before: str, after: str, fault: str, held: Contents, tmp_path: Path
) -> None:
    descriptor = written(held, tmp_path)
    file = tmp_path / f"{table}.csv"
    text = file.read_bytes().decode()
    assert before in text
    file.write_bytes(text.replace(before, after).encode())
    assert (table, fault) in faults(descriptor)


def test_every_cell_is_read_back_as_it_is(held: Contents, tmp_path: Path) -> None:
    package = Package(str(written(held, tmp_path)))
    for relation in relations(held):
        read = [list(row.to_dict().values()) for row in package.get_resource(relation.name).read_rows()]
        # A list that is empty is an empty cell.
        assert read == [[told(cell) for cell in row] for row in relation.rows(held)]


def told(cell: Value) -> Value | list[str]:
    return list(cell) or None if isinstance(cell, tuple) else cell


def test_the_file_holds_the_tables_of_the_folder(held: Contents) -> None:
    files = folder(held)
    described = json.loads(single(held))
    listed = json.loads(files["datapackage.json"])
    assert {f"{each['name']}.csv" for each in described["resources"]} | {"datapackage.json"} == set(files)
    for inline, filed in zip(described["resources"], listed["resources"], strict=True):
        assert inline["schema"] == filed["schema"]
        assert filed["bytes"] == len(files[filed["path"]])
    assert {key: value for key, value in described.items() if key != "resources"} == {
        key: value for key, value in listed.items() if key != "resources"
    }


def test_the_package_says_what_it_is_and_how_to_cite_it(held: Contents) -> None:
    described = json.loads(folder(held)["datapackage.json"])
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (described["name"], described["version"]) == ("a-ledger-of-a-test", "2026.1")
    assert described["created"] == "2026-11-22T00:00:00Z"
    assert described["licenses"] == [{"name": "CC-BY-4.0", "path": "https://example.org/by"}]
    assert [each["title"] for each in described["contributors"]] == ["A. Coder", "The Archive"]
    assert described["citation"] == "A. Coder, The Archive (2026). A ledger of a test, version 2026.1. CC-BY-4.0."


def test_a_ledger_of_which_no_file_tells_gets_no_licence(held: Contents) -> None:
    from dataclasses import replace

    described = json.loads(folder(replace(held, citation=None))["datapackage.json"])
    assert not {"licenses", "contributors", "citation", "homepage"} & set(described)


def test_words_are_categories_in_their_order_and_an_empty_cell_has_a_label(held: Contents) -> None:
    described = json.loads(folder(held)["datapackage.json"])
    fields = {
        (resource["name"], field["name"]): field
        for resource in described["resources"]
        for field in resource["schema"]["fields"]
    }
    confidence = fields["entries", "confidence"]
    assert (confidence["categories"], confidence["categoriesOrdered"]) == (["low", "medium", "high"], True)
    assert fields["entries", "channel"]["categoriesOrdered"] is False
    assert fields["entries", "position"]["missingValues"] == [
        {"value": "", "label": "part of the record, moves nothing"}
    ]
    assert fields["issues", "axis_low"]["missingValues"] == [{"value": "", "label": "the ledger's own"}]
    for resource in described["resources"]:
        assert resource["schema"]["missingValues"] == [{"value": "", "label": "not known"}]


def test_the_same_contents_are_the_same_bytes(held: Contents) -> None:
    again = world.contents(held.ledger)
    assert (folder(held), single(held)) == (folder(again), single(again))
