"""What is recorded: sources, entries and roll calls. Frozen records, validated on reading."""

# The types named in annotations are imported at run time: reading's validator looks them up.
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from stancecli.model.dates import PartialDate
from stancecli.model.scalars import Reads, count, figure, truth
from stancecli.model.strict import Allowed, Id, Strict, Text, Texts
from stancecli.model.words import (
    OPEN,
    Basis,
    Bound,
    Channel,
    Confidence,
    EntryKind,
    Purpose,
    SourceKind,
    Stage,
    Vote,
    Voters,
    YesMeans,
)

Open = Literal["open"]


def last_day(text: str) -> PartialDate | Open:
    """Read the last day of a state's force, or `open` for one in force until an entry ends it."""
    return OPEN if text == OPEN else PartialDate.parse(text)


Until = Annotated[PartialDate | Open, Reads(last_day)]


@dataclass(frozen=True, slots=True)
class Source(Strict):
    """One document. What is not known of it is None."""

    id: Id
    kind: SourceKind
    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    published: PartialDate | None = None
    url: Text | None = None
    language: Text | None = None


@dataclass(frozen=True, slots=True)
class Evidence(Strict):
    """A source and the place in it."""

    source: Text
    paragraph: Text | None = None
    page: Text | None = None
    quote: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Figure(Strict):
    """One measure of an amount: an exact value in a currency (ISO 4217) or a unit, or a garbled text as printed."""

    value: Annotated[Decimal, Reads(figure)] | None = None
    currency: Text | None = None
    unit: Text | None = None
    bound: Bound = "exact"
    printed: Text | None = None

    @property
    def in_(self) -> str | None:
        """The currency or unit it is counted in."""
        return self.currency or self.unit


@dataclass(frozen=True, slots=True)
class Amount(Strict):
    """How much was given. The figures are the same gift in other measures and are never added together."""

    basis: Basis
    stage: Stage = "delivered"
    purpose: Purpose = "other"
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry(Strict):
    """One thing a country said, did, voted, gave or became, on a date, with evidence."""

    id: Id
    country: Text
    issue: Text
    channel: Channel
    date: PartialDate
    summary: Text
    evidence: tuple[Evidence, ...]
    confidence: Confidence
    toward: Texts = ()
    by: Text | None = None
    until: Until | None = None
    as_of: Annotated[bool, Reads(truth)] = False
    position: Text | None = None
    amount: Amount | None = None
    kind: EntryKind = "fact"
    event: Text | None = None
    disputes: Texts = ()
    note: Text | None = None
    date_note: Text | None = None
    allow: Allowed = field(default_factory=dict)

    @property
    def is_firm(self) -> bool:
        """Whether it outweighs what is weaker: an assessment, something passed on, low confidence."""
        return self.kind == "fact" and self.confidence != "low"

    @property
    def ends(self) -> PartialDate | None:
        """The last day of its force, where one is known."""
        return self.until if isinstance(self.until, PartialDate) else None

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Reading order of entries: by date, then id. Total."""
        return (*self.date.sort_key[:2], self.id)


@dataclass(frozen=True, slots=True)
class Totals(Strict):
    """How many voted how, as far as a source says."""

    yes: Annotated[int, Reads(count)] | None = None
    no: Annotated[int, Reads(count)] | None = None
    abstain: Annotated[int, Reads(count)] | None = None
    absent: Annotated[int, Reads(count)] | None = None


@dataclass(frozen=True, slots=True)
class RollCall(Strict):
    """One recorded vote on one text, with each country's vote."""

    id: Id
    body: Text
    date: PartialDate
    title: Text
    issue: Text
    yes_means: YesMeans
    votes: dict[Text, Vote]
    evidence: tuple[Evidence, ...]
    symbol: Text | None = None
    series: Text | None = None
    totals: Totals = field(default_factory=Totals)
    inferred: Texts = ()
    voters: Voters | None = None
    note: Text | None = None

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Reading order of roll calls: by date, then id. Total."""
        return (*self.date.sort_key[:2], self.id)
