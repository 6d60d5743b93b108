"""What a record moved, certainly or possibly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings

from stancecli.model.moments import Moment
from stancecli.stances.cells import Cell, cells
from stancecli.stances.moves import moves
from stancecli.stances.view import View
from tests.laws.small import SEEDS, on_day, small_ledgers
from tests.laws.test_certainty import fallen
from tests.laws.test_changes import says
from tests.laws.times import TODAY

if TYPE_CHECKING:
    from random import Random

    from stancecli.model.ledger import Ledger
    from stancecli.stances.moves import Move

NOW = Moment.parse("today", TODAY)


def moved(ledger: Ledger, cell: Cell) -> dict[str, Move]:
    return {move.record.id: move for move in moves(View(ledger, NOW), cell) if not move.by_time}


def in_order(ledger: Ledger) -> Ledger:
    """The same ledger, in which nothing ends before it begins."""
    ended = (entry.ends is not None and entry.ends.latest < entry.date.earliest for entry in ledger.entries)
    told = (replace(e, until=e.date) if over else e for e, over in zip(ledger.entries, ended, strict=True))
    return replace(ledger, entries=tuple(told))


@settings(max_examples=2000)
@given(small_ledgers(), SEEDS)
def test_what_a_record_certainly_moved_it_moved_however_the_dates_fall(ledger: Ledger, seed: Random) -> None:
    other = in_order(fallen(ledger, lambda when: on_day(when, seed)))
    for cell in cells(ledger, ledger.countries.values(), ledger.issues.values()):
        then = moved(other, cell)
        for name, move in moved(ledger, cell).items():
            if move.is_certain and move.change.kind != "unchanged":
                assert then[name].change.kind == move.change.kind
                assert says(then[name].change.before) == says(move.change.before)
                assert says(then[name].change.after) == says(move.change.after)
