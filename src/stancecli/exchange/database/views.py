"""The views of the database: the stances with the names of what they are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stancecli.exchange.relational.relation import Column, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.exchange.relational.relation import Kind

_OF = "stances"
_SQL = """\
CREATE VIEW "{name}" AS
-- {about}
SELECT {beside}, stances.*
FROM stances
JOIN countries ON countries.country = stances.country
JOIN issues ON issues.issue = stances.issue
LEFT JOIN counterparts ON counterparts.counterpart = stances.toward
LEFT JOIN positions ON positions.issue = stances.issue AND positions.position = stances.stance
WHERE stances.period {which} (SELECT today FROM ledger)"""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A column of a view that the stances do not have: how it is made, and what it means."""

    key: str
    made: str
    about: str
    kind: Kind = "text"
    required: bool = True
    missing: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A view: which of the periods it shows, and what it tells beside the stances."""

    name: str
    about: str
    which: str
    beside: tuple[_Beside, ...]

    @property
    def sql(self) -> str:
        """What makes the view."""
        beside = ", ".join(f'{each.made} AS "{each.key}"' for each in self.beside)
        return _SQL.format(name=self.name, about=self.about, which=self.which, beside=beside)


_NAMES = (
    _Beside("country_name", "countries.name", "The name of the country."),
    _Beside("issue_title", "issues.title", "The title of the issue."),
    _Beside(
        "toward_name",
        "counterparts.name",
        "The name of the counterpart.",
        required=False,
        missing="not asked of counterparts apart",
    ),
    _Beside(
        "means",
        "positions.means",
        "The definition of the position.",
        required=False,
        missing="no position, or contested",
    ),
)
_YEAR = _Beside("year", "CAST(stances.period AS INTEGER)", "The year.", "whole")
VIEWS = (
    View("stance_now", "Where each country stands today, with the names of what it is about.", "=", _NAMES),
    View(
        "stance_by_year",
        "Where each country stood in each year, with the names of what it is about.",
        "<>",
        (*_NAMES, _YEAR),
    ),
)


def described(relations: Sequence[Relation]) -> list[Relation]:
    """Describe the views as tables are described; they have no keys, and no rows of their own."""
    (stances,) = (relation for relation in relations if relation.name == _OF)
    return [
        replace(stances, name=view.name, about=view.about, key=(), columns=(*_columns(view), *stances.columns))
        for view in VIEWS
    ]


def _columns(view: View) -> tuple[Column, ...]:
    return tuple(
        Column(each.key, each.kind, each.about, lambda _: None, required=each.required, missing=each.missing)
        for each in view.beside
    )
