from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.errors import FileInvalid, WrongCall
from stancecli.exchange.ratings import read
from tests.conftest import HERE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stancecli.model.ledger import Ledger
    from stancecli.model.ratings import Ratings

    Files = Callable[..., list[Path]]
HEADER = "claim,issue,country,position\n"


@pytest.fixture
def known(ledger: Callable[[str], Ledger]) -> Ledger:
    return ledger("entries: []")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    def write(*texts: str | bytes) -> list[Path]:
        paths = [tmp_path / f"coder-{number}.csv" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return paths

    return write


def faults(ledger: Ledger, paths: list[Path]) -> list[tuple[str, int, int, str]]:
    with pytest.raises(FileInvalid) as caught:
        read(ledger, paths)
    return [
        (each.place.file.rpartition("/")[2], each.place.line, each.place.column, each.code)
        for each in caught.value.problems
    ]


def given(known: Ledger, files: Files, one: str, other: str, header: str = HEADER) -> Ratings:
    return read(known, files(header + one, header + other))


def test_a_unit_is_what_stands_beside_the_position(known: Ledger, files: Files) -> None:
    ratings = given(known, files, "c1,sanctions,russia,imposes\n", "c1,sanctions,russia,aligned\n")
    assert ratings.columns == ("claim", "issue", "country")
    assert ratings.units == {("c1", "sanctions", "russia"): ("imposes", "aligned")}


def test_countries_and_issues_go_by_any_name(known: Ledger, files: Files) -> None:
    one, other = "c1,sanctions,azerbaijan,neutral\n", "c1,Sanctions,AZE,neutral\n"
    assert list(given(known, files, one, other).units.values()) == [("neutral", "neutral")]


def test_a_unit_missing_in_one_file_is_a_gap_and_none_is_no_position(known: Ledger, files: Files) -> None:
    one, other = "c1,sanctions,russia,none\nc2,sanctions,russia,\n", "c1,sanctions,russia,aligned\n"
    assert list(given(known, files, one, other).units.values()) == [("", "aligned"), ("", None)]


def test_none_is_the_position_of_that_name_where_the_scale_has_one(
    ledger: Callable[[str], Ledger], files: Files
) -> None:
    known = ledger("""
        coverage: []
        issues:
          aid: {title: Aid, measure: position, question: Any?, scale: [{position: none, score: 0, means: None at all.}]}
    """)
    ratings = given(known, files, "c1,aid,russia,none\n", "c1,aid,russia,\n")
    assert list(ratings.units.values()) == [("none", "")]


def test_columns_may_stand_in_another_order(known: Ledger, files: Files) -> None:
    paths = files(
        HEADER + "c1,sanctions,russia,aligned\n", "position,country,issue,claim\naligned,russia,sanctions,c1\n"
    )
    assert list(read(known, paths).units.values()) == [("aligned", "aligned")]


def test_a_byte_order_mark_and_blank_lines_are_nothing(known: Ledger, files: Files) -> None:
    marked = ("\ufeff" + HEADER + "\r\nc1,sanctions,russia,aligned\r\n,,,\r\n").encode()
    assert list(read(known, files(marked, HEADER + "c1,sanctions,russia,aligned")).units.values()) == [
        ("aligned", "aligned")
    ]


def test_codes_of_any_kind_go_under_value_and_numbers_are_written_in_one_way(known: Ledger, files: Files) -> None:
    one, other = (
        "a,1,2.0\nb,1,-0.50\nc,1,yes\nd,1,-0\ne,1,\nf,1,007\n",
        "a,1,2\nb,1,-0.5\nc,1,yes\nd,1,0\ne,1,1\nf,1,7\n",
    )
    ratings = given(known, files, one, other, header="text,round,value\n")
    assert not ratings.of_positions
    assert ratings.columns == ("text", "round")
    pairs = list(ratings.units.values())
    assert pairs == [("2", "2"), ("-0.5", "-0.5"), ("yes", "yes"), ("0", "0"), (None, "1"), ("7", "7")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (0, 0, "empty-file")),
        ("\n\n", (0, 0, "empty-file")),
        (HEADER, (1, 1, "empty-file")),
        ("claim,issue,answer\nc1,sanctions,aligned\n", (1, 1, "unknown-header")),
        ("value\n1\n", (1, 1, "unknown-header")),
        ("claim,position\nc1,aligned\n", (1, 1, "missing-column")),
        ("claim,issue,note,position\nc1,sanctions,x,aligned\n", (1, 13, "unknown-column")),
        ("claim,issue,issue,position\nc1,sanctions,sanctions,aligned\n", (1, 13, "column-twice")),
        (HEADER + "c1,sanctions,russia\n", (2, 14, "wrong-length")),
        (HEADER + "c1,sanctions,russia,aligned,\n", (2, 29, "wrong-length")),
        (HEADER + ",sanctions,russia,aligned\n", (2, 1, "empty-cell")),
        (HEADER + "c1,,russia,aligned\n", (2, 4, "empty-cell")),
        (HEADER + "c1,sanction,russia,aligned\n", (2, 4, "unknown-issue")),
        (HEADER + "c1,un-votes,russia,yes\n", (2, 4, "unknown-issue")),
        (HEADER + "c1,sanctions,rusia,aligned\n", (2, 14, "unknown-country")),
        (HEADER + "c1,sanctions,russia,alined\n", (2, 21, "unknown-position")),
        (HEADER + "c1,sanctions,russia,aligned\nc1,sanctions,RUS,none\n", (3, 1, "unit-twice")),
        ('claim,issue,country,position\n"a\nlong, claim",sanctions,rusia,aligned\n', (3, 24, "unknown-country")),
        (HEADER + 'c1,"sanctions,russia,aligned\n', (2, 0, "bad-csv")),
        (HEADER.encode() + b"c1,sanctions,russia,\xff\n", (2, 0, "not-utf8")),
    ],
)
def test_a_fault_is_told_with_its_place(
    text: str | bytes, place: tuple[int, int, str], known: Ledger, files: Files
) -> None:
    sound = HEADER + "c9,sanctions,russia,aligned\n"
    line, column, code = place
    told = [each for each in faults(known, files(sound, text)) if each[3] != "other-columns"]
    assert told[0] == ("coder-1.csv", line, column, code)


def test_every_fault_of_every_file_is_told_at_once(known: Ledger, files: Files) -> None:
    told = faults(known, files(HEADER + "c1,sanction,russia,aligned\nc2,sanctions,rusia,x\n", ""))
    assert [(name, code) for name, _, _, code in told] == [
        ("coder-0.csv", "unknown-issue"),
        ("coder-0.csv", "unknown-country"),
        ("coder-0.csv", "unknown-position"),
        ("coder-1.csv", "empty-file"),
    ]


def test_a_file_that_is_none_is_told(known: Ledger, tmp_path: Path) -> None:
    told = faults(known, [tmp_path, tmp_path / "nowhere.csv"])
    assert {code for *_, code in told} == {"unreadable-file"}


def test_coders_files_have_the_same_columns(known: Ledger, files: Files) -> None:
    other = "claim,issue,position\nc1,sanctions,aligned\n"
    assert faults(known, files(HEADER + "c1,sanctions,russia,aligned\n", other)) == [
        ("coder-1.csv", 1, 1, "other-columns")
    ]


def test_one_file_is_no_comparison_nor_is_one_given_twice(known: Ledger) -> None:
    first = HERE / "coders" / "first.csv"
    for paths in ([first], [first, first.parent / ".." / "coders" / "first.csv"]):
        with pytest.raises(WrongCall):
            read(known, paths)
