"""What can go wrong, as values: a fault with its place, and the few errors that carry faults to the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 100
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file and, counted from 1, its line and columns (0: not known)."""

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        """`FILE:LINE:COLUMN`, as far as it is known: the form editors jump to."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of a ledger. `excerpt` is the user's own line (less `cut` characters on its left), `hint` a remedy."""

    place: Place
    code: str
    severity: Severity
    message: str
    hint: str = ""
    excerpt: str = ""
    cut: int = 0


class StanceError(Exception):
    """Anything the user can be told about; `exit_code` follows the table in `docs/commands.md`."""

    exit_code = 2
    hint = ""


class WrongCall(StanceError):
    """The command was called with something it cannot take."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Say what is wrong and, where there is one, the way out."""
        super().__init__(message)
        self.hint = hint


class UnknownName(WrongCall):
    """A country, issue, format … that does not exist."""


def unknown(name: str, kind: str, known: Sequence[str], candidates: Iterable[str] = ()) -> UnknownName:
    """The error for a name that does not exist, with the nearest of `candidates` (else of the known ones)."""
    return UnknownName(f"no {kind} '{name}'", suggestion(name, candidates or known, known))


class LedgerInvalid(StanceError):
    """The ledger cannot be read; carries every fault found, by place."""

    exit_code = 3
    what = "the ledger"

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Take all faults of one reading."""
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(sorted(problems))


class FileInvalid(LedgerInvalid):
    """A file of other people's cannot be read; carries every fault found, by place."""

    what = "the file"


class LedgerMissing(StanceError):
    """There is no ledger where one was asked for."""

    exit_code = 3


class CannotWrite(StanceError):
    """The answer could not be written where it was to go."""

    exit_code = 4


def suggestion(word: str, candidates: Iterable[str], known: Sequence[str] = ()) -> str:
    """Give "did you mean …?" for a mistyped word, and the words there are; empty where nothing helps."""
    # Imported here: a start that has nothing to suggest does not pay for it.
    from difflib import get_close_matches

    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    near = get_close_matches(word[:_LONGEST].casefold(), by_folded, n=2, cutoff=0.6)
    parts = []
    if near:
        parts.append(f"did you mean {' or '.join(repr(by_folded[n]) for n in near)}?")
    if known:
        parts.append(f"Known: {', '.join(known)}")
    return " ".join(parts)
