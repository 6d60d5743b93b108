"""One call of `agree`: its options, and which report answers it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.cli.comparing import of_positions, of_votes
from stancecli.cli.progress import progress
from stancecli.errors import WrongCall
from stancecli.indices.registry import INDICES
from stancecli.reports.agree_votes import Votes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page, Table
    from stancecli.reports.agree_asked import Asked
    from stancecli.reports.agree_rules import Absence, Unanimous

_PAIR = 2


@dataclass(frozen=True)
class Call:
    """The options of one call of `agree`, as text."""

    countries: Sequence[str]
    reference: str | None
    index: str | None
    by: str | None
    at: str | None
    since: str | None
    until: str | None
    issues: Sequence[str]
    bodies: Sequence[str]
    series: Sequence[str]
    match: str
    absence: Absence
    unanimous: Unanimous
    least: int
    file: Path | None
    votes: Path | None
    every: bool
    members: bool
    skip_bad: bool

    def keys(self, find: Callable[[str], str], every: Iterable[str]) -> tuple[str, ...]:
        """The countries to compare, each once, the reference first; all there are where fewer than two are named."""
        named = (*([self.reference] if self.reference else []), *self.countries)
        return tuple(dict.fromkeys((*map(find, named), *(every if len(named) < _PAIR else ()))))

    @property
    def is_ranking(self) -> bool:
        """Whether all others are ranked by their closeness to one, who is the only one named or the reference."""
        return bool(self.reference) or len(self.countries) == 1


def asked(ledger: Ledger, call: Call, today: date, on: str, *, spread: bool, long: bool) -> Table | Page:
    """Answer a call. Raises WrongCall, UnknownName or FileInvalid."""
    from stancecli.reports import agree_by, agree_matrix, agree_pair, agree_reference, agree_spread

    if spread:
        _hold_spread(call, on, long=long)
    question = of_positions(ledger, call, today) if on == "positions" else of_votes(ledger, call, today)
    with progress("Comparing") as told:
        if spread and isinstance(question.of, Votes):
            return agree_spread.spread(question, question.of)
        if long:
            return _long(question, told, is_ranking=call.is_ranking)
        if call.is_ranking:
            return agree_reference.ranked(question, question.of.keys[0])
        if question.periods:
            return agree_by.by_period(question, told)
        return agree_pair.pair(question) if len(question.of.keys) == _PAIR else agree_matrix.matrix(question, told)


def _long(question: Asked, told: Callable[[float], None], *, is_ranking: bool) -> Table:
    """A row a value: of a ranking or a pair by the indices that are shown of it, unless one was asked for."""
    from stancecli.reports import agree_long, agree_reference

    reference, *_ = keys = question.of.keys
    indices, pairs = [question.index], list(question.pairs())
    if is_ranking:
        pairs = [(reference, other) for other in agree_reference.ranking(question, reference)]
    if not question.is_chosen and (is_ranking or len(keys) == _PAIR):
        indices = question.beside(agree_reference.BESIDE if is_ranking else INDICES)
    return agree_long.long(question, pairs, indices, told)


def _hold_spread(call: Call, on: str, *, long: bool) -> None:
    """Hold that nothing is asked of a spread that it cannot tell. Raises WrongCall."""
    given = {
        "--reference": call.reference,
        "--by": call.by,
        "--on positions": on == "positions",
        "--long": long,
        "--absence": call.absence != "declared",
        "--unanimous": call.unanimous != "kept",
    }
    option = next((option for option, value in given.items() if value), None)
    if option or call.is_ranking:
        message = "--spread compares votes under every rule, over the whole of them"
        raise WrongCall(message, f"leave out {option}" if option else "name two countries or more, or none for all")
