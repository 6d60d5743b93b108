"""From a file to a Ledger, or to all of its problems."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stancecli.errors import LedgerInvalid
from stancecli.model.ledger import Ledger
from stancecli.reading.checks import CHECKS
from stancecli.reading.drafting import BY_ID, drafted
from stancecli.reading.ledgerfiles import read_files
from stancecli.reading.lints.allowing import Allowances
from stancecli.reading.lints.positions import opposite_positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft
    from stancecli.reading.ledgerfiles import Reading


@dataclass(frozen=True)
class Result:
    """What reading gave: the files, every fault by place, the records, and the ledger they make.

    `whole` is the ledger if its records fit together, even where a lint finds an error in it.
    """

    reading: Reading
    problems: tuple[Problem, ...]
    draft: Draft | None = None
    whole: Ledger | None = None

    @property
    def ledger(self) -> Ledger | None:
        """The ledger, if there is no error."""
        return None if any(problem.severity == "error" for problem in self.problems) else self.whole


def load(path: Path) -> Ledger:
    """Read the ledger at `path`. Raises LedgerInvalid with every error found."""
    return sound(examine(path))


def sound(result: Result) -> Ledger:
    """Give the ledger that was read. Raises LedgerInvalid with every error found, if there is one."""
    if result.ledger is None:
        raise LedgerInvalid([problem for problem in result.problems if problem.severity == "error"])
    return result.ledger


def examine(path: Path, instead: Mapping[Path, bytes] | None = None) -> Result:
    """Read the ledger at `path` and find every fault of it in one go; some files `instead` as they would be.

    Lints that are errors are faults too.
    """
    with _collector_paused():
        reading = read_files(path, instead)
        if not reading.files:
            return Result(reading, _sorted(reading.problems))
        drawn = drafted(reading)
        faults = [*reading.problems, *drawn.problems, *(problem for check in CHECKS for problem in check(drawn))]
        whole = None if faults else _ledger(drawn, reading.roll_call_files)
        opposed = Allowances(drawn).told(opposite_positions(drawn))
        return Result(reading, _sorted([*faults, *opposed]), drawn, whole)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))


def _ledger(drawn: Draft, roll_call_files: Iterable[str]) -> Ledger:
    def mapping(section: str) -> dict[str, Any]:
        return {record.id: record for record in drawn.values(section)}

    def first(section: str) -> Any:
        return next(drawn.values(section))

    return Ledger(
        path=drawn.root.shown,
        version=first("version"),
        title=first("title"),
        axis=first("axis"),
        **{section: mapping(section) for section in BY_ID},
        coverage=tuple(drawn.values("coverage")),
        roll_calls=tuple(drawn.values("roll_calls")),
        entries=tuple(drawn.values("entries")),
        roll_call_files=tuple(dict.fromkeys(roll_call_files)),
        allow={code: reason for allowed in drawn.values("allow") for code, reason in allowed.items()},
    )


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes many small objects that all live on: a collector would only walk them over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
