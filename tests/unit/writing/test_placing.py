from __future__ import annotations

import pytest

from stancecli.model.dates import PartialDate
from stancecli.reading.find import bundled
from stancecli.reading.ledgerfiles import read_files
from stancecli.writing.naming import id_for, letters_of, steady_id_for
from stancecli.writing.placing import Held, file_for, together

HELD = [
    Held(raw["country"], PartialDate.parse(raw["date"]), file.path.name)
    for file in read_files(bundled()).files
    for raw in file.root.get("entries", ())  # type: ignore[union-attr]  # the shipped ledger is sound
]


@pytest.mark.parametrize(
    ("country", "date", "file"),
    [
        ("azerbaijan", "2016-05", "azerbaijan-to-2022.yaml"),
        ("azerbaijan", "1990", "azerbaijan-to-2022.yaml"),
        ("azerbaijan", "2024-01-01", "azerbaijan-2023-on.yaml"),
        ("azerbaijan", "2030", "azerbaijan-2023-on.yaml"),
        ("georgia", "2030", "georgia.yaml"),
        ("georgia", "no date", "georgia.yaml"),
    ],
)
def test_an_entry_goes_where_the_country_s_entries_of_that_time_are(country: str, date: str, file: str) -> None:
    assert file_for(country, date, HELD) == file


def test_a_country_without_entries_has_no_file() -> None:
    assert file_for("nowhere", "2022", HELD) is None


def test_entries_that_dispute_each_other_go_into_one_file() -> None:
    entries = [
        {"id": "a"},
        {"id": "b", "disputes": ["c"]},
        {"id": "c", "disputes": "a"},
        {"id": "d", "disputes": ["x"]},
    ]
    assert together(entries, ["1", "2", "3", "4"]) == ["1", "1", "1", "4"]


def test_an_id_begins_as_those_of_the_country_do() -> None:
    assert letters_of(None, ["az-1", "az-2", "aze-3"]) == "az"


def test_an_id_that_is_taken_gets_a_number() -> None:
    entry = {"date": "2022-03~/2022-05", "issue": "aid", "position": "gives"}
    assert id_for(entry, "ge", ()) == "ge-2022-03-aid-gives"
    assert id_for(entry, "ge", {"ge-2022-03-aid-gives", "ge-2022-03-aid-gives-2"}) == "ge-2022-03-aid-gives-3"


def test_a_steady_id_is_told_by_its_key_alone() -> None:
    entry = {"date": "2022", "issue": "aid"}
    same = steady_id_for({**entry, "note": "n"}, "ge", ["a", "b"])
    assert steady_id_for(entry, "ge", ["a", "b"]) == same
    assert steady_id_for(entry, "ge", ["ab", ""]) != same
    assert same.startswith("ge-2022-aid-")
