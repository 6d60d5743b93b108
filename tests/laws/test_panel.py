"""What holds of any panel: bits count what counting one by one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from stancecli.model.ballots import CAST, VOTES, Ballots, bits, joint
from stancecli.model.dates import PartialDate
from stancecli.model.panel import Head, Panel

if TYPE_CHECKING:
    from stancecli.model.words import Vote

Row = list["Vote"]
ROWS = st.integers(0, 70).flatmap(
    lambda length: st.lists(st.lists(st.sampled_from(VOTES), min_size=length, max_size=length), min_size=2, max_size=4)
)


def ballots(votes: Row) -> Ballots:
    return Ballots.packed(bytes(map(VOTES.index, votes)))


def panel(rows: list[Row]) -> Panel:
    heads = tuple(Head(f"r{number:03}", PartialDate.parse(f"{2000 + number % 7}")) for number in range(len(rows[0])))
    return Panel(heads, {f"c{number}": ballots(row) for number, row in enumerate(rows)})


def votes_of(made: Panel) -> dict[str, dict[str, Vote]]:
    length = len(made.heads)
    return {
        name: {head.id: VOTES[code] for head, code in zip(made.heads, each.codes(length), strict=True)}
        for name, each in made.countries.items()
    }


@given(ROWS)
def test_what_is_packed_is_unpacked(rows: list[Row]) -> None:
    for row in rows:
        assert [VOTES[code] for code in ballots(row).codes(len(row))] == row


@given(ROWS)
def test_the_table_of_a_pair_is_what_counting_one_by_one_gives(rows: list[Row]) -> None:
    one, other, *_ = rows
    both = list(zip(one, other, strict=True))
    expected = tuple(tuple(both.count((mine, theirs)) for theirs in CAST) for mine in CAST)
    assert joint(ballots(one), ballots(other)) == expected


@given(ROWS)
def test_a_roll_call_is_unanimous_if_not_two_voted_otherwise(rows: list[Row]) -> None:
    unanimous = [n for n, column in enumerate(zip(*rows, strict=True)) if len(set(column) & set(CAST)) < 2]
    assert list(bits(panel(rows).unanimous)) == unanimous


@given(ROWS, st.data())
def test_a_part_of_a_panel_keeps_every_vote(rows: list[Row], data: st.DataObject) -> None:
    whole = panel(rows)
    mask = data.draw(st.integers(0, whole.all))
    part, ids = whole.within(mask), {whole.heads[number].id for number in bits(mask)}
    expected = {name: {key: vote for key, vote in row.items() if key in ids} for name, row in votes_of(whole).items()}
    assert votes_of(part) == expected


@given(ROWS, st.data())
def test_two_parts_of_a_panel_joined_are_the_whole_in_reading_order(rows: list[Row], data: st.DataObject) -> None:
    whole = panel(rows)
    mask = data.draw(st.integers(0, whole.all))
    joined = whole.within(mask).with_(whole.within(whole.all & ~mask))
    assert votes_of(joined) == votes_of(whole)
    assert list(joined.heads) == sorted(whole.heads, key=lambda head: head.sort_key)


@given(ROWS, st.data())
def test_absence_as_abstention_moves_absences_and_nothing_else(rows: list[Row], data: st.DataObject) -> None:
    row = rows[0]
    mask = data.draw(st.integers(0, (1 << len(row)) - 1))
    moved = ballots(row).with_absence_as_abstention(mask)
    expected = ["abstain" if vote == "absent" and mask >> n & 1 else vote for n, vote in enumerate(row)]
    assert [VOTES[code] for code in moved.codes(len(row))] == expected
