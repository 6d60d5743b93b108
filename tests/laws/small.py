"""Small ledgers made quickly, for laws tried on thousands: hypothesis gives a seed, and all follows from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from stancecli.model.codebook import Axis, Coverage, Issue
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger
from stancecli.model.moments import Moment
from stancecli.model.records import Amount, Entry, Evidence, Figure, RollCall, Source
from stancecli.model.words import OPEN, Vote, YesMeans
from tests.laws.ledgers import BODIES, COUNTRIES, CSTO, SCALE, SCORES
from tests.laws.times import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from hypothesis.strategies import SearchStrategy

    from stancecli.model.records import Open

day = PartialDate.parse
ISSUES = {
    issue.id: issue
    for issue in (
        Issue("sanctions", "Sanctions", "position", "…?", SCALE, asked_from=day("2021"), stale_after=12),
        Issue("blocs", "Blocs", "position", "…?", SCALE, toward=("csto", "armenia"), axis=Axis("in", "out")),
        Issue("votes", "Votes", "vote", "…?"),
        Issue("aid", "Aid", "amount", "…?"),
    )
}
# Days near each other, so that dates overlap: single ones, spans of two and three, some of them doubtful.
_DAYS = [f"2022-03-{number:02}" for number in range(1, 9)]
_SPANS = [f"{one}/{other}" for n, one in enumerate(_DAYS) for other in _DAYS[n + 1 : n + 3]]
NEAR = [day(text) for text in (*_DAYS, *_SPANS, "2022-03-02?", "2022-03-04/2022-03-05?")]
# Dates of every precision.
WIDE = [
    day(text)
    for text in ("2021", "2022", "2022~", "2022-03", "2022-03~", "2022-04?", "2021-12/2022-02", "2023", "2027")
]
MOMENTS = [
    Moment.parse(text, TODAY)
    for text in ("2021", "2022", "2022-Q1", "2022-03", "2022-03-05", "2022-03-02/2022-03-06", "2023", "today")
]
SOURCES = {
    name: Source(name, "press", published=day(when) if when else None)
    for name, when in (
        ("old", "2021-06"),
        ("then", "2022-03-05"),
        ("late", "2023-04"),
        ("doubtful", "2022?"),
        ("undated", ""),
    )
}


@dataclass(frozen=True)
class Maker:
    """Makes records at random, of dates that are near each other or also of wide ones."""

    random: Random
    dates: Sequence[PartialDate]

    def entry(self, identity: str, issue: Issue, others: Sequence[Entry] = ()) -> Entry:
        one = self.random
        country, when = one.choice(sorted(COUNTRIES)), one.choice(self.dates)
        sources = one.sample(sorted(SOURCES), one.choice((1, 1, 2)))
        toward = [each for each in issue.toward if each != country]
        plain = Entry(
            identity,
            country,
            issue.id,
            "statement",
            when,
            "…",
            tuple(map(Evidence, sources)),
            one.choice(("high", "medium", "medium", "low")),
            toward=(one.choice(toward),) if toward else (),
            kind=one.choice(("fact", "fact", "fact", "fact", "assessment", "reported", "forecast")),
            disputes=self._disputes(country, issue, others),
        )
        if issue.measure == "amount":
            return replace(plain, amount=self._amount())
        return self.lasting(plain) if issue.measure == "position" and one.random() < 0.9 else plain

    def lasting(self, entry: Entry) -> Entry:
        """The entry with a position and perhaps an end."""
        ends: list[PartialDate | Open] = [each for each in self.dates if each.latest >= entry.date.earliest]
        until = self.random.choice((None, None, None, OPEN, self.random.choice(ends)))
        return replace(entry, position=self.random.choice(sorted(SCORES)), until=until)

    def _disputes(self, country: str, issue: Issue, others: Sequence[Entry]) -> tuple[str, ...]:
        known = [each.id for each in others if (each.country, each.issue) == (country, issue.id)]
        return (self.random.choice(known),) if known and self.random.random() < 0.25 else ()

    def _amount(self) -> Amount | None:
        one = self.random
        figures = [Figure(Decimal(one.choice((0, 5, 7))), "EUR"), Figure(Decimal(3), None, "t"), Figure(printed="3o")]
        told = tuple(one.sample(figures, one.choice((0, 1, 1, 2))))
        return Amount(one.choice(("single", "cumulative")), figures=told) if one.random() < 0.9 else None

    def roll_call(self, identity: str, issue: str = "votes") -> RollCall:
        one = self.random
        votes: dict[str, Vote] = {name: one.choice(get_args(Vote)) for name in COUNTRIES if one.random() < 0.9}
        leans = one.choice(get_args(YesMeans))
        when, body = one.choice(self.dates), one.choice(sorted(BODIES))
        return RollCall(identity, body, when, "…", issue, leans, votes, (Evidence("old"),))


def ledger_of(entries: Sequence[Entry], roll_calls: Sequence[RollCall] = ()) -> Ledger:
    """A ledger of these records, half searched."""
    covered = Coverage(("sanctions", "votes", "aid"), tuple(COUNTRIES), day("2021"), day("2022-06"))
    return Ledger(
        "stances.yaml",
        "1",
        "A ledger of a law",
        Axis("Russia", "Ukraine"),
        countries=COUNTRIES,
        counterparts={"csto": CSTO},
        bodies=BODIES,
        issues=ISSUES,
        sources=SOURCES,
        coverage=(covered,),
        roll_calls=tuple(roll_calls),
        entries=tuple(entries),
    )


def _ledger(random: Random) -> Ledger:
    maker = Maker(random, (*NEAR, *WIDE))
    told: list[Entry] = []
    for number in range(random.randint(1, 7)):
        told.append(maker.entry(f"entry-{number}", random.choice(list(ISSUES.values())), told))
    return ledger_of(told, [maker.roll_call(f"text-{n}") for n in range(random.randint(0, 3))])


def _one_cell(random: Random) -> Ledger:
    maker = Maker(random, NEAR)
    told: list[Entry] = []
    for number in range(random.randint(1, 3)):
        drawn = maker.entry(f"entry-{number}", ISSUES["sanctions"], told)
        told.append(replace(drawn, country="armenia", disputes=drawn.disputes if drawn.country == "armenia" else ()))
    return ledger_of(told)


def _seeded() -> SearchStrategy[Random]:
    return st.randoms(use_true_random=True)


def small_ledgers() -> SearchStrategy[Ledger]:
    """Ledgers of up to seven entries and three roll calls on four issues."""
    return _seeded().map(_ledger)


def cells_of_positions() -> SearchStrategy[Ledger]:
    """Ledgers of one cell: up to three positions of Armenia on sanctions, on dates of at most three days."""
    return _seeded().map(_one_cell)


def days_of(when: PartialDate) -> Iterator[date]:
    """Every day a date may mean."""
    return map(date.fromordinal, range(when.earliest.toordinal(), when.latest.toordinal() + 1))


def on_day(when: PartialDate, random: Random) -> PartialDate:
    """One of the days a date may mean, for certain."""
    return day(date.fromordinal(random.randint(when.earliest.toordinal(), when.latest.toordinal())).isoformat())


def narrowed(when: PartialDate, random: Random) -> PartialDate:
    """A date that means some of the days another may mean; no more doubtful than that."""
    first, last = sorted(random.randint(when.earliest.toordinal(), when.latest.toordinal()) for _ in range(2))
    one, other = date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
    mark = "?" if when.doubtful and random.random() < 0.5 else ""
    return day(f"{one}/{other}{mark}" if one != other else f"{one}{mark}")


SEEDS = _seeded()
