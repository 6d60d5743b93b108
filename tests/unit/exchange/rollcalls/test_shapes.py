from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.exchange.rollcalls.reading import read
from stancecli.exchange.rollcalls.shapes import own_long, own_wide
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Files = Callable[..., list[Path]]

ALL = {
    "download": (made.DOWNLOAD,),
    "old download": (made.OLD_DOWNLOAD,),
    "two files": (made.UNDL_ROLL_CALLS, made.UNDL_VOTES),
    "unvotes": (made.UNVOTES_ROLL_CALLS, made.UNVOTES_VOTES),
    "matrix": (made.MATRIX,),
    "wide": (made.WIDE,),
    "long": (made.LONG,),
}
LISTED = {name: texts for name, texts in ALL.items() if name != "unvotes"}
KEEPS_SYMBOLS = {name: texts for name, texts in ALL.items() if name != "matrix"}
KEEPS_TOTALS = {name: texts for name, texts in LISTED.items() if name != "matrix"}


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("texts", LISTED.values(), ids=LISTED)
def test_every_shape_is_known_by_its_header_and_gives_the_same_votes(
    texts: tuple[str, ...], files: Files, *, zipped: bool
) -> None:
    panel = read(files(*texts, zipped=zipped)).panel
    assert made.votes(panel) == {"CUB": ["no", "no"], "NOR": ["yes", "yes"], "TCD": ["abstain", "absent"]}


def test_who_is_not_listed_by_unvotes_was_absent_or_no_member(files: Files) -> None:
    assert made.votes(read(files(*ALL["unvotes"])).panel)["TCD"] == ["abstain", "unknown"]


def test_who_is_not_listed_by_the_library_was_no_member(files: Files) -> None:
    texts = made.UNDL_ROLL_CALLS, made.UNDL_VOTES.replace("12,CHAD,X\n", "")
    assert made.votes(read(files(*texts)).panel)["TCD"] == ["abstain", "not-member"]


@pytest.mark.parametrize("texts", KEEPS_SYMBOLS.values(), ids=KEEPS_SYMBOLS)
def test_the_id_is_the_short_symbol_and_the_order_that_of_the_dates(texts: tuple[str, ...], files: Files) -> None:
    heads = read(files(*texts)).panel.heads
    assert [(head.id, head.symbol, str(head.date), head.body) for head in heads] == [
        ("55/1", "A/RES/55/1", "2001-01-01", "unga"),
        ("56/2", "A/RES/56/2", "2002-02-02", "unga"),
    ]


@pytest.mark.parametrize("texts", KEEPS_TOTALS.values(), ids=KEEPS_TOTALS)
def test_totals_and_the_number_in_the_source_are_kept(texts: tuple[str, ...], files: Files) -> None:
    heads = read(files(*texts)).panel.heads
    assert [head.record for head in heads] == ["11", "12"]
    assert heads[1].totals == {"yes": 1, "no": 1, "abstain": 0, "absent": 1}


def test_a_title_may_hold_commas_quotes_and_line_breaks(files: Files) -> None:
    assert read(files(made.DOWNLOAD)).panel.heads[0].title == 'Peace, said "they" and more'


def test_the_two_halves_may_come_in_any_order(files: Files) -> None:
    assert read(files(made.UNDL_VOTES, made.UNDL_ROLL_CALLS)) == read(files(made.UNDL_ROLL_CALLS, made.UNDL_VOTES))


def test_votes_alone_make_roll_calls_without_dates(files: Files) -> None:
    heads = read(files(made.UNVOTES_VOTES)).panel.heads
    assert [(head.record, head.date) for head in heads] == [("11", None), ("12", None)]


def test_a_number_of_voeten_used_again_is_another_roll_call(files: Files) -> None:
    again = made.MATRIX + "11,2023-03-03,0,0,0,0,0,0,3,3,1\n"
    ids = [head.id for head in read(files(again)).panel.heads]
    assert ids == ["rcid-11-2001-01-01", "rcid-12-2002-02-02", "rcid-11-2023-03-03"]


def test_an_empty_cell_of_a_matrix_lists_no_vote(files: Files) -> None:
    texts = made.MATRIX.replace("1,8,3.0", ",9,NA")
    votes = made.votes(read(files(texts)).panel)
    assert [votes[name][1] for name in ("NOR", "TCD", "CUB")] == ["unknown", "not-member", "unknown"]


def test_roll_calls_of_one_symbol_get_ids_of_their_own(files: Files) -> None:
    texts = made.UNVOTES_ROLL_CALLS.replace("A/RES/56/2", "R/55/1"), made.UNVOTES_VOTES
    assert [head.id for head in read(files(*texts)).panel.heads] == ["55/1-11", "55/1-12"]


@pytest.mark.parametrize(
    ("symbol", "identity"),
    [
        ("A/RES/ES-11/1", "ES-11/1"),
        ("A/HRC/RES/26/30", "HRC/26/30"),
        ("A/RES/75/254[C]", "75/254(C)"),
        ("A/RES/78/183 B", "78/183-B"),
        ("A/DEC/80/506", "DEC/80/506"),
        ("A/RES/17(I)[PARA.1]", "17(I)(PARA.1)"),
        ("S/RES/1(1946)", "S/RES/1(1946)"),
    ],
)
def test_the_short_symbol_is_an_id_of_the_ledger(symbol: str, identity: str, files: Files) -> None:
    from stancecli.model.scalars import identifier

    texts = made.UNDL_ROLL_CALLS.replace("A/RES/55/1", symbol), made.UNDL_VOTES
    assert read(files(*texts)).panel.heads[0].id == identity == identifier(identity)


@pytest.mark.parametrize("shape", [own_wide, own_long])
def test_what_our_own_shapes_write_they_read_back(shape: object, files: Files) -> None:
    for texts in ALL.values():
        panel = read(files(*texts)).panel
        again = read(files(shape.write(panel))).panel  # type: ignore[attr-defined]  # both have it
        assert (again.heads, again.countries) == (panel.heads, panel.countries)


def test_names_of_their_time_and_codes_of_both_lengths_lead_to_one_country(files: Files) -> None:
    names = ["USSR", "RUS", "RU", "Russian Federation"]
    rows = "".join(f"{number},{name},Y\n" for number, name in enumerate(names))
    assert made.votes(read(files("undl_id,country,vote\n" + rows)).panel) == {"RUS": ["yes"] * 4}


def test_a_file_may_have_a_mark_of_utf8_and_other_delimiters(files: Files) -> None:
    for text in (made.WIDE.replace(",", ";"), made.WIDE.replace(",", "\t"), "\ufeff" + made.WIDE):
        assert made.votes(read(files(text)).panel)["NOR"] == ["yes", "yes"]


def test_codes_that_a_ledger_gives_its_countries_are_taken_too(files: Files) -> None:
    text = made.WIDE.replace("TCD", "XNO")
    assert "XNO" in read(files(text), own={"XNO"}).panel.countries
