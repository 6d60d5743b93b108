"""What is recorded: sources, entries and roll calls. Frozen records, validated on reading."""

# The types named in annotations are imported at run time: reading's validator looks them up.
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from stancecli.model.dates import PartialDate
from stancecli.model.scalars import Reads, count, figure, truth
from stancecli.model.strict import Allowed, Id, Strict, Texts
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
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence(Strict):
    """A source and the place in it."""

    source: str
    paragraph: str | None = None
    page: str | None = None
    quote: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Figure(Strict):
    """One measure of an amount: an exact value in a currency (ISO 4217) or a unit, or a garbled text as printed."""

    value: Annotated[Decimal, Reads(figure)] | None = None
    currency: str | None = None
    unit: str | None = None
    bound: Bound = "exact"
    printed: str | None = None

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
    country: str
    issue: str
    channel: Channel
    date: PartialDate
    summary: str
    evidence: tuple[Evidence, ...]
    confidence: Confidence
    toward: Texts = ()
    by: str | None = None
    until: Until | None = None
    as_of: Annotated[bool, Reads(truth)] = False
    position: str | None = None
    amount: Amount | None = None
    kind: EntryKind = "fact"
    event: str | None = None
    disputes: Texts = ()
    note: str | None = None
    date_note: str | None = None
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
    body: str
    date: PartialDate
    title: str
    issue: str
    yes_means: YesMeans
    votes: dict[str, Vote]
    evidence: tuple[Evidence, ...]
    symbol: str | None = None
    series: str | None = None
    totals: Totals = field(default_factory=Totals)
    inferred: Texts = ()
    voters: Voters | None = None
    note: str | None = None

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Reading order of roll calls: by date, then id. Total."""
        return (*self.date.sort_key[:2], self.id)
