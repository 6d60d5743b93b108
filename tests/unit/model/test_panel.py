from __future__ import annotations

from stancecli.model.ballots import Ballots
from stancecli.model.dates import PartialDate
from stancecli.model.panel import Head, Panel


def test_unanimous_is_told_by_the_totals_where_they_are_known() -> None:
    split, alike = {"yes": 100, "no": 1, "abstain": 0}, {"yes": 100, "no": 0, "abstain": 0}
    heads = (Head("a", totals=split), Head("b", totals=alike), Head("c", totals={"yes": 3}), Head("d"))
    panel = Panel(heads, {"x": Ballots(yes=0b1111), "y": Ballots(yes=0b0111, no=0b1000)})
    assert panel.unanimous == 0b0110


def test_who_is_in_one_of_two_panels_alone_is_not_listed_in_the_other() -> None:
    first = Panel((Head("b", PartialDate.parse("2002")),), {"x": Ballots(yes=1)})
    second = Panel((Head("a", PartialDate.parse("2001")),), {"y": Ballots(no=1)}, unlisted="not-member")
    joined = first.with_(second)
    assert [head.id for head in joined.heads] == ["a", "b"]
    assert joined.countries == {"x": Ballots(yes=0b10, not_member=0b01), "y": Ballots(no=0b01, unknown=0b10)}


def test_a_member_is_who_was_one_in_any_roll_call() -> None:
    panel = Panel((Head("a"), Head("b")), {"x": Ballots(not_member=0b11), "y": Ballots(absent=0b01, not_member=0b10)})
    assert panel.members() == ["y"]


def test_a_panel_of_no_roll_calls_has_none_to_compare() -> None:
    empty = Panel((Head("a"),), {"x": Ballots(yes=1)}).within(0)
    assert (empty.heads, empty.countries, empty.all, empty.unanimous) == ((), {"x": Ballots()}, 0, 0)


def test_roll_calls_without_a_date_come_last() -> None:
    heads = [Head("a"), Head("b", PartialDate.parse("2022")), Head("c", PartialDate.parse("2021-05"))]
    assert [head.id for head in sorted(heads, key=lambda head: head.sort_key)] == ["c", "b", "a"]


def test_votes_are_set_one_by_one_and_who_was_not_there_is_not_listed_elsewhere() -> None:
    panel = Panel((Head("a"), Head("b")), {"x": Ballots(yes=0b01, unknown=0b10)})
    set_ = panel.with_votes([(1, "x", "no"), (0, "y", "abstain")])
    assert set_.countries == {"x": Ballots(yes=0b01, no=0b10), "y": Ballots(abstain=0b01, unknown=0b10)}
