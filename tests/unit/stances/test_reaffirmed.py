from __future__ import annotations

from stancecli.stances.change import changes
from tests.unit.stances.build import VOTE, change, entry, ledger, roll_call, view


def test_reaffirmed_is_what_an_entry_or_roll_call_of_the_cell_lies_between() -> None:
    book = ledger(entry("a", "2020", "imposes"), entry("b", "2021"), entry("c", "2022", issue="votes"))
    assert [change(book, one, "2023").kind for one in ("2020", "2021")] == ["reaffirmed", "unchanged"]
    votes = ledger(*(roll_call(when, when) for when in ("2020", "2021")), roll_call("m", "2022", body="pace"))
    assert [change(votes, one, "2022-12-31", VOTE).kind for one in ("2020", "2021")] == ["reaffirmed", "unchanged"]


def test_what_began_on_the_first_moments_last_day_does_not_lie_between() -> None:
    book = ledger(
        entry("a", "2020", "imposes"), entry("b", "2021-12-31", "imposes"), entry("c", "2022-06-30", "imposes")
    )
    assert change(book, "2021-12-31", "2022-06-29").kind == "unchanged"
    assert change(book, "2021-12-30", "2021-12-31").kind == "reaffirmed"
    assert change(book, "2021-12-31", "2022-06-30").kind == "reaffirmed"


def test_votes_of_persons_change_nothing_unless_asked_for() -> None:
    book = ledger(roll_call("a", "2020", "yes"), roll_call("b", "2021", "no", body="pace"))
    kinds = []
    for members in (False, True):
        first, second = (view(book, day, members=members) for day in ("2020-12-31", "2021-12-31"))
        kinds += [found.kind for found in changes(first, second, [VOTE])]
    assert kinds == ["unchanged", "voted"]
