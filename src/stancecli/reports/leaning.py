"""How leans and gaps are put into cells: in words for people, part by part for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.table import Column, Term
from stancecli.reports.wording import signed, silence_term
from stancecli.stances.lean import MODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stancecli.model.codebook import Axis
    from stancecli.model.table import Cell
    from stancecli.stances.gap import Gap
    from stancecli.stances.lean import Mode
    from stancecli.stances.leans import Leans

VERBS: dict[Mode, str] = {"say": "says", "vote": "votes", "do": "does"}
# In a sentence: nobody "does toward" an end.
_SAID: dict[Mode, str] = {**VERBS, "do": "acts"}
_NEITHER = "neither"


def _columns(mode: Mode) -> tuple[Column, ...]:
    verb = VERBS[mode].capitalize()
    return (
        Column(mode, verb, "stance"),
        Column(f"{mode}_score", f"{verb}: score", "score", for_machines=True),
        Column(f"{mode}_n", f"{verb}: n", "number", for_machines=True),
        Column(f"{mode}_silence", f"{verb}: silence", for_machines=True),
        Column(f"{mode}_entries", f"{verb}: entries", "names", for_machines=True),
    )


# What people read in one cell, machines learn part by part.
COLUMNS = (
    *(column for mode in MODES for column in _columns(mode)),
    Column("vote_absent", "Votes: absent", "number", for_machines=True),
)


def told(leans: Leans) -> tuple[Cell, ...]:
    """Give what the three leans are, under COLUMNS."""
    return (*(cell for mode in MODES for cell in _told(leans, mode)), leans.absent)


def _told(leans: Leans, mode: Mode) -> tuple[Cell, ...]:
    lean = leans.of[mode]
    score = None if lean.mean is None else float(lean.mean)
    silence = leans.silences[mode] if lean.mean is None else None
    return _term(leans, mode), score, len(lean.counted), silence, lean.entries


def _term(leans: Leans, mode: Mode) -> Term:
    """The end toward which it leans; for people with the score, n, and how often a country did not vote."""
    lean = leans.of[mode]
    away = leans.absent if mode == "vote" else 0
    if lean.mean is None:
        silent = silence_term(leans.silences[mode])
        return Term(silent.id, f"{silent.text} ({away} absent)" if away else silent.text, silence=silent.silence)
    counts = f"n={len(lean.counted)}{f', {away} absent' if away else ''}"
    score = float(lean.mean)
    end = leans.ground.axis.end(1 if score > 0 else -1) if score else _NEITHER
    words = f"{signed(score)} {end}" if score else signed(score)
    return Term(end, f"{words} ({counts})", score)


def gap_terms(leans: Leans, gaps: Iterable[Gap]) -> tuple[Term, ...]:
    """Give each gap: the two modes; for people which way they point."""
    return tuple(Term(f"{gap.first}/{gap.second}", _words(leans, gap)) for gap in gaps)


def _words(leans: Leans, gap: Gap) -> str:
    first, second = _SAID[gap.first], _SAID[gap.second]
    if gap.steps is None:
        return f"{first} and {second} may differ (possible)"
    said = f"{first} {_way(leans, gap.first)} but {second} {_way(leans, gap.second)}"
    flag = "contested" if gap.is_contested else "" if gap.is_certain else "possible"
    return f"{said} ({flag})" if flag else said


def _way(leans: Leans, mode: Mode) -> str:
    mean = leans.of[mode].mean
    axis: Axis = leans.ground.axis
    return f"toward {axis.end(1 if mean > 0 else -1)}" if mean else "neither way"
