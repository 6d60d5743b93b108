"""What was known when, and what changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from stancecli.reading.load import examine
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.known import Clock
from stancecli.stances.view import View
from tests.laws.small import ISSUES, MOMENTS, NEAR, SEEDS, WIDE, Maker, small_ledgers
from tests.laws.written import write

if TYPE_CHECKING:
    from random import Random

    from stancecli.model.ledger import Ledger
    from stancecli.model.moments import Moment
    from stancecli.model.records import Entry
    from stancecli.reading.load import Result
    from stancecli.stances.stance import Stance

many = settings(max_examples=2000)
EVERY_MOMENT = st.sampled_from(MOMENTS)
KNOWN = st.sampled_from([date(2021, 6, 15), date(2021, 12, 31), date(2022, 3, 4), date(2022, 6, 1), date(2023, 12, 31)])


def known(ledger: Ledger, clock: Clock) -> set[str]:
    return {record.id for record in ledger.records if clock.knows(ledger, record)}


@many
@given(small_ledgers(), KNOWN, KNOWN)
def test_knowing_more_never_removes_a_known_entry(ledger: Ledger, one: date, other: date) -> None:
    early, late = sorted((one, other))
    for possibly in (False, True):
        assert known(ledger, Clock(early, possibly)) <= known(ledger, Clock(late, possibly))
    assert known(ledger, Clock(early)) <= known(ledger, Clock(early, possibly=True))


@many
@given(small_ledgers(), EVERY_MOMENT, st.builds(Clock, KNOWN))
def test_what_was_surely_known_answers_as_a_ledger_that_holds_nothing_else(
    ledger: Ledger, moment: Moment, clock: Clock
) -> None:
    then = known(ledger, clock)
    alone = replace(
        ledger,
        entries=tuple(entry for entry in ledger.entries if entry.id in then),
        roll_calls=tuple(roll_call for roll_call in ledger.roll_calls if roll_call.id in then),
    )
    # Which measures amounts have is told by all entries: the cells of the two ledgers are not the same.
    asked = [issue for issue in ledger.issues.values() if issue.measure != "amount"]
    for cell in cells(ledger, ledger.countries.values(), asked):
        seen, held = (stance_in(View(book, moment, clock=at), cell) for book, at in ((ledger, clock), (alone, None)))
        assert seen == held


def every_stance(ledger: Ledger, moment: Moment, clock: Clock | None = None) -> list[Stance]:
    everywhere = cells(ledger, ledger.countries.values(), ledger.issues.values())
    return [stance_in(View(ledger, moment, clock=clock), cell) for cell in everywhere]


@many
@given(small_ledgers(), EVERY_MOMENT, SEEDS)
def test_an_entry_on_one_issue_changes_no_other(ledger: Ledger, moment: Moment, seed: Random) -> None:
    issue = seed.choice(list(ISSUES.values()))
    more = replace(ledger, entries=(*ledger.entries, Maker(seed, (*NEAR, *WIDE)).entry("more", issue, ledger.entries)))
    before, after = (
        [one for one in every_stance(book, moment) if one.cell.issue != issue.id] for book in (ledger, more)
    )
    assert before == after


@many
@given(small_ledgers(), EVERY_MOMENT, KNOWN, SEEDS)
def test_the_order_of_entries_changes_nothing(ledger: Ledger, moment: Moment, day: date, seed: Random) -> None:
    told, cast = list(ledger.entries), list(ledger.roll_calls)
    seed.shuffle(told)
    seed.shuffle(cast)
    other = replace(ledger, entries=tuple(told), roll_calls=tuple(cast))
    assert every_stance(other, moment) == every_stance(ledger, moment)
    assert every_stance(other, moment, Clock(day)) == every_stance(ledger, moment, Clock(day))


def read(ledger: Ledger, files: tuple[str, str], halves: tuple[list[Entry], list[Entry]]) -> Result:
    with TemporaryDirectory() as folder:
        return examine(write(ledger, Path(folder), files, halves))


@many
@given(small_ledgers(), EVERY_MOMENT, SEEDS)
def test_the_order_of_files_changes_nothing(ledger: Ledger, moment: Moment, seed: Random) -> None:
    told = list(ledger.entries)
    seed.shuffle(told)
    half = seed.randint(0, len(told))
    one = read(ledger, ("a.yaml", "b.yaml"), (told[:half], told[half:]))
    other = read(ledger, ("b.yaml", "a.yaml"), (told[half:][::-1], told[:half][::-1]))
    assert sorted(problem.code for problem in one.problems) == sorted(problem.code for problem in other.problems)
    assert (one.ledger is None) == (other.ledger is None)
    if one.ledger and other.ledger:
        assert every_stance(one.ledger, moment) == every_stance(other.ledger, moment)
