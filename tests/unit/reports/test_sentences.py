from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from stancecli.model.moments import Moment
from stancecli.reports.diff import Wanted, diff
from stancecli.reports.viewing import view_of
from tests.unit.reports.world import TODAY, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.model.ledger import Ledger
    from stancecli.stances.view import View

PLAIN = "channel: action, confidence: high"
TEXT = f"""
    entries:
      - {{id: one, country: georgia, issue: sanctions, date: 2015-05-05, position: neutral, summary: One., {PLAIN},
         evidence: [{{source: news}}]}}
      - {{id: two, country: georgia, issue: sanctions, date: 2021-02-02, until: 2024, position: imposes, summary: Two.,
         {PLAIN}, evidence: [{{source: paper}}]}}
      - {{id: early, country: armenia, issue: sanctions, date: 2015, as_of: true, position: aligned, summary: Early.,
         {PLAIN}, evidence: [{{source: old}}]}}
      - {{id: older, country: armenia, issue: sanctions, date: 2016, position: imposes, summary: Told late., {PLAIN},
         evidence: [{{source: paper}}]}}
      - {{id: much, country: georgia, issue: aid-amounts, date: 2022-02, summary: Much., {PLAIN},
         amount: {{basis: single, figures: [{{value: 45, unit: transformers}}]}}, evidence: [{{source: agency}}]}}
      - {{id: less, country: georgia, issue: aid-amounts, date: 2025-02, summary: Less., {PLAIN},
         amount: {{basis: single, figures: [{{value: 24, unit: transformers}}]}}, evidence: [{{source: agency}}]}}
      - {{id: total, country: armenia, issue: aid-amounts, date: 2022-02, summary: All., {PLAIN},
         amount: {{basis: cumulative, figures: [{{value: 5, currency: EUR}}]}}, evidence: [{{source: agency}}]}}
      - {{id: more, country: armenia, issue: aid-amounts, date: 2023-02, summary: More., {PLAIN},
         amount: {{basis: cumulative, figures: [{{value: 7, currency: EUR}}]}}, evidence: [{{source: agency}}]}}
    roll_calls:
      - {{id: R/1, body: unga, date: 2022-03-02, title: A, issue: un-votes, yes_means: high, votes: {{georgia: "yes"}},
         evidence: [{{source: agency}}]}}
      - {{id: R/2, body: unga, date: 2023-03-02, title: A, issue: un-votes, yes_means: high, votes: {{georgia: "no"}},
         evidence: [{{source: agency}}]}}
    sources:
      paper: {{title: A Newspaper, author: A. Writer, published: 2022-12-31, kind: press}}
      agency: {{title: An Agency, published: 2022-03-02, kind: agency}}
      news: {{title: News, published: 2015-06-06, kind: press}}
      old: {{title: An old paper, published: 2016-06-06, kind: press}}
"""


@pytest.fixture
def told(ledger: Callable[[str], Ledger]) -> Callable[..., str]:
    """Give a function that tells the change of a country and issue between two moments in a sentence."""
    made = ledger(TEXT)

    def tell(
        country: str,
        issue: str,
        first: str,
        second: str,
        *,
        then: str | None = None,
        known: str | None = None,
        certain: bool = False,
    ) -> str:
        def at(moment: str, day: str | None) -> View:
            clock = None if day is None else Moment.parse(day, TODAY)
            return view_of(made, Moment.parse(moment, TODAY), known=clock, certain=certain)

        wanted = Wanted(made.choose_countries([country]), made.choose_issues([issue]), everything=True)
        (row,) = rows(diff(at(first, then or known), at(second, known), wanted), "sentences")
        return str(row["sentence"])

    return tell


def test_a_move_names_both_moments_and_the_dates_between_which_it_lies(told: Callable[..., str]) -> None:
    assert told("georgia", "sanctions", "2020", "2022") == (
        "Georgia moved 2 steps toward Ukraine on “Sanctions on Russia”, from neutral (as of 31 December 2020) to "
        "imposes (as of 31 December 2022), between 2015-05-05 and 2021-02-02 (2 entries, stale)."
    )


def test_what_appeared_or_ended_names_the_silence_at_the_other_moment(told: Callable[..., str]) -> None:
    assert told("georgia", "sanctions", "2014", "2016") == (
        "As of 31 December 2014 no stance of Georgia on “Sanctions on Russia” was on record (no evidence); "
        "as of 31 December 2016 its stance was neutral, since 2015-05-05 (1 entry)."
    )
    assert told("georgia", "sanctions", "2022", "2025") == (
        "As of 31 December 2022 Georgia's stance on “Sanctions on Russia” was imposes, since 2021-02-02; "
        "as of 31 December 2025 its stance had lapsed (1 entry)."
    )


def test_read_backwards_it_is_told_in_the_order_of_time_and_says_so(told: Callable[..., str]) -> None:
    there, back = told("georgia", "sanctions", "2020", "2022"), told("georgia", "sanctions", "2022", "2020")
    assert back == f"In the order of time: {there}"


