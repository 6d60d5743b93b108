from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecli.stances.gap import gaps, may_be
from stancecli.stances.grounds import grounds
from stancecli.stances.leans import leans
from tests.unit.stances import build
from tests.unit.stances.build import SANCTIONS, entry, ledger

if TYPE_CHECKING:
    from stancecli.model.records import Entry
    from stancecli.model.words import Channel
    from stancecli.stances.gap import Gap
    from stancecli.stances.leans import Leans
    from stancecli.stances.view import Asked

ISSUE = replace(SANCTIONS, asked_from=None)
POSITIONS = {2: "imposes", 1: "aligned", 0: "not-joined", -2: "counter-sanctions"}


def told(channel: Channel, *scores: int, when: str = "2022-06-01") -> list[Entry]:
    return [
        replace(entry(f"{channel}-{when[:7]}-{number}", when, POSITIONS[score]), channel=channel)
        for number, score in enumerate(scores)
    ]


def compared(*records: Entry, moment: str = "2022", asked: Asked = "plain") -> Leans:
    book = ledger(*records, issues=(ISSUE,))
    return leans(replace(build.view(book, moment), asked=asked), "azerbaijan", grounds(book, (ISSUE,))[0])


def found(*records: Entry, moment: str = "2022", asked: Asked = "plain") -> list[Gap]:
    return list(gaps(compared(*records, moment=moment, asked=asked)))


def modes_and_steps(gaps: list[Gap]) -> list[tuple[object, ...]]:
    return [(one.first, one.second, one.steps) for one in gaps]


@pytest.mark.parametrize(
    ("words", "deeds", "steps"),
    [
        ((2,), (-2,), 4),
        ((1,), (0,), 1),
        ((0,), (-2,), 2),
        ((1, 0, 0), (-2, 1, 0, -2, 1, 0), None),  # 1/3 and -1/3
        ((1, 1, 0), (-2, 1, 0), 1),  # 2/3 and -1/3: exactly one step
        ((2,), (1,), None),
        ((2, 2), (1, 0), None),
        ((0,), (0,), None),
    ],
)
def test_a_gap_is_two_leans_a_step_apart_and_not_on_one_side(
    words: tuple[int, ...], deeds: tuple[int, ...], steps: int | None
) -> None:
    gap = found(*told("statement", *words), *told("law", *deeds))
    assert modes_and_steps(gap) == ([] if steps is None else [("say", "do", steps)])


def test_a_mode_with_nothing_in_the_period_makes_no_gap() -> None:
    assert found(*told("statement", 2), *told("law", -2, when="2021-06-01")) == []


def test_three_leans_may_make_several_gaps() -> None:
    gap = found(*told("statement", 2), *told("vote", 0), *told("law", -2))
    assert modes_and_steps(gap) == [
        ("say", "vote", 2),
        ("say", "do", 4),
        ("vote", "do", 2),
    ]


def test_a_gap_is_certain_if_it_is_one_however_the_dates_fall() -> None:
    edge = "2021-12/2022-01"
    (sure,) = found(*told("statement", 2), *told("law", -2), *told("action", -2, when=edge))
    assert sure.is_certain
    assert sure.steps == 4
    (unsure,) = found(*told("statement", 2), *told("law", -2, when="2022-12/2023-01"))
    assert not unsure.is_certain
    (doubtful,) = found(*told("statement", 2), *told("law", -2, when="2022-06?"))
    assert not doubtful.is_certain


def test_only_what_is_certain_or_all_that_could_be_is_given_where_it_is_asked_for() -> None:
    records = [*told("statement", 2), *told("law", -2, when="2021-12/2022-01")]
    assert found(*records) == []
    (possible,) = found(*records, asked="possible")
    assert (possible.steps, possible.is_certain) == (None, False)
    assert may_be(compared(*records))
    late = [*told("statement", 2), *told("law", -2, when="2022-12/2023-01")]
    assert len(found(*late)) == 1
    assert found(*late, asked="certain") == []


def test_a_word_that_disputes_a_deed_is_a_contested_gap_and_never_certain() -> None:
    (word,) = told("statement", 2)
    (deed,) = told("action", -2)
    (gap,) = found(word, replace(deed, disputes=(word.id,)))
    assert (gap.is_contested, gap.is_certain) == (True, False)


def _reading(records: list[Entry], dates: tuple[str, ...]) -> bool:
    fixed = [replace(record, date=build.day(date)) for record, date in zip(records, dates, strict=True)]
    return bool(found(*fixed))


_DATES = {"2022-06-01": ("2022-06-01",), "2021-12/2022-01": ("2021-12-31", "2022-01-01")}
_DATES["2022-12/2023-01"] = ("2022-12-31", "2023-01-01")
_TOLD = st.tuples(st.sampled_from(["statement", "law"]), st.sampled_from([2, 1, 0, -2]), st.sampled_from([*_DATES]))


@given(st.lists(_TOLD, min_size=1, max_size=6))
def test_certain_and_possible_gaps_are_those_of_all_and_of_any_readings_of_the_dates(
    told: list[tuple[Channel, int, str]],
) -> None:
    records = [
        replace(entry(f"e-{number}", when, POSITIONS[score]), channel=channel)
        for number, (channel, score, when) in enumerate(told)
    ]
    readings = [_reading(records, dates) for dates in product(*(_DATES[when] for _, _, when in told))]
    assert bool(found(*records, asked="certain")) == all(readings)
    assert bool(found(*records, asked="possible")) == any(readings)
    assert may_be(compared(*records)) == any(readings)


def test_steps_are_exact() -> None:
    (gap,) = found(*told("statement", 2, 2, 1), *told("law", -2, 0, 0))
    assert gap.steps == Fraction(7, 3)
