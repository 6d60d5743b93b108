"""Strategies for small ledgers that `check` would pass: all measures, all that a record may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from stancecli.model.codebook import Axis, Body, Counterpart, Country, Coverage, Issue, Position
from stancecli.model.ledger import Ledger
from stancecli.model.records import Amount, Entry, Evidence, Figure, RollCall, Source
from stancecli.model.words import OPEN, Basis, Bound, Confidence, EntryKind, Stage, Vote, Voters, YesMeans
from tests.laws.times import partial_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTRIES = {name: Country(name, name.title(), name[:3].upper()) for name in ("azerbaijan", "armenia")}
BODIES = {
    "unga": Body("unga", "UN General Assembly"),
    "hrc": Body("hrc", "Human Rights Council", "abstain"),
    "pace": Body("pace", "Parliamentary Assembly", voters="members"),
}
SOURCES = {name: Source(name, "analysis", title=name) for name in ("paper", "agency")}
END = date(2028, 12, 31)
SCORES = {"high": 2, "middle": 0, "aside": 0, "low": -2}
SCALE = tuple(Position(name, score, "…") for name, score in SCORES.items())
CSTO = Counterpart("csto", "Collective Security Treaty Organization")


@st.composite
def issues(draw: st.DrawFn) -> tuple[Issue, ...]:
    """One or two issues of each measure; the second position issue is asked of counterparts apart."""
    asked_from = draw(st.none() | partial_dates())
    stale_after = draw(st.sampled_from([None, 12, 36]))
    first = (
        Issue("sanctions", "Sanctions", "position", "…?", SCALE, asked_from=asked_from, stale_after=stale_after),
        Issue("votes", "Votes", "vote", "…?", asked_from=asked_from),
        Issue("aid", "Aid", "amount", "…?", asked_from=asked_from),
    )
    second = (
        Issue("blocs", "Blocs", "position", "…?", SCALE, toward=("csto", "armenia"), axis=Axis("in", "out")),
        Issue("texts", "Texts", "vote", "…?"),
        Issue("loans", "Loans", "amount", "…?", not_applicable=("azerbaijan",)),
    )
    return (*first, *(issue for issue in second if draw(st.booleans())))


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Amounts of up to two figures: values in three measures, each once, or a garbled text."""
    values = st.builds(
        lambda value, unit, bound: Figure(
            value, unit if unit.isupper() else None, None if unit.isupper() else unit, bound
        ),
        st.decimals(0, 10**9, places=2, allow_nan=False),
        st.sampled_from(["EUR", "USD", "t"]),
        st.sampled_from(get_args(Bound)),
    )
    figures = st.lists(values | st.just(Figure(printed="315,00 euros")), max_size=2, unique_by=_measure)
    return Amount(
        draw(st.sampled_from(get_args(Basis))), draw(st.sampled_from(get_args(Stage))), "other", tuple(draw(figures))
    )


def _measure(figure: Figure) -> str:
    """The measure that an amount has one figure in; a garbled text is in none."""
    return figure.in_ or str(figure.printed)


@st.composite
def entries(draw: st.DrawFn, identity: str, issue: Issue, *, others: Sequence[Entry] = ()) -> Entry:
    """An entry on an issue, which may dispute others of the same country and issue."""
    country = draw(st.sampled_from(sorted(set(COUNTRIES) - set(issue.not_applicable))))
    towards = [toward for toward in issue.toward if toward != country]
    disputable = [other.id for other in others if (other.country, other.issue) == (country, issue.id)]
    plain = Entry(
        identity,
        country,
        issue.id,
        "decision",
        draw(partial_dates()),
        f"What {identity} tells.",
        (Evidence(draw(st.sampled_from(sorted(SOURCES)))),),
        draw(st.sampled_from(get_args(Confidence))),
        toward=(draw(st.sampled_from(towards)),) if towards else (),
        kind=draw(st.sampled_from(["fact", "fact", "fact", *get_args(EntryKind)])),
        disputes=tuple(draw(st.lists(st.sampled_from(disputable), unique=True, max_size=2))) if disputable else (),
    )
    if issue.measure == "amount":
        return replace(plain, amount=draw(st.none() | amounts()))
    return draw(_lasting(plain)) if issue.measure == "position" and draw(st.integers(0, 5)) else plain


def _lasting(entry: Entry) -> st.SearchStrategy[Entry]:
    """The entry with a position, and perhaps an end that does not lie before its date."""
    ends = partial_dates(entry.date.earliest, END)
    return st.builds(
        lambda position, until, as_of: replace(entry, position=position, until=until, as_of=as_of),
        st.sampled_from(sorted(SCORES)),
        st.none() | st.just(OPEN) | ends,
        st.booleans(),
    )


@st.composite
def roll_calls(draw: st.DrawFn, identity: str, issue: Issue) -> RollCall:
    """A roll call on an issue, which may leave a country out."""
    return RollCall(
        identity,
        draw(st.sampled_from(sorted(BODIES))),
        draw(partial_dates()),
        f"Text {identity}",
        issue.id,
        draw(st.sampled_from(get_args(YesMeans))),
        draw(st.dictionaries(st.sampled_from(sorted(COUNTRIES)), st.sampled_from(get_args(Vote)))),
        (Evidence("paper"),),
        voters=draw(st.sampled_from([None, *get_args(Voters)])),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Ledgers of two countries, up to two issues of each measure, six entries and four roll calls."""
    asked = draw(issues())
    told: list[Entry] = []
    for number in range(draw(st.integers(0, 6))):
        told.append(draw(entries(f"entry-{number}", draw(st.sampled_from(asked)), others=told)))
    voted = [issue for issue in asked if issue.measure == "vote"]
    cast = [draw(roll_calls(f"text-{n}", draw(st.sampled_from(voted)))) for n in range(draw(st.integers(0, 4)))]
    return replace(_ledger(asked, told), coverage=draw(_coverage(asked)), roll_calls=tuple(cast))


def _ledger(asked: Sequence[Issue], told: Sequence[Entry]) -> Ledger:
    return Ledger(
        "stances.yaml",
        "1",
        "A ledger of a law",
        Axis("Russia", "Ukraine"),
        countries=COUNTRIES,
        counterparts={"csto": CSTO},
        bodies=BODIES,
        issues={issue.id: issue for issue in asked},
        sources=SOURCES,
        entries=tuple(told),
    )


@st.composite
def gift_ledgers(draw: st.DrawFn) -> Ledger:
    """Ledgers of up to five single gifts in one measure, by one country, many of them in dispute."""
    asked = Issue("aid", "Aid", "amount", "…?")
    told: list[Entry] = []
    for number in range(draw(st.integers(1, 5))):
        disputes = draw(st.lists(st.sampled_from([each.id for each in told]), unique=True)) if told else []
        plain = draw(entries(f"entry-{number}", asked))
        value = Figure(Decimal(draw(st.integers(0, 9))), "EUR")
        amount = Amount("single", figures=draw(st.sampled_from([(value,), (value,), ()])))
        told.append(replace(plain, country="armenia", kind="fact", amount=amount, disputes=tuple(disputes)))
    return _ledger([asked], told)


@st.composite
def _coverage(draw: st.DrawFn, asked: Sequence[Issue]) -> tuple[Coverage, ...]:
    days = sorted((draw(partial_dates()) for _ in range(2)), key=lambda one: one.sort_key)
    names = tuple(issue.id for issue in asked if draw(st.booleans()))
    return (Coverage(names, tuple(COUNTRIES), *days),) if names else ()