def test_what_was_learned_of_one_moment_moved_nowhere(told: Callable[..., str]) -> None:
    learned = told("armenia", "sanctions", "2020", "2020", then="2020-12-31")
    assert learned == (
        "As of 31 December 2020, by all that is known now, Armenia's stance on “Sanctions on Russia” was imposes, "
        "since 2016; by what was known on 31 December 2020 its stance was aligned, by 2015 (2 entries, stale)."
    )


def test_what_was_learned_of_two_moments_names_both(told: Callable[..., str]) -> None:
    learned = told("armenia", "sanctions", "2017", "2020", then="2017-12-31")
    assert "; as of 31 December 2017, by what was known on 31 December 2017, its stance was aligned, by 2015" in learned
    assert "moved" not in learned


def test_by_the_knowledge_of_one_day_a_sentence_says_so(told: Callable[..., str]) -> None:
    known = told("armenia", "sanctions", "2014", "2020", known="2020-12-31")
    assert known.startswith("By what was known on 31 December 2020: As of 31 December 2014 no stance of Armenia on")


def test_a_stance_that_was_learned_later_is_told_by_what_is_known_now(told: Callable[..., str]) -> None:
    learned = told("armenia", "sanctions", "2017", "2018")
    assert learned == (
        "Armenia's stance on “Sanctions on Russia” was imposes as of 31 December 2017, by what is known now, "
        "and as of 31 December 2018, since 2016 (1 entry, learned)."
    )


def test_gifts_and_votes_are_told_with_their_periods_and_never_as_more_or_less(told: Callable[..., str]) -> None:
    assert told("georgia", "aid-amounts", "2022", "2025") == (
        "In 2022 Georgia's gifts under “Aid to Ukraine, amounts: transformers single delivered” came to 45 "
        "transformers; in 2025 its gifts came to 24 transformers (2 entries)."
    )
    assert told("georgia", "un-votes", "2022", "2023") == (
        "In 2022 Georgia's usual vote on “Votes on Ukraine” was yes; in 2023 its usual vote was no (2 roll calls)."
    )


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2023", "in 2023"),
        ("2023-03", "in March 2023"),
        ("2023-Q1", "from 1 January 2023 to 31 March 2023"),
        ("2023-02-02/2024-02", "from 2 February 2023 to 29 February 2024"),
        ("2023-04-30", "up to 30 April 2023"),
    ],
)
def test_a_period_is_told_in_words(moment: str, words: str, told: Callable[..., str]) -> None:
    said = told("georgia", "un-votes", "2022", moment)
    assert f"; {words} its usual vote was " in said


def test_no_gift_in_a_period_is_no_end_of_giving(told: Callable[..., str]) -> None:
    said = told("georgia", "aid-amounts", "2022", "2023")
    assert "ended" not in said
    assert "; in 2023 none was on record (no evidence) (1 entry)." in said


def test_a_total_that_is_surely_more_has_increased_between_two_dates(told: Callable[..., str]) -> None:
    assert told("armenia", "aid-amounts", "2022", "2023") == (
        "Armenia's total under “Aid to Ukraine, amounts: EUR cumulative delivered” increased from 5 EUR (as of "
        "31 December 2022) to 7 EUR (as of 31 December 2023), between 2022-02 and 2023-02 (2 entries)."
    )


def test_what_is_not_certain_is_said_to_be_so_where_only_that_is_asked_for(told: Callable[..., str]) -> None:
    said = told("georgia", "sanctions", "2022", "2024-06-30", certain=True)
    assert said.endswith("; as of 30 June 2024 its stance was not certain (1 entry, 1 possible).")


def test_what_stayed_the_same_is_said_of_both_moments(told: Callable[..., str]) -> None:
    assert told("georgia", "sanctions", "2016", "2016") == (
        "Georgia's stance on “Sanctions on Russia” was neutral as of 31 December 2016, since 2015-05-05 (1 entry)."
    )
    assert told("georgia", "un-votes", "2014", "2015") == (
        "In 2014 and in 2015 no vote of Georgia on “Votes on Ukraine” was on record (no evidence)."
    )


def test_a_contested_side_is_told_apart_without_a_move_or_a_date(ledger: Callable[[str], Ledger]) -> None:
    made = ledger(TEXT)
    other = replace(made.entry["two"], id="other", position="aligned")
    made = replace(made, entries=(*made.entries, other))
    wanted = Wanted(made.choose_countries(["georgia"]), made.choose_issues(["sanctions"]))
    first, second = (view_of(made, Moment.parse(moment, TODAY)) for moment in ("2020", "2022"))
    (row,) = rows(diff(first, second, wanted), "sentences")
    assert str(row["sentence"]).endswith("its stance was imposes or aligned (3 entries, 2 possible, contested, stale).")
    assert (row["kind"], "moved" in str(row["sentence"])) == ("moved", False)
