from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from stancecli.stances.stance import Tally
from stancecli.stances.tally import usual_vote
from tests.unit.stances.build import VOTE, entry, ledger, roll_call, stance

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import RollCall
    from stancecli.model.words import Vote, YesMeans


def votes(*cast: Vote) -> list[RollCall]:
    return [roll_call(f"{number:02}", f"2022-01-{number:02}", vote) for number, vote in enumerate(cast, start=1)]


def tally(book: Ledger) -> Tally:
    answer = stance(book, cell=VOTE).answer
    assert isinstance(answer, Tally)
    return answer


@pytest.mark.parametrize(
    ("cast", "usual"),
    [
        (["yes"], "yes"),
        (["absent", "absent", "yes"], "absent"),
        (["no", "abstain", "no"], "no"),
        (["yes", "no"], "mixed"),
        (["yes", "yes", "absent", "absent", "no"], "mixed"),
        (["yes", "unknown", "unknown", "unknown"], "yes"),
        (["abstain", "not-member", "not-member"], "abstain"),
        (["yes", "no", "abstain", "absent"], "mixed"),
    ],
)
def test_the_usual_vote_is_the_most_frequent_and_a_tie_is_mixed(cast: list[Vote], usual: str) -> None:
    assert tally(ledger(*votes(*cast))).usual == usual
    assert usual_vote(Counter(cast)) == usual


def test_every_vote_is_counted_unknown_and_not_member_apart() -> None:
    found = tally(ledger(*votes("yes", "yes", "no", "abstain", "absent", "unknown", "not-member")))
    assert found.counts == {"yes": 2, "no": 1, "abstain": 1, "absent": 1, "unknown": 1, "not-member": 1}


@pytest.mark.parametrize(
    ("vote", "yes_means", "score"),
    [
        ("yes", "high", 2),
        ("no", "high", -2),
        ("abstain", "high", 0),
        ("yes", "low", -2),
        ("no", "low", 2),
        ("abstain", "low", 0),
        ("yes", "unclear", None),
        ("no", "unclear", None),
        ("absent", "high", None),
    ],
)
def test_a_vote_is_scored_by_the_end_it_leans_to(vote: Vote, yes_means: YesMeans, score: int | None) -> None:
    found = stance(ledger(roll_call("a", "2022", vote, yes_means=yes_means)), cell=VOTE)
    assert found.score == score


def test_the_score_is_the_mean_over_the_texts_with_a_leaning_with_their_number() -> None:
    book = ledger(
        roll_call("a", "2022-01-01", "yes"),
        roll_call("b", "2022-01-02", "abstain"),
        roll_call("c", "2022-01-03", "no", yes_means="low"),
        roll_call("d", "2022-01-04", "no", yes_means="unclear"),
        *(roll_call(vote, "2022-01-05", vote) for vote in ("absent", "unknown", "not-member")),
    )
    assert stance(book, cell=VOTE).score == pytest.approx(4 / 3)
    assert tally(book).scored == 3


def test_a_mean_of_nothing_is_no_zero() -> None:
    book = ledger(roll_call("a", "2022", "yes", yes_means="unclear"))
    assert (stance(book, cell=VOTE).score, tally(book).scored) == (None, 0)


def test_an_absence_is_left_out_or_an_abstention_as_the_body_declares() -> None:
    left_out = ledger(roll_call("a", "2022-01", "yes"), roll_call("b", "2022-02", "absent"))
    as_abstention = ledger(roll_call("a", "2022-01", "yes"), roll_call("b", "2022-02", "absent", body="hrc"))
    assert (stance(left_out, cell=VOTE).score, tally(left_out).scored) == (2, 1)
    assert (stance(as_abstention, cell=VOTE).score, tally(as_abstention).scored) == (1, 2)


def test_an_absence_stays_an_absence_in_the_tally_whatever_it_scores() -> None:
    assert tally(ledger(roll_call("a", "2022", "absent", body="hrc"))).usual == "absent"


