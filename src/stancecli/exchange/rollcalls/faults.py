"""The faults of a file of roll calls: each told once, with its first line and how often it occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NoReturn

from stancecli.errors import FileInvalid, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

    from stancecli.errors import Severity

Code = Literal[
    "bad-date",
    "bad-row",
    "bad-total",
    "bad-word",
    "no-votes",
    "not-a-table",
    "roll-call-twice",
    "totals-differ",
    "truncated",
    "two-countries",
    "unknown-country",
    "unknown-roll-call",
    "unknown-shape",
    "unknown-vote",
    "vote-twice",
]
_MOST = 1000


class Faults:
    """Collects the faults of one reading. What is wrong in the same way a thousand times is one fault."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[Hashable, Problem] = {}
        self._further: dict[Hashable, int] = {}
        self._untold = 0
        self._first_untold = Place("")

    def add(
        self,
        place: Place,
        code: Code,
        message: str,
        hint: str = "",
        *,
        about: Hashable = None,
        severity: Severity = "error",
    ) -> None:
        """Add a fault; those of one code `about` the same thing are told once. A warning stops no reading."""
        key = (code, place.file, place.line if about is None else about)
        if key in self._found:
            self._further[key] = self._further.get(key, 0) + 1
        elif len(self._found) >= _MOST:
            self._first_untold = self._first_untold if self._untold else place
            self._untold += 1
        else:
            self._found[key] = Problem(place, code, severity, message, hint)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every fault, by place."""
        told = [self._told(key, problem) for key, problem in self._found.items()]
        if self._untold:
            message = f"and {self._untold:,} further faults from here on, which are not listed"
            told.append(Problem(self._first_untold, "bad-row", "error", message))
        return tuple(sorted(told))

    def _told(self, key: Hashable, fault: Problem) -> Problem:
        further = self._further.get(key, 0)
        if not further:
            return fault
        message = f"{fault.message} (and {further:,} time{'s' * (further != 1)} more)"
        return Problem(fault.place, fault.code, fault.severity, message, fault.hint)


def give_up(path: Path, line: int, code: Code, message: str, hint: str = "") -> NoReturn:
    """Raise what makes the rest of a file unreadable. Raises FileInvalid."""
    raise FileInvalid([Problem(Place(str(path), line), code, "error", message, hint)])


def short(word: str, most: int = 40) -> str:
    """A word of the file in a message: on one line, and no more of it than a message can bear."""
    flat = " ".join(word[: 2 * most].split())
    return flat if len(flat) <= most and len(word) <= 2 * most else f"{flat[:most]}…"
