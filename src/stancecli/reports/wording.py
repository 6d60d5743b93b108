"""How stances are put into cells: a word for people, an id for machines, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Since, Term
from stancecli.stances.stance import Held, Silent, Sum, Tally

if TYPE_CHECKING:
    from decimal import Decimal

    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Evidence, Source
    from stancecli.model.words import Silence, Vote
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance

_VOTES: tuple[Vote, ...] = ("yes", "no", "abstain", "absent", "not-member", "unknown")
_BOUNDS = {"exact": "", "about": "about ", "at-least": "at least ", "at-most": "at most "}


def country_term(ledger: Ledger, who: str) -> Term:
    """Give a country or counterpart: its id, and its name for people."""
    return Term(who, ledger.name_of(who))


def issue_term(ledger: Ledger, issue: str) -> Term:
    """Give an issue: its id, and its title for people."""
    return Term(issue, ledger.issues[issue].title)


def toward_term(ledger: Ledger, cell: Cell) -> Term | None:
    """Give a cell's counterpart, if it has one."""
    return None if cell.toward is None else country_term(ledger, cell.toward)


def measure_text(cell: Cell) -> str | None:
    """Give what a cell of amounts counts in, if it does."""
    return None if cell.measure is None else str(cell.measure)


def stance_term(stance: Stance) -> Term:
    """Put an answer, or the reason why there is none, into a word."""
    match stance.answer:
        case Held(positions):
            words = " or ".join(spaced(position) for position in positions)
            contested = " (contested)" if "contested" in stance.flags else ""
            return Term("|".join(positions), words + contested, stance.score)
        case Tally() as votes:
            text = f"{votes.usual} ({_counts(votes)}; n={votes.scored})"
            return Term(text, text, stance.score)
        case Sum() as total:
            unit = stance.cell.measure.unit if stance.cell.measure else ""
            return Term(_sum_id(total, unit), _sum_text(total, unit))
        case Silent(reason):
            return silence_term(reason)


def silence_term(reason: Silence) -> Term:
    """Say why there is no answer."""
    return Term(f"({reason})", f"– {spaced(reason)}", silence=reason)


def since(stance: Stance) -> Since | None:
    """Give the date since when it holds, if it does."""
    return None if stance.since is None else Since(stance.since, stance.by)


def spaced(word: str) -> str:
    """Write an id as words."""
    return word.replace("-", " ")


def sources_of(ledger: Ledger, stance: Stance) -> tuple[Term, ...]:
    """Give the sources a stance rests on: the holder's and those that contest it; of votes, one a roll call."""
    return tuple(Term(source.id, source_text(source)) for source in _sources(ledger, stance))


def according_to(ledger: Ledger, stance: Stance) -> tuple[str, ...]:
    """Name who says so: the publishers of the sources, each once."""
    return tuple(dict.fromkeys(source.publisher or source.author or source.id for source in _sources(ledger, stance)))


def source_text(source: Source) -> str:
    """Name a source in few words: who, and the day as far as known."""
    who = source.author or source.publisher or source.title or source.id
    return f"{who} ({source.published})" if source.published else who


def _sources(ledger: Ledger, stance: Stance) -> list[Source]:
    ids = (one.source for record in _resting_on(stance) for one in _evidence(ledger, record))
    return [ledger.sources[name] for name in dict.fromkeys(ids)]


def _resting_on(stance: Stance) -> tuple[str, ...]:
    """The records whose sources answer for a stance: its holder and what contests it; for a sum or tally all."""
    if isinstance(stance.answer, Tally | Sum) or "contested" in stance.flags:
        return stance.entries
    return (stance.holder,) if stance.holder else stance.entries


def _evidence(ledger: Ledger, record: str) -> tuple[Evidence, ...]:
    roll_call = ledger.roll_call.get(record)
    # A roll call often has ten sources that say the same: the first is the record itself.
    return roll_call.evidence[:1] if roll_call else ledger.entry[record].evidence


def _counts(votes: Tally) -> str:
    return ", ".join(f"{votes.counts[vote]} {spaced(vote)}" for vote in _VOTES if votes.counts.get(vote))


def _sum_text(total: Sum, unit: str) -> str:
    return f"{_BOUNDS[total.bound]}{_range(total, grouped=True)} {unit}{_beside(total)}"


def _sum_id(total: Sum, unit: str) -> str:
    bound = "" if total.bound == "exact" else f"{total.bound} "
    return f"{bound}{_range(total, grouped=False)} {unit}{_beside(total)}"


def _range(total: Sum, *, grouped: bool) -> str:
    low, high = (_number(value, grouped=grouped) for value in total.figures)
    return low if low == high else f"{low}–{high}"


def _number(value: Decimal, *, grouped: bool) -> str:
    return f"{value:,f}" if grouped else f"{value:f}"


def _beside(total: Sum) -> str:
    return f" and {total.unknown} of unknown value" if total.unknown else ""
