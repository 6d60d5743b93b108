"""How stances are put into cells: a word for people, an id for machines, and what it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.table import Term
from stancecli.stances.stance import Held, Silent, Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Collection

    from stancecli.model.ledger import Ledger
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


def place_term(ledger: Ledger, cell: Cell) -> Term:
    """Give a cell's issue: its id; for people its title with counterpart and measure, which machines read apart."""
    toward = None if cell.toward is None else ledger.name_of(cell.toward)
    beside = ", ".join(part for part in (toward, measure_text(cell)) if part)
    title = ledger.issues[cell.issue].title
    return Term(cell.issue, f"{title}: {beside}" if beside else title)


def signed(score: float) -> str:
    """Write a score for people: the sign tells to which end it leans, and 0 leans to none."""
    return f"{score:+.3g}" if score else "0"


def toward_term(ledger: Ledger, cell: Cell) -> Term | None:
    """Give a cell's counterpart, if it has one."""
    return None if cell.toward is None else country_term(ledger, cell.toward)


def measure_text(cell: Cell) -> str | None:
    """Give what a cell of amounts counts in, if it does."""
    return None if cell.measure is None else str(cell.measure)


def stance_term(stance: Stance) -> Term:
    """Put an answer, or the reason why there is none, into words; for people with what is to be known of it."""
    match stance.answer:
        case Held(positions, silences):
            ids = "|".join((*positions, *(f"({reason})" for reason in silences)))
            return Term(ids, answer_words(stance) + bracketed(stance.flags), stance.score)
        case Tally() as votes:
            text = f"{votes.usual} ({_counts(votes)}; n={votes.scored})"
            # The mean of a few votes is no leaning of a country that mostly did not vote.
            return Term(votes.usual, text + bracketed(stance.flags), None if votes.usual == "absent" else stance.score)
        case Sum() as total:
            unit = stance.cell.measure.unit if stance.cell.measure else ""
            return Term(_sum_id(total, unit), answer_words(stance) + bracketed(stance.flags))
        case Silent(reason):
            return silence_term(reason, stance.flags)


def answer_words(stance: Stance) -> str:
    """Put an answer into the fewest words: without counts, and without what is to be known of it."""
    match stance.answer:
        case Held(positions, silences):
            return " or ".join(map(spaced, (*positions, *silences)))
        case Tally() as votes:
            return votes.usual
        case Sum() as total:
            return _sum_text(total, stance.cell.measure.unit if stance.cell.measure else "")
        case Silent(reason):
            return spaced(reason)


def dated(stance: Stance) -> Term:
    """Put a stance into words; for people with the day since when a position holds."""
    term = stance_term(stance)
    if not isinstance(stance.answer, Held) or stance.since is None:
        return term
    return replace(term, text=f"{term.text}, {'by' if stance.by else 'since'} {stance.since}")


def silence_term(reason: Silence, flags: Collection[str] = ()) -> Term:
    """Say why there is no answer; of what is unknown, that there is something to say which is not certain."""
    beside = " (not certain)" if reason == "unknown" and "possible" in flags else bracketed(flags)
    return Term(f"({reason})", f"– {spaced(reason)}{beside}", silence=reason)


def spaced(word: str) -> str:
    """Write an id as words."""
    return word.replace("-", " ")


def bounded(bound: str, figure: str) -> str:
    """Say how exact a figure is: "at least 15"."""
    return f"{_BOUNDS[bound]}{figure}"


def flagged(flags: Collection[str]) -> str:
    """Give the flags in words; what is contested is never certain, and need not be called possible too."""
    return ", ".join(sorted(flag for flag in flags if flag != "possible" or "contested" not in flags))


def bracketed(flags: Collection[str]) -> str:
    """Give the flags as they stand after an answer: " (possible, stale)"; nothing where there are none."""
    told = flagged(flags)
    return f" ({told})" if told else ""


def _counts(votes: Tally) -> str:
    return ", ".join(f"{votes.counts[vote]} {spaced(vote)}" for vote in _VOTES if votes.counts.get(vote))


def _sum_text(total: Sum, unit: str) -> str:
    # "At least 600" would claim too much of about 100 and at least 500.
    rough = _BOUNDS["about"] if total.is_rough else ""
    return bounded(total.bound, f"{rough}{_range(total, ',f')} {unit}{_beside(total)}")


def _sum_id(total: Sum, unit: str) -> str:
    bound = "" if total.bound == "exact" else f"{total.bound} "
    return f"{bound}{_range(total, 'f')} {unit}"


def _range(total: Sum, form: str) -> str:
    low, high = (format(value, form) for value in total.figures)
    return low if low == high else f"{low}–{high}"


def _beside(total: Sum) -> str:
    return f" and {total.unknown} of unknown value" if total.unknown else ""
