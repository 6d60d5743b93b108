"""Every fault of a file of roll calls has its file and line, and keeps the rest from being taken for whole."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from stancecli.errors import FileInvalid, WrongCall
from stancecli.exchange.rollcalls.reading import read
from tests.unit.exchange.rollcalls import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Files = Callable[..., list[Path]]


def faults(paths: list[Path]) -> list[tuple[str, int, str]]:
    """The file, line and code of every fault."""
    with pytest.raises(FileInvalid) as caught:
        read(paths)
    return [(one.place.file, one.place.line, one.code) for one in caught.value.problems]


def message(paths: list[Path]) -> str:
    with pytest.raises(FileInvalid) as caught:
        read(paths)
    return caught.value.problems[0].message


CASES = {
    "an unknown header": ("name,value\na,1\n", 1, "unknown-shape"),
    "a vote no edition uses": (made.DOWNLOAD.replace("CHAD,X", "CHAD,Z"), 9, "unknown-vote"),
    "a vote of the matrix": (made.MATRIX.replace(",8,", ",7,"), 3, "unknown-vote"),
    "a word that is no vote": (made.WIDE.replace("absent\n", "away\n"), 3, "unknown-vote"),
    "a roll call twice": (made.WIDE + made.WIDE.splitlines()[1] + "\n", 4, "roll-call-twice"),
    "a roll call of the matrix twice": (made.MATRIX + "11,2001-01-01,0,0,0,0,0,1,1,2,3\n", 4, "roll-call-twice"),
    "a vote twice": (made.LONG + made.LONG.splitlines()[1] + "\n", 8, "vote-twice"),
    "a country that is none": (made.LONG.replace("TCD,abstain", "Atlantis,abstain"), 4, "unknown-country"),
    "a column that is none": (made.WIDE.replace("TCD", "QQQ"), 1, "unknown-country"),
    "a date that is none": (made.WIDE.replace("2001-01-01", "2001-13-01"), 2, "bad-date"),
    "a total that is none": (made.WIDE.replace(",11,1,", ",11,one,"), 2, "bad-total"),
    "a row cut short": (made.WIDE + "57/1,A/RES/57/1\n", 4, "bad-row"),
    "a roll call without votes": (made.MATRIX + "13,2003-03-03,0,0,0,0,0,0,,,\n", 4, "no-votes"),
    "nothing at all": ("", 1, "not-a-table"),
    "a quote that never ends": (made.LONG + 'x,"y\n', 8, "not-a-table"),
}


@pytest.mark.parametrize(("text", "line", "code"), CASES.values(), ids=CASES)
def test_a_fault_is_told_with_its_file_and_line(text: str, line: int, code: str, files: Files) -> None:
    (path,) = files(text)
    assert faults([path]) == [(str(path), line, code)]


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"%PDF-1.7", b"PAR1", b"\xd0\xcf\x11\xe0", b"\xff\xfeu\x00"])
def test_a_file_of_another_kind_is_told_as_such(start: bytes, files: Files) -> None:
    (path,) = files(start + bytes(100))
    assert faults([path]) == [(str(path), 1, "not-a-table")]
    assert "another kind" in message([path])


def test_bytes_that_are_no_utf8_are_told_with_the_line_they_stop_the_reading_at(files: Files) -> None:
    (path,) = files(made.WIDE.encode().replace(b"Trade", b"Tr\xe4de"))
    assert [code for _, _, code in faults([path])] == ["not-a-table"]
    assert "0xe4" in message([path])


def test_a_gzip_cut_off_is_told(files: Files) -> None:
    whole = gzip.compress((made.LONG.replace("\n55/1", "\n55/1") * 1).encode())
    (path,) = files(whole[: len(whole) // 2])
    assert [code for _, _, code in faults([path])] == ["truncated"]


def test_a_long_gzip_cut_off_is_told_with_the_line_it_ends_at(files: Files) -> None:
    rows = "".join(f"{number},NORWAY,Y\n" for number in range(50_000))
    whole = gzip.compress(("undl_id,country,vote\n" + rows).encode())
    (path,) = files(whole[:-1000])
    ((file, line, code),) = faults([path])
    assert (file, code) == (str(path), "truncated")
    assert line > 10_000


def test_a_gzip_that_is_damaged_is_told(files: Files) -> None:
    whole = bytearray(gzip.compress(made.LONG.encode()))
    whole[len(whole) // 2] ^= 0xFF
    assert [code for _, _, code in faults(files(bytes(whole)))] == ["truncated"]


def test_a_vote_on_a_roll_call_of_no_other_half_is_told(files: Files) -> None:
    paths = files(made.UNDL_ROLL_CALLS, made.UNDL_VOTES + "13,CUBA,Y\n13,CHAD,Y\n")
    assert faults(paths) == [(str(paths[1]), 8, "unknown-roll-call")]


def test_one_fault_a_thousand_times_is_told_once_with_how_often(files: Files) -> None:
    rows = "".join(f"{number},ATLANTIS,Y\n{number},CUBA,Y\n" for number in range(1000))
    assert message(files("undl_id,country,vote\n" + rows)) == "'ATLANTIS' is no country (and 999 times more)"


def test_there_is_an_end_to_what_is_told(files: Files) -> None:
    rows = "".join(f"1,Nowhere {number},Y\n" for number in range(1500))
    with pytest.raises(FileInvalid) as caught:
        read(files("undl_id,country,vote\n1,CUBA,Y\n" + rows))
    assert len(caught.value.problems) == 1001
    assert "500 further faults from here on" in caught.value.problems[-1].message


def test_bad_rows_are_passed_over_where_that_is_asked_for_and_listed_all_the_same(files: Files) -> None:
    reading = read(files(made.LONG + "57/1,A/RES/57/1\n"), skip_bad=True)
    assert [one.code for one in reading.problems] == ["bad-row"]
    assert made.votes(reading.panel)["NOR"] == ["yes", "yes"]


def test_a_file_cut_off_is_never_passed_over(files: Files) -> None:
    with pytest.raises(FileInvalid):
        read(files(gzip.compress(made.LONG.encode())[:-20]), skip_bad=True)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((made.UNDL_ROLL_CALLS,), "without their votes"),
        ((made.WIDE, made.LONG), "not the two halves"),
        ((made.UNDL_VOTES, made.UNVOTES_VOTES), "not the two halves"),
    ],
)
def test_files_that_do_not_belong_together_are_a_wrong_call(texts: tuple[str, ...], said: str, files: Files) -> None:
    with pytest.raises(WrongCall, match=said):
        read(files(*texts))


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(WrongCall, match=re.escape(f"cannot read {tmp_path / 'none.csv'}")):
        read([tmp_path / "none.csv"])
    with pytest.raises(WrongCall, match="directory"):
        read([tmp_path])
