"""From files of roll calls, of whatever shape, to a panel and its faults."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from stancecli.errors import FileInvalid, WrongCall
from stancecli.exchange.rollcalls.building import Builder
from stancecli.exchange.rollcalls.faults import Faults, give_up
from stancecli.exchange.rollcalls.shapes import (
    own_long,
    own_wide,
    undl_download,
    undl_roll_calls,
    undl_votes,
    unvotes_roll_calls,
    unvotes_votes,
    voeten_matrix,
)
from stancecli.exchange.rollcalls.sheet import opened

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from stancecli.errors import Problem, Severity
    from stancecli.exchange.rollcalls.sheet import Progress, Sheet
    from stancecli.model.panel import Panel
    from stancecli.model.records import Source
    from stancecli.model.words import Vote


class Shape(Protocol):
    """What a module of `shapes` has."""

    TITLE: str
    GIVES: Literal["all", "heads", "votes"]
    SOURCE: Source | None

    def fits(self, sheet: Sheet) -> bool:
        """Whether the header is this shape's."""

    def read(self, sheet: Sheet, builder: Builder) -> None:
        """Read all rows into the builder."""


# The first that fits is taken: what asks for more names stands before what asks for fewer of the same.
SHAPES: tuple[Shape, ...] = (
    undl_download,
    undl_votes,
    undl_roll_calls,
    unvotes_votes,
    unvotes_roll_calls,
    voeten_matrix,
    own_long,
    own_wide,
)


@dataclass(frozen=True)
class Reading:
    """A panel, what it was read from, and what could not be read or is doubtful.

    `unlisted` is what it means in these files that a country is not listed in a roll call; `names` are what a
    country is called in them, by its code.
    """

    panel: Panel
    shapes: tuple[str, ...]
    source: Source | None
    problems: tuple[Problem, ...]
    unlisted: Vote
    names: Mapping[str, tuple[str, ...]]

    def count(self, severity: Severity) -> int:
        """How many errors were passed over, or warnings there are."""
        return sum(problem.severity == severity for problem in self.problems)


def read(
    paths: Sequence[Path], progress: Progress | None = None, *, own: Collection[str] = (), skip_bad: bool = False
) -> Reading:
    """Read a file of roll calls with their votes, or the two files of one that is in two.

    `own` are codes of countries that ISO does not know and a ledger does.
    Raises FileInvalid with every error, unless rows that cannot be read are to be skipped; WrongCall where
    the files do not belong together.
    """
    faults = Faults()
    with ExitStack() as stack:
        sheets = [stack.enter_context(opened(path, faults, progress)) for path in paths]
        parts = sorted(((shape_of(sheet), sheet) for sheet in sheets), key=lambda part: part[0].GIVES)
        gives = [shape.GIVES for shape, _ in parts]
        _hold_together(gives, paths)
        builder = Builder(complete="heads" in gives, own=own)
        for shape, sheet in parts:
            shape.read(sheet, builder)
            builder.doubt(sheet.lost)
    panel = builder.panel(faults)
    errors = [problem for problem in faults.problems if problem.severity == "error"]
    if errors and not skip_bad:
        raise FileInvalid(errors)
    shapes = [shape for shape, _ in parts]
    titles = tuple(shape.TITLE for shape in shapes)
    return Reading(panel, titles, shapes[0].SOURCE, faults.problems, builder.unlisted, builder.names())


def shape_of(sheet: Sheet) -> Shape:
    """The shape of a file by its header. Raises FileInvalid where it is none that is known."""
    found = next((shape for shape in SHAPES if shape.fits(sheet)), None)
    if found is not None:
        return found
    first = ", ".join(sheet.header[:8])
    known = "; ".join(shape.TITLE for shape in SHAPES)
    return give_up(sheet.path, 1, "unknown-shape", f"no known shape has the header {first[:100]}", f"Known: {known}")


def _hold_together(gives: Sequence[str], paths: Sequence[Path]) -> None:
    """Raise WrongCall unless the files are whole each, or the two halves of one."""
    if gives in (["all"], ["votes"], ["heads", "votes"]):
        return
    if gives == ["heads"]:
        message = f"{paths[0]} holds roll calls without their votes"
        raise WrongCall(message, "name the file of the votes too: --votes FILE")
    message = f"{' and '.join(map(str, paths))} are not the two halves of one record"
    raise WrongCall(message, "one holds the roll calls, the other their votes")
