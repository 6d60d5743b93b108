"""The notes under gaps: the rule, the period, what was left out and how far was searched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.moments import Moment, long_day
from stancecli.reports.notes import clock_note, coverage_note, ledger_note, members_note
from stancecli.stances.at import stance_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from stancecli.model.records import Entry
    from stancecli.stances.cells import Cell
    from stancecli.stances.leans import Leans
    from stancecli.stances.view import View

_GAP = "a gap: two leans at least one step apart and not on the same side of zero"
_LEAN = (
    "a lean: the mean score of what is dated in the period: statements (says), votes in international bodies (votes), "
    "decisions, laws, treaties, aid and actions (does); a status given by others has no part"
)
_OVER_TIME = "over a long time a change of mind makes a gap too; --by year compares what is of one year"
_LONG = 366
_ASKED = {
    "certain": "only gaps that are certain, however uncertain dates fall",
    "possible": "every gap that could be, as uncertain dates may fall",
}


def notes_of(views: Sequence[View], compared: Sequence[Leans], shown: Sequence[Leans]) -> tuple[str, ...]:
    """Say how the gaps were found and read, and how far those that are shown were searched."""
    whole = _whole(views)
    searched, cells = _cells(shown), _cells(compared)
    ever = replace(whole, asked="plain", cumulative=True)
    return (
        _GAP,
        _LEAN,
        _reading(views),
        *((_OVER_TIME,) if len(views) == 1 and _is_long(views[0]) else ()),
        *((_ASKED[whole.asked],) if whole.asked in _ASKED else ()),
        *clock_note(whole.clock),
        *_left_out(compared, len(compared) - len(shown)),
        *members_note(whole, cells),
        *coverage_note(whole.ledger, whole.moment, (stance_in(ever, cell) for cell in searched)),
        ledger_note(whole.ledger),
    )


def _cells(found: Iterable[Leans]) -> list[Cell]:
    return list(dict.fromkeys(cell for leans in found for cell in leans.ground.cells(leans.country)))


def _whole(views: Sequence[View]) -> View:
    """One view of all the periods together."""
    if len(views) == 1:
        return views[0]
    first, last = views[0].moment, views[-1].moment
    return replace(views[-1], moment=Moment(f"{first.text}/{last.text}", first.first, last.last))


def _reading(views: Sequence[View]) -> str:
    first, last = views[0].moment, views[-1].moment
    if len(views) > 1:
        return f"each period by itself, from {long_day(first.first)} to {long_day(last.last)}"
    return f"what is dated from {long_day(last.first)} to {long_day(last.last)}"


def _is_long(view: View) -> bool:
    return (view.moment.last - view.moment.first).days > _LONG


def _left_out(compared: Sequence[Leans], without: int) -> Iterator[str]:
    weaker = _once(entry for leans in compared for entry in leans.weaker)
    disputed = _once(entry for leans in compared for entry in leans.disputed)
    if weaker:
        yield f"{_entries(weaker)} left out as too weak for a gap: an assessment, passed on, or of low confidence"
    if disputed:
        yield f"{_entries(disputed)} left out that contradict each other: {', '.join(disputed)}"
    if without:
        said = "1 comparison without a gap is" if without == 1 else f"{without} comparisons without a gap are"
        yield f"{said} left out; --all shows {'it' if without == 1 else 'them'}"


def _once(entries: Iterator[Entry]) -> Collection[str]:
    return dict.fromkeys(entry.id for entry in entries)


def _entries(ids: Collection[str]) -> str:
    return "1 entry" if len(ids) == 1 else f"{len(ids)} entries"
