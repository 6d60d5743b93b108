"""Why an answer is certain, or only possible, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reports.wording import place_term, spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stancecli.model.ledger import Ledger
    from stancecli.stances.stance import Doubt, Stance

_CERTAIN = "certain: the same however the uncertain dates fall"
_WHY: Mapping[Doubt, str] = {
    "several": "more than one answer could hold",
    "contested": "sources contest it, and that is never certain",
    "not-begun": "nothing that could hold has surely begun, or was surely known",
    "may-have-ended": "an end may have passed",
    "doubtful": "a date is doubtful (?)",
    "at-edge": "a date may fall within what is counted or outside it",
}


def certainty_in_words(ledger: Ledger, stance: Stance) -> str:
    """Say that an answer is certain; or why it is only possible, and what could hold or may count."""
    if stance.is_certain:
        return _CERTAIN
    reasons = "; ".join(words for doubt, words in _WHY.items() if doubt in stance.doubts)
    ended = ("lapsed",) if "may-have-ended" in stance.doubts else ()
    could = ", ".join((*(_named(ledger, name) for name in stance.could), *ended))
    part = "may count" if "at-edge" in stance.doubts else "could hold"
    return f"possible: {place_term(ledger, stance.cell).text}: {reasons}{f' – {part}: {could}' if could else ''}"


def _named(ledger: Ledger, name: str) -> str:
    """An entry by its id, with the position it has."""
    entry = ledger.entry.get(name)
    return f"{name} ({spaced(entry.position)})" if entry and entry.position else name
