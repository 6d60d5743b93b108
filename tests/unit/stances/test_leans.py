from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecli.model.codebook import Axis
from stancecli.stances.grounds import grounds
from stancecli.stances.lean import Lean, Scored
from stancecli.stances.leans import leans
from tests.unit.stances import build
from tests.unit.stances.build import AID, BLOCS, SANCTIONS, VOTES, entry, ledger, roll_call

if TYPE_CHECKING:
    from stancecli.model.codebook import Issue
    from stancecli.model.records import Entry, RollCall
    from stancecli.model.words import Channel
    from stancecli.stances.leans import Leans

ALIGNED = tuple(replace(issue, group="war", asked_from=None) for issue in (SANCTIONS, VOTES))


def said(identity: str, when: str, position: str | None, channel: Channel = "statement") -> Entry:
    return replace(entry(identity, when, position), channel=channel)


def found(
    *records: Entry | RollCall, moment: str = "2014/2026", issues: tuple[Issue, ...] = ALIGNED, members: bool = False
) -> Leans:
    """The leans of Azerbaijan on the last ground there is: the group, where there is one."""
    book = ledger(*records, issues=issues, searched="2014/2025")
    return leans(build.view(book, moment, members=members), "azerbaijan", grounds(book, issues)[-1])


def means(leans: Leans) -> dict[str, Fraction | None]:
    return {mode: lean.mean for mode, lean in leans.of.items()}


def test_each_channel_has_its_mode_and_a_status_none() -> None:
    told: list[tuple[Channel, str]] = [
        ("statement", "imposes"),
        ("decision", "aligned"),
        ("law", "aligned"),
        ("treaty", "aligned"),
        ("aid", "aligned"),
        ("action", "not-joined"),
        ("status", "counter-sanctions"),
    ]
    records = [said(channel, "2022", position, channel) for channel, position in told]
    assert means(found(*records)) == {"say": 2, "vote": None, "do": Fraction(4, 5)}


def test_a_lean_is_the_mean_of_what_is_dated_in_the_period() -> None:
    records = [said("a", "2021", "imposes"), said("b", "2022", "aligned"), said("c", "2022-06", "not-joined")]
    assert means(found(*records, moment="2022"))["say"] == Fraction(1, 2)
    assert found(*records, moment="2022").of["say"].entries == ("b", "c")


def test_votes_lean_by_the_end_that_a_yes_means() -> None:
    votes = [roll_call("1", "2022-01-01", "no"), roll_call("2", "2022-01-02", "no", yes_means="low")]
    assert means(found(*votes, roll_call("3", "2022-01-03", yes_means="unclear")))["vote"] == 0


def test_an_absence_counts_as_its_body_says() -> None:
    away = found(roll_call("1", "2022-01-01", "yes"), roll_call("2", "2022-01-02", "absent"))
    assert means(away)["vote"] == 2
    assert (away.absent, away.of["vote"].entries) == (1, ("1",))
    abstaining = found(roll_call("1", "2022-01-01", "yes"), roll_call("2", "2022-01-02", "absent", body="hrc"))
    assert means(abstaining)["vote"] == 1
    assert abstaining.absent == 0


def test_votes_of_persons_count_only_where_they_are_asked_for() -> None:
    vote = roll_call("1", "2022-01-01", "yes", body="pace")
    assert means(found(vote))["vote"] is None
    assert means(found(vote, members=True))["vote"] == 2


def test_a_vote_told_by_an_entry_of_its_day_too_counts_once() -> None:
    vote = roll_call("1", "2022-01-01", "yes")
    again, other = said("e", "2022-01-01", "imposes", "vote"), said("f", "2022-01-02", "aligned", "vote")
    assert found(vote, again, other).of["vote"].entries == ("1", "f")
    assert found(again).of["vote"].entries == ("e",)


def test_a_word_of_the_day_of_a_vote_is_no_vote() -> None:
    assert found(roll_call("1", "2022-01-01", "yes"), said("e", "2022-01-01", "imposes")).of["say"].entries == ("e",)


