"""Small ledgers for tests of stances, built from the records themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict, Unpack

from stancecli.model.codebook import Axis, Body, Country, Coverage, Issue, Position
from stancecli.model.dates import PartialDate
from stancecli.model.ledger import Ledger
from stancecli.model.moments import Moment
from stancecli.model.records import Amount, Entry, Evidence, Figure, RollCall
from stancecli.stances.at import stance_in
from stancecli.stances.cells import Cell, cells
from stancecli.stances.change import changes
from stancecli.stances.measures import CellMeasure
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.records import Open
    from stancecli.model.words import Basis, Bound, Confidence, EntryKind, Stage, Vote, Voters, YesMeans
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance

TODAY = date(2026, 11, 22)
day = PartialDate.parse
EVIDENCE = (Evidence("paper"),)
NAMES = ("azerbaijan", "armenia", "russia")
SCORES = {"imposes": 2, "aligned": 1, "not-joined": 0, "neutral": 0, "counter-sanctions": -2}
SANCTIONS = Issue(
    "sanctions",
    "Sanctions on Russia",
    "position",
    "Does it?",
    tuple(Position(name, score, "…") for name, score in SCORES.items()),
    asked_from=day("2014-03-01"),
    stale_after=36,
    group="alignment",
)
BLOCS = Issue(
    "blocs",
    "Russia-led blocs",
    "position",
    "Is it in?",
    (Position("outside", 2, "…"), Position("member", -2, "…")),
    toward=("csto", "russia"),
    axis=Axis("Moscow-led blocs", "out of them"),
    not_applicable=("armenia",),
    group="alignment",
)
VOTES = Issue("votes", "Votes on Ukraine", "vote", "How does it vote?")
AID = Issue("aid", "Aid to Ukraine, amounts", "amount", "How much?")
BODIES = (Body("unga", "UN General Assembly"), Body("hrc", "Human Rights Council", "abstain"))
ASSEMBLY = Body("pace", "Parliamentary Assembly", voters="members")

POSITION = Cell("azerbaijan", "sanctions")
VOTE = Cell("azerbaijan", "votes")


def ledger(
    *records: Entry | RollCall, issues: Iterable[Issue] = (SANCTIONS, BLOCS, VOTES, AID), searched: str = ""
) -> Ledger:
    """A ledger of these records; `searched` is a span over which everything was."""
    chosen = tuple(issues)
    first, _, last = searched.partition("/")
    names = tuple(issue.id for issue in chosen)
    covered = (Coverage(names, NAMES, day(first), day(last)),) if searched else ()
    return Ledger(
        "stances.yaml",
        "1",
        "A ledger of a test",
        Axis("Russia", "Ukraine"),
        countries={name: Country(name, name.title()) for name in NAMES},
        bodies={body.id: body for body in (*BODIES, ASSEMBLY)},
        issues={issue.id: issue for issue in chosen},
        coverage=covered,
        roll_calls=tuple(record for record in records if isinstance(record, RollCall)),
        entries=tuple(record for record in records if isinstance(record, Entry)),
    )


class More(TypedDict, total=False):
    """What an entry may have beside its id, day and position."""

    country: str
    issue: str
    toward: tuple[str, ...]
    until: PartialDate | Open
    as_of: bool
    kind: EntryKind
    confidence: Confidence
    disputes: tuple[str, ...]
    amount: Amount


def entry(identity: str, when: str, position: str | None = None, **more: Unpack[More]) -> Entry:
    """An entry of Azerbaijan on sanctions, firm unless told otherwise."""
    begun = day(when)
    plain = Entry(identity, "azerbaijan", "sanctions", "decision", begun, "…", EVIDENCE, "high", position=position)
    return replace(plain, **more)


def figure(text: str, bound: Bound = "exact") -> Figure:
    """Read "10 EUR": a currency in capitals or a unit; or a text as printed."""
    value, _, unit = text.partition(" ")
    if not value.isdecimal():
        return Figure(printed=text)
    currency = unit if unit.isupper() else None
    return Figure(Decimal(value), currency, None if currency else unit, bound)


def gift(identity: str, when: str, *figures: str | Figure, stage: Stage = "delivered", **more: Unpack[More]) -> Entry:
    """An entry of a single amount."""
    read = tuple(one if isinstance(one, Figure) else figure(one) for one in figures)
    given: More = {"issue": "aid", "amount": Amount("single", stage, "other", read), **more}
    return entry(identity, when, **given)


def total(identity: str, when: str, *figures: str | Figure, **more: Unpack[More]) -> Entry:
    """An entry of a cumulative amount."""
    single = gift(identity, when, *figures, **more)
    return replace(single, amount=replace(single.amount, basis="cumulative") if single.amount else None)


def roll_call(
    identity: str,
    when: str,
    vote: Vote = "yes",
    *,
    body: str = "unga",
    yes_means: YesMeans = "high",
    voters: Voters | None = None,
) -> RollCall:
    """A roll call with Azerbaijan's vote, of states in the General Assembly unless told otherwise."""
    votes: dict[str, Vote] = {"azerbaijan": vote}
    return RollCall(identity, body, day(when), "…", "votes", yes_means, votes, EVIDENCE, voters=voters)


def measured(unit: str, basis: Basis = "single", stage: Stage = "delivered") -> Cell:
    """The cell of Azerbaijan's aid in a measure."""
    return Cell("azerbaijan", "aid", None, CellMeasure(unit, basis, stage))


def view(book: Ledger, moment: str = "today", *, cumulative: bool = False, members: bool = False) -> View:
    """A ledger at a moment."""
    return View(book, Moment.parse(moment, TODAY), cumulative, members)


def stance(
    book: Ledger, moment: str = "today", cell: Cell = POSITION, *, cumulative: bool = False, members: bool = False
) -> Stance:
    """The stance in a cell at a moment."""
    return stance_in(view(book, moment, cumulative=cumulative, members=members), cell)


def all_cells(book: Ledger) -> list[Cell]:
    """Every cell of a ledger."""
    return list(cells(book, book.countries.values(), book.issues.values()))


def change(book: Ledger, first: str, second: str, cell: Cell = POSITION) -> Change:
    """The change in one cell between two moments."""
    (found,) = changes(view(book, first), view(book, second), [cell])
    return found
