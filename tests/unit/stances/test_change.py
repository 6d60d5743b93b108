from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stancecli.stances.cells import Cell
from stancecli.stances.change import changes
from tests.unit.stances.build import (
    POSITION,
    VOTE,
    all_cells,
    change,
    day,
    entry,
    figure,
    gift,
    ledger,
    measured,
    roll_call,
    total,
    view,
)

if TYPE_CHECKING:
    from stancecli.model.records import Entry, Figure

EUR, EUR_TOTAL = measured("EUR"), measured("EUR", "cumulative")
MIRRORS = {"appeared": "ended", "ended": "appeared", "increased": "decreased", "decreased": "increased"}
BOOK = ledger(
    entry("a", "2020", "imposes"),
    entry("b", "2021", "counter-sanctions"),
    entry("c", "2022-05", "neutral"),
    entry("d", "2022-06", "not-joined"),
    entry("e", "2023", "not-joined", until=day("2024")),
    *(roll_call(f"vote-{when}", when, "yes" if when < "2022" else "no") for when in ("2020", "2021", "2022", "2023")),
    *(gift(f"gift-{when}", when, f"{value} EUR") for when, value in (("2021", 5), ("2022", 7), ("2023", 3))),
    *(total(f"total-{when}", when, f"{value} EUR") for when, value in (("2020", 5), ("2022", 12), ("2023", 11))),
)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("2019", "2020", "appeared"),
        ("2024", "2025", "ended"),
        ("2020", "2021", "moved"),
        ("2022-05", "2022-06", "switched"),
        ("2022", "2023", "reaffirmed"),
        ("2023", "2024", "unchanged"),
        ("2018", "2019", "unchanged"),
    ],
)
def test_a_change_of_position_has_the_first_kind_that_fits(first: str, second: str, kind: str) -> None:
    assert change(BOOK, first, second).kind == kind
    assert change(BOOK, second, first).kind == MIRRORS.get(kind, kind)


def test_silent_both_times_is_unchanged_whatever_the_reasons() -> None:
    found = change(BOOK, "2014-02", "2015")
    assert (found.before.silence, found.after.silence) == ("not-applicable", "not-covered")
    assert found.kind == "unchanged"
    between = ledger(entry("a", "2020"), entry("b", "2021"))
    assert change(between, "2019", "2022").kind == "unchanged"


def test_a_change_carries_the_whole_stance_before_and_after() -> None:
    found = change(BOOK, "2020", "2021")
    assert (found.before.entries, found.after.entries) == (("a",), ("b",))


@pytest.mark.parametrize(
    ("first", "second", "steps", "direction"),
    [
        ("2020", "2021", 4, -1),
        ("2021", "2022-05", 2, 1),
        ("2022-05", "2022-06", None, None),
        ("2022", "2023", None, None),
    ],
)
def test_steps_and_direction_go_along_the_axis(
    first: str, second: str, steps: int | None, direction: int | None
) -> None:
    there, back = change(BOOK, first, second), change(BOOK, second, first)
    assert (there.steps, there.direction) == (steps, direction)
    assert (back.steps, back.direction) == (steps, None if direction is None else -direction)


def test_the_direction_is_told_by_the_issues_own_axis() -> None:
    cell = Cell("azerbaijan", "blocs", "csto")
    book = ledger(
        entry("a", "2020", "member", issue="blocs", toward=("csto",)),
        entry("b", "2021", "outside", issue="blocs", toward=("csto",)),
    )
    found = change(book, "2020", "2021", cell)
    axis = book.axis_of(book.issues["blocs"])
    assert (found.steps, axis.end(found.direction or 0)) == (4, "out of them")
    assert axis.end(change(book, "2021", "2020", cell).direction or 0) == "Moscow-led blocs"


def test_a_contested_side_with_other_positions_has_moved_without_steps() -> None:
    book = ledger(entry("a", "2020", "imposes"), entry("b", "2021", "imposes"), entry("c", "2021", "aligned"))
    for first, second in (("2020", "2021"), ("2021", "2020")):
        found = change(book, first, second)
        assert (found.kind, found.steps, found.direction) == ("moved", None, None)
        assert found.flags == {"contested", "possible"}


def test_the_same_contest_is_no_move_whichever_side_is_the_plain_reading() -> None:
    book = ledger(
        entry("a", "2020", "imposes"),
        entry("b", "2021", "aligned", disputes=("a",)),
        entry("c", "2022", "imposes", disputes=("b",)),
    )
    found = change(book, "2021", "2022")
    assert (found.before.holder, found.after.holder) == ("b", "c")
    assert found.kind == "reaffirmed"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("2020", "2021", "reaffirmed"),
        ("2021", "2022", "voted"),
        ("2019", "2020", "appeared"),
        ("2023", "2024", "ended"),
    ],
)
def test_votes_are_told_by_another_usual_vote(first: str, second: str, kind: str) -> None:
    assert change(BOOK, first, second, VOTE).kind == kind
    assert change(BOOK, second, first, VOTE).kind == MIRRORS.get(kind, kind)


def test_the_usual_vote_alone_decides_whatever_the_mean() -> None:
    book = ledger(
        roll_call("a", "2020", "yes"),
        roll_call("b", "2021-01", "yes"),
        roll_call("c", "2021-02", "yes", yes_means="low"),
    )
    found = change(book, "2020", "2021", VOTE)
    assert (found.before.score, found.after.score) == (2, 0)
    assert found.kind == "reaffirmed"