def test_since_and_last_evidence_are_the_first_and_the_last_vote_counted() -> None:
    book = ledger(*votes("unknown", "yes", "absent", "not-member"))
    found = stance(book, cell=VOTE)
    assert (str(found.since), str(found.last_evidence)) == ("2022-01-02", "2022-01-03")


def test_a_tally_rests_on_every_roll_call_that_lists_the_country() -> None:
    book = ledger(*reversed(votes("yes", "unknown", "not-member")))
    assert stance(book, cell=VOTE).entries == ("01", "02", "03")


def test_a_roll_call_that_does_not_list_the_country_is_none_of_its_votes() -> None:
    other = roll_call("b", "2022-02")
    other.votes.clear()
    assert stance(ledger(roll_call("a", "2022-01"), other), cell=VOTE).entries == ("a",)


def test_votes_of_persons_are_kept_out_unless_asked_for() -> None:
    book = ledger(
        roll_call("states", "2022-01", "yes"),
        roll_call("by-body", "2022-02", "no", body="pace"),
        roll_call("by-itself", "2022-03", "no", voters="members"),
    )
    assert stance(book, cell=VOTE).entries == ("states",)
    assert stance(book, cell=VOTE, members=True).entries == ("states", "by-body", "by-itself")


def test_a_roll_call_of_states_in_a_body_of_persons_counts() -> None:
    book = ledger(roll_call("a", "2022", body="pace", voters="states"))
    assert stance(book, cell=VOTE).entries == ("a",)


def test_a_country_that_was_never_a_member_is_not_asked() -> None:
    found = stance(ledger(*votes("not-member", "not-member")), cell=VOTE)
    assert (found.silence, found.entries) == ("not-applicable", ("01", "02"))


def test_a_country_that_cast_a_vote_before_was_once_a_member_and_is_asked_still() -> None:
    cast = (roll_call("a", "2020", "yes"), roll_call("b", "2023", "not-member"))
    found = stance(ledger(*cast, searched="2014/2026"), "2023", VOTE)
    assert (found.silence, found.entries) == ("no-evidence", ("b",))
    assert stance(ledger(*cast), "2023", VOTE).silence == "not-covered"
    absent = roll_call("a", "2020", "absent")
    assert stance(ledger(absent, cast[1]), "2023", VOTE).silence == "not-covered"


def test_a_country_is_no_member_until_it_is_one() -> None:
    book = ledger(roll_call("a", "2020", "not-member"), roll_call("b", "2023", "yes"), searched="2014/2026")
    found = [stance(book, at, VOTE) for at in ("2019", "2020", "2021", "2023", "2024")]
    assert [one.silence for one in found] == ["no-evidence", "not-applicable", "not-applicable", None, "no-evidence"]
    assert [one.entries for one in found] == [(), ("a",), ("a",), ("b",), ()]


def test_votes_of_persons_make_no_state_a_member() -> None:
    book = ledger(roll_call("a", "2020", "yes", voters="members"), roll_call("b", "2023", "not-member"))
    assert stance(book, "2023", VOTE).silence == "not-applicable"
    assert stance(book, "2023", VOTE, members=True).silence == "not-covered"


def test_votes_that_no_source_tells_are_unknown() -> None:
    assert stance(ledger(*votes("unknown")), cell=VOTE).silence == "unknown"
    assert stance(ledger(*votes("not-member", "unknown")), cell=VOTE).silence == "unknown"


def test_an_entry_that_tells_of_votes_without_a_roll_call_makes_its_period_unknown() -> None:
    book = ledger(entry("a", "2022", issue="votes"), searched="2014/2026")
    assert [stance(book, moment, VOTE).silence for moment in ("2021", "2022", "2023")] == [
        "no-evidence",
        "unknown",
        "no-evidence",
    ]
    assert stance(book, "2022", VOTE).entries == ("a",)