@pytest.mark.parametrize("weak", [{"kind": "assessment"}, {"kind": "reported"}, {"confidence": "low"}])
def test_what_is_weaker_is_left_out_and_told(weak: dict[str, Any]) -> None:
    book = found(replace(said("e", "2022", "imposes"), **weak))
    assert means(book)["say"] is None
    assert ([one.id for one in book.weaker], book.silences["say"]) == (["e"], "unknown")


def test_a_forecast_is_nothing_at_all() -> None:
    book = found(replace(said("e", "2022", "imposes"), kind="forecast"))
    assert (means(book)["say"], book.weaker) == (None, ())


def test_two_accounts_of_one_deed_that_contradict_each_other_have_no_score() -> None:
    first, other = said("e", "2022", "imposes"), said("f", "2022", "not-joined")
    book = found(first, replace(other, disputes=("e",)), said("g", "2022", "aligned"))
    assert means(book)["say"] == 1
    assert [one.id for one in book.disputed] == ["e", "f"]


def test_a_dispute_about_something_else_or_with_a_deed_leaves_a_word_its_score() -> None:
    word = said("e", "2022", "imposes")
    alike = replace(said("f", "2022", "imposes"), disputes=("e",))
    deed = replace(said("g", "2022", "not-joined", "action"), disputes=("e",))
    assert means(found(word, alike, deed)) == {"say": 2, "vote": None, "do": 0}


def test_a_mode_without_a_lean_says_why() -> None:
    book = found(said("e", "2022", None), moment="2022")
    assert book.silences == {"say": "unknown", "vote": "no-evidence", "do": "no-evidence"}
    assert found(moment="2026").silences["say"] == "not-covered"
    assert found(roll_call("1", "2022", "absent"), moment="2022").silences["vote"] == "unknown"
    assert found(roll_call("1", "2022", "not-member"), moment="2022").silences["vote"] == "no-evidence"
    asked_later = (replace(SANCTIONS, asked_from=build.day("2023")),)
    assert found(said("e", "2022", "imposes"), moment="2022", issues=asked_later).silences["say"] == "not-applicable"


def test_a_ground_is_each_issue_and_counterpart_and_then_the_whole_group() -> None:
    book = ledger(issues=(*ALIGNED, BLOCS, AID))
    told = [(*(issue.id for issue in one.issues), one.toward, one.group) for one in grounds(book, book.issues.values())]
    assert told == [
        ("sanctions", None, None),
        ("votes", None, None),
        ("blocs", "csto", None),
        ("blocs", "russia", None),
        ("sanctions", "votes", None, "war"),
    ]
    assert [one.group for one in grounds(book, ALIGNED[:1])] == [None]


def test_a_group_never_joins_issues_of_different_axes() -> None:
    far = Axis("near", "far")
    others = [replace(SANCTIONS, id=name, group="war", axis=far) for name in ("trade", "travel")]
    book = ledger(issues=(*ALIGNED, *others))
    joined = [one for one in grounds(book, book.issues.values()) if one.group]
    assert [(one.axis.high, [issue.id for issue in one.issues]) for one in joined] == [
        ("Ukraine", ["sanctions", "votes"]),
        ("far", ["trade", "travel"]),
    ]


@given(st.lists(st.tuples(st.integers(-2, 2), st.booleans(), st.booleans()), max_size=8))
def test_the_reach_of_a_lean_is_that_of_every_way_its_dates_may_fall(told: list[tuple[int, bool, bool]]) -> None:
    record = entry("e", "2022")
    lean = Lean(tuple(Scored(record, score, counts or surely, surely) for score, counts, surely in told))
    sure = [score for score, _, surely in told if surely]
    unsure = [score for score, _, surely in told if not surely]
    ways = [(*sure, *more) for number in range(len(unsure) + 1) for more in combinations(unsure, number)]
    every = [Fraction(sum(way), len(way)) for way in ways if way]
    assert lean.reach == ((min(every), max(every)) if every else None)
    assert lean.is_sure == (() not in ways)
