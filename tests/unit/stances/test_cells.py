from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.stances.cells import Cell, cells
from tests.unit.stances.build import AID, BLOCS, NAMES, SANCTIONS, VOTES, entry, gift, ledger, roll_call, total

if TYPE_CHECKING:
    from stancecli.model.records import Entry


def measures(*records: Entry) -> list[str | None]:
    book = ledger(*records)
    found = cells(book, [book.countries["azerbaijan"]], [AID])
    return [str(cell.measure) if cell.measure else None for cell in found]


def test_there_is_a_cell_for_every_country_and_issue_and_counterpart() -> None:
    book = ledger(issues=(SANCTIONS, BLOCS, VOTES))
    found = list(cells(book, book.countries.values(), book.issues.values()))
    places = [("sanctions", None), ("blocs", "csto"), ("blocs", "russia"), ("votes", None)]
    assert found == [Cell(country, *place) for country in NAMES for place in places]


def test_amounts_have_a_cell_for_each_measure_totals_and_currencies_first() -> None:
    records = (gift("a", "2022", "3 t", "10 EUR"), total("b", "2022", "5 EUR"), gift("c", "2022", "1 AZN"))
    assert measures(*records) == [
        "EUR cumulative delivered",
        "AZN single delivered",
        "EUR single delivered",
        "t single delivered",
    ]


def test_a_country_whose_entries_name_no_measure_has_one_cell_without() -> None:
    assert measures() == [None]
    assert measures(gift("a", "2022"), gift("b", "2022", "315,00 euros")) == [None]


def test_what_no_sum_can_take_beside_it_has_a_cell_without_measure() -> None:
    records = (gift("a", "2022", "10 EUR"), gift("b", "2022"), gift("c", "2022", stage="pledged"))
    assert measures(*records) == ["EUR single delivered", None]
    book = ledger(*records)
    assert [one.id for one in Cell("azerbaijan", "aid").entries(book)] == ["c"]


def test_what_a_sum_takes_beside_it_has_no_cell_of_its_own() -> None:
    assert measures(gift("a", "2022", "10 EUR"), gift("b", "2022")) == ["EUR single delivered"]


def test_an_entry_without_amount_belongs_to_every_measure() -> None:
    book = ledger(gift("a", "2022", "10 EUR"), gift("b", "2022", "3 t"), entry("c", "2023", issue="aid"))
    found = cells(book, [book.countries["azerbaijan"]], [AID])
    assert [[one.id for one in cell.entries(book)] for cell in found] == [["a", "c"], ["b", "c"]]


def test_amounts_asked_of_counterparts_have_their_measures_for_each() -> None:
    aid = replace(AID, toward=("csto", "russia"))
    book = ledger(
        gift("a", "2022", "10 EUR", toward=("csto",)), gift("b", "2022", "3 t", toward=("russia",)), issues=[aid]
    )
    found = list(cells(book, [book.countries["azerbaijan"]], [aid]))
    assert [(cell.toward, cell.measure and cell.measure.unit) for cell in found] == [("csto", "EUR"), ("russia", "t")]
    assert [[one.id for one in cell.entries(book)] for cell in found] == [["a"], ["b"]]


def test_the_records_of_a_cell_are_in_reading_order() -> None:
    book = ledger(
        roll_call("c", "2022-02"), entry("b", "2022-02", issue="votes"), roll_call("a", "2022-03"), entry("z", "2021")
    )
    assert [record.id for record in Cell("azerbaijan", "votes").records(book)] == ["b", "c", "a"]