@pytest.mark.parametrize(
    ("first", "second", "cell", "kind"),
    [
        ("2021", "2022", EUR, "increased"),
        ("2022", "2023", EUR, "decreased"),
        ("2020", "2022", EUR_TOTAL, "increased"),
        ("2022", "2023", EUR_TOTAL, "decreased"),
        ("2023", "2024", EUR_TOTAL, "unchanged"),
        ("2023", "2024", EUR, "ended"),
        ("2022", "2022", EUR, "unchanged"),
    ],
)
def test_amounts_are_told_by_another_figure(first: str, second: str, cell: Cell, kind: str) -> None:
    assert change(BOOK, first, second, cell).kind == kind
    assert change(BOOK, second, first, cell).kind == MIRRORS.get(kind, kind)


def test_a_figure_that_became_a_range_is_another_figure() -> None:
    book = ledger(total("a", "2020", "10 EUR"), total("b", "2021", "14 EUR", kind="reported", disputes=("a",)))
    found = change(book, "2020", "2021", EUR_TOTAL)
    assert (found.kind, found.flags) == ("increased", frozenset({"contested", "possible"}))


def test_the_same_figure_claimed_otherwise_is_no_other_figure() -> None:
    book = ledger(total("a", "2020", "10 EUR"), total("b", "2021", figure("10 EUR", "at-least")))
    assert change(book, "2020", "2021", EUR_TOTAL).kind == "reaffirmed"


@pytest.mark.parametrize(
    ("first", "second"), [("2021", "2022-12-31"), ("2021-12-31", "2022"), ("2021", "today"), ("2021-12-31", "today")]
)
def test_with_a_day_on_either_side_flows_count_up_to_both_ends(first: str, second: str) -> None:
    gifts, votes = change(BOOK, first, second, EUR), change(BOOK, first, second, VOTE)
    assert gifts.before.entries == ("gift-2021",)
    assert gifts.after.entries[:2] == ("gift-2021", "gift-2022")
    assert gifts.kind == "increased"
    assert votes.after.entries[0] == "vote-2020"


def test_between_two_periods_flows_are_those_of_each() -> None:
    found = change(BOOK, "2021", "2022", EUR)
    assert (found.before.entries, found.after.entries) == (("gift-2021",), ("gift-2022",))


def test_there_is_a_change_for_every_cell_in_their_order() -> None:
    cells = all_cells(BOOK)
    first, second = (view(BOOK, text) for text in ("2020", "2022"))
    assert [found.cell for found in changes(first, second, cells)] == cells
    assert POSITION in cells


@pytest.mark.parametrize(
    ("old", "new", "is_ordered"),
    [
        ((figure("5 EUR"),), (figure("7 EUR"),), True),
        ((figure("5 EUR"),), (figure("7 EUR", "at-least"),), True),
        ((figure("5 EUR", "at-least"),), (figure("7 EUR"),), False),
        ((figure("5 EUR", "at-least"),), (figure("7 EUR", "at-least"),), False),
        ((figure("5 EUR", "at-most"),), (figure("7 EUR"),), True),
        ((figure("5 EUR"),), (figure("7 EUR", "at-most"),), False),
        ((figure("5 EUR"), figure("6 EUR")), (figure("4 EUR"), figure("7 EUR")), False),
        ((figure("5 EUR"), figure("6 EUR")), (figure("7 EUR"), figure("8 EUR")), True),
    ],
)
def test_more_or_less_is_only_possible_where_the_figures_do_not_tell_which(
    old: tuple[Figure, ...], new: tuple[Figure, ...], *, is_ordered: bool
) -> None:
    def totals(name: str, when: str, figures: tuple[Figure, ...]) -> list[Entry]:
        return [total(f"{name}{n}", when, one, disputes=(f"{name}0",) if n else ()) for n, one in enumerate(figures)]

    book = ledger(*totals("a", "2021", old), *totals("b", "2022", new))
    there, back = change(book, "2021", "2022", EUR_TOTAL), change(book, "2022", "2021", EUR_TOTAL)
    assert (there.is_ordered, back.is_ordered) == (is_ordered, is_ordered)
    assert "possible" in there.flags or is_ordered
    assert there.flags == back.flags
    assert {there.kind, back.kind} == {"increased", "decreased"}


def test_a_gift_that_is_added_makes_it_surely_more_whatever_the_others_were() -> None:
    book = ledger(gift("a", "2021", figure("5 EUR", "at-least")), gift("b", "2021"), gift("c", "2022-05", "2 EUR"))
    assert change(book, "2021-12-31", "2022-12-31", EUR).is_ordered
    disputed = ledger(*book.entries[:2], gift("d", "2022-05", "9 EUR", disputes=("a",)))
    assert not change(disputed, "2021-12-31", "2022-12-31", EUR).is_ordered


def test_a_change_mirrored_is_the_way_back() -> None:
    for first, second in (("2019", "2020"), ("2020", "2021"), ("2024", "2025"), ("2022-05", "2022-06")):
        assert change(BOOK, first, second).mirrored() == change(BOOK, second, first)
    assert change(BOOK, "2022", "2023", EUR_TOTAL).mirrored() == change(BOOK, "2023", "2022", EUR_TOTAL)
