"""What is computed of coders: which coefficients, of which view of their codes, over which units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.indices import alpha, coders
from stancecli.indices.bootstrap import bootstrap
from stancecli.indices.joint import Value
from stancecli.model.table import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

    from stancecli.indices.bootstrap import Interval
    from stancecli.model.table import Cell, Term

    Unit = tuple[Hashable | None, ...]
    Group = Sequence[Unit]
    View = Mapping[str, Group]

CODES, POSITIONS, SCORES, GIVEN = "codes", "positions", "scores", "given"
"""The views of a unit's codes: as they are; positions alone; their scores (for other codes, their numbers); and
whether there is a position at all."""

# With fewer units a coefficient says more about chance than about the coders.
LEAST = 15
_FEW = f"fewer than {LEAST} units"
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A column: what it computes of which view. With `always` it is told of however few units."""

    key: str
    title: str
    of: Callable[..., Value]
    view: str
    always: bool = False

    @property
    def column(self) -> Column:
        """The column that holds it."""
        return Column(self.key, self.title, "number")


@dataclass(frozen=True, slots=True)
class Scope:
    """The units of a row: in one group, or in several within each of which chance is drawn."""

    name: Term
    groups: Sequence[View]
    least: int = 0

    def value(self, asked: Coefficient) -> Value:
        """What a coefficient comes to here."""
        value: Value = asked.of(*self.of(asked.view))
        if not asked.always and value.value is not None and value.n < self.least:
            return Value(None, value.n, _FEW)
        return value

    def interval(self, asked: Coefficient) -> Interval:
        """How far it might lie elsewhere had other units been drawn."""
        return bootstrap(asked.of, *self.of(asked.view))

    def of(self, view: str) -> list[Group]:
        """The units of each group, as far as two coders or more coded them."""
        return [[unit for unit in group[view] if len(unit) - unit.count(None) >= _TOGETHER] for group in self.groups]


EXACT = Coefficient("exact", "Exact", coders.exact, CODES, always=True)
OF_POSITIONS = (
    Coefficient("alpha_ordinal", "α ordinal", alpha.ordinal, SCORES),
    Coefficient("alpha_nominal", "α nominal", alpha.nominal, POSITIONS),
    Coefficient("kappa", "κ", coders.kappa, POSITIONS),
    Coefficient("pi", "π", coders.pi, POSITIONS),
    Coefficient("alpha_given", "α position or none", alpha.nominal, GIVEN),
)
OF_CODES = (
    Coefficient("alpha_nominal", "α nominal", alpha.nominal, CODES),
    Coefficient("kappa", "κ", coders.kappa, CODES),
    Coefficient("pi", "π", coders.pi, CODES),
)
OF_NUMBERS = (
    Coefficient("alpha_ordinal", "α ordinal", alpha.ordinal, SCORES),
    Coefficient("alpha_interval", "α interval", alpha.interval, SCORES),
)


def cells(scope: Scope, asked: Sequence[Coefficient]) -> tuple[Cell, ...]:
    """Give the numbers of a row, and why those are undefined that are."""
    values = [scope.value(each) for each in asked]
    why: dict[str, list[str]] = {}
    for each, value in zip(asked, values, strict=True):
        if value.undefined:
            why.setdefault(value.undefined, []).append(each.title)
    reasons = "; ".join(f"{', '.join(titles)}: {reason}" for reason, titles in why.items())
    return (*(value.value for value in values), reasons or None)


def intervals(scope: Scope, asked: Sequence[Coefficient]) -> Iterator[tuple[Cell, ...]]:
    """Give a row for every α that is defined: the number and its interval."""
    for each in asked:
        value = scope.value(each)
        if each.key.startswith("alpha") and value.value is not None:
            low, high, draws, reason = scope.interval(each)
            yield (scope.name, each.title, value.n, value.value, low, high, draws, reason)
