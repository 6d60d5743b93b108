"""What an import adds, and what it finds of it where it goes: the same for records and for files of roll calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Head, Panel
    from stancecli.model.words import Vote


@dataclass(frozen=True, slots=True)
class Ballot:
    """One country's vote on one roll call: the number of that roll call where it is kept, its id, and a code."""

    place: int
    roll_call: str
    code: str
    vote: Vote


@dataclass(frozen=True)
class Outcome:
    """What an import adds, how much of it was there, whose votes it shows, and the content it makes of a file.

    `lacking` are votes that the roll calls there do not have; `fills` says that they are added. `differing` are
    those that are others there, and stay as they are.
    """

    panel: Panel
    there: int
    countries: dict[str, str]
    content: Callable[[], str]
    lacking: tuple[Ballot, ...] = ()
    differing: tuple[Ballot, ...] = ()
    fills: bool = False

    @property
    def is_news(self) -> bool:
        """Whether anything would be written."""
        return bool(self.panel.heads or (self.fills and self.lacking))


def own(ledger: Ledger, panel: Panel) -> dict[str, str]:
    """The ledger's own countries that are in a panel: their ids by their codes."""
    return {each.iso: each.id for each in ledger.countries.values() if each.iso and each.iso in panel.countries}


def new(panel: Panel, known: Mapping[str, int]) -> Panel:
    """The roll calls that are not there, by id or symbol."""
    return panel.within(panel.where(lambda head: not known.keys() & known_by(head)))


def known_by(head: Head) -> set[str]:
    """What it may be known by: its id, and its symbol unless it shares that with others of its file."""
    is_shared = head.record is not None and head.id.endswith(f"-{head.record}")
    return {head.id, *([head.symbol] if head.symbol and not is_shared else [])}


def beside(
    panel: Panel, codes: Mapping[str, object], known: Mapping[str, int], there: Callable[[int, str], str]
) -> tuple[tuple[Ballot, ...], tuple[Ballot, ...]]:
    """The votes of some countries that roll calls which are there lack, and those that are others there.

    `known` gives the number of a roll call that is there, and `there` a country's vote in it.
    """
    lacking, differing = [], []
    for ballot in _on_known(panel, codes, known):
        before = there(ballot.place, ballot.code)
        if before == "unknown":
            lacking.append(ballot)
        elif before != ballot.vote:
            differing.append(ballot)
    return tuple(lacking), tuple(differing)


def _on_known(panel: Panel, codes: Mapping[str, object], known: Mapping[str, int]) -> Iterator[Ballot]:
    votes = {code: panel.countries[code].codes(len(panel.heads)) for code in codes}
    for number, head in enumerate(panel.heads):
        names = known.keys() & known_by(head)
        if names:
            place = known[head.id if head.id in names else names.pop()]
            for code, each in votes.items():
                vote = VOTES[each[number]]
                if vote != "unknown":
                    yield Ballot(place, head.id, code, vote)
