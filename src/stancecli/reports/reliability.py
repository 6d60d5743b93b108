"""How far coders agree: by issue and over all, with intervals, and where they do not agree."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from stancecli.indices.bootstrap import LEVEL, RESAMPLES, SEED
from stancecli.indices.coders import exact
from stancecli.model.ratings import NO_POSITION, is_number
from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports import coefficients
from stancecli.reports.coefficients import CODES, EXACT, GIVEN, LEAST, POSITIONS, SCORES, Scope
from stancecli.reports.disagreements import disagreements
from stancecli.reports.notes import ledger_note
from stancecli.reports.wording import issue_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.ratings import Ratings
    from stancecli.model.table import Cell
    from stancecli.reports.coefficients import Coefficient, View

_UNITS = Column("units", "Units", "number")
_UNDEFINED = Column("undefined", "Undefined")
_ISSUE = (Column("issue", "Issue", places=True), _UNITS, EXACT.column, Column("positions", "With positions", "number"))
_INTERVALS = (
    Column("scope", "Scope", places=True),
    Column("index", "Index"),
    Column("units", "Units", "number"),
    Column("value", "Value", "number"),
    Column("low", "Low", "number"),
    Column("high", "High", "number"),
    Column("draws", "Draws", "number"),
    Column("undefined", "Undefined"),
)
_POOLED, _WITHIN = Term("(pooled)", "All issues, pooled"), Term("(within)", "All issues, within issues")
_ALL = Term("(all)", "All units")
_NONE = "none"


def reliability(ledger: Ledger, ratings: Ratings) -> Page:
    """Tell how far coders agree. The answer is the coefficients; then their intervals, and the disagreements."""
    answer, scopes, asked = _of_positions(ledger, ratings) if ratings.of_positions else _of_codes(ratings)
    rows = (row for scope in scopes for row in coefficients.intervals(scope, asked))
    notes = _notes(ledger, ratings, [each.key for each in asked])
    return Page(
        (
            answer.with_notes(*notes),
            table("intervals", f"Intervals of {LEVEL} % for α", _INTERVALS, rows),
            disagreements(ledger, ratings),
        )
    )


def _of_positions(ledger: Ledger, ratings: Ratings) -> tuple[Table, list[Scope], Sequence[Coefficient]]:
    """One row an issue, and two over all."""
    views = _views(ledger, ratings)
    each = [Scope(issue_term(ledger, issue), [view], LEAST) for issue, view in views.items()]
    pooled = {name: [unit for view in views.values() for unit in view[name]] for name in next(iter(views.values()))}
    over_all = [Scope(_POOLED, [pooled]), Scope(_WITHIN, list(views.values()))]
    asked = coefficients.OF_POSITIONS
    columns = (*_ISSUE, *(one.column for one in asked), _UNDEFINED)
    rows = (_row(scope, asked) for scope in (*each, *over_all))
    return table("reliability", _title(ratings), columns, rows), over_all, asked


def _row(scope: Scope, asked: Sequence[Coefficient]) -> tuple[Cell, ...]:
    agreed, both = scope.value(EXACT), exact(*scope.of(POSITIONS))
    return (scope.name, agreed.n, agreed.value, both.n, *coefficients.cells(scope, asked))


def _views(ledger: Ledger, ratings: Ratings) -> dict[str, View]:
    """The units of each issue, in the ledger's order, seen in every way."""
    at = ratings.columns.index("issue")
    grouped: dict[str, dict[str, list[tuple[object, ...]]]] = defaultdict(lambda: defaultdict(list))
    for unit, codes in ratings.units.items():
        issue = ledger.issues[unit[at]]
        scores = {step.position: step.score for step in issue.scale}
        view = grouped[issue.id]
        # Positions of two issues are never the same, even where they have one name.
        view[CODES].append(tuple(None if code is None else (issue.id, code) for code in codes))
        view[POSITIONS].append(tuple((issue.id, code) if code else None for code in codes))
        view[SCORES].append(tuple(scores[code] if code else None for code in codes))
        view[GIVEN].append(tuple(None if code is None else code != NO_POSITION for code in codes))
    return {issue: grouped[issue] for issue in ledger.issues if issue in grouped}


def _of_codes(ratings: Ratings) -> tuple[Table, list[Scope], Sequence[Coefficient]]:
    """One row over all; ordinal and interval coefficients too where every code is a number."""
    units = list(ratings.units.values())
    view: dict[str, list[tuple[object, ...]]] = {CODES: [*units]}
    asked: Sequence[Coefficient] = coefficients.OF_CODES
    if all(code is None or is_number(code) for unit in units for code in unit):
        numbers = [tuple(None if code is None else Fraction(code) for code in unit) for unit in units]
        view[SCORES] = [*numbers]
        asked = (*coefficients.OF_NUMBERS, *asked)
    scope = Scope(_ALL, [view])
    columns = (Column("scope", "Scope", places=True), _UNITS, EXACT.column, *(one.column for one in asked), _UNDEFINED)
    agreed = scope.value(EXACT)
    row = (_ALL, agreed.n, agreed.value, *coefficients.cells(scope, asked))
    return table("reliability", _title(ratings), columns, [row]), [scope], asked


def _title(ratings: Ratings) -> str:
    return f"Agreement of {len(ratings.coders)} coders"


def _notes(ledger: Ledger, ratings: Ratings, keys: Sequence[str]) -> Iterator[str]:
    yield f"coders: {', '.join(ratings.coders)}"
    alone = sum(len(codes) - codes.count(None) == 1 for codes in ratings.units.values())
    if alone:
        yield f"{alone} unit{'s' * (alone != 1)} of one coder alone left out"
    if ratings.of_positions:
        yield from _position_notes(ledger, ratings)
    if len(ratings.coders) > len(("one", "other")):
        yield "of more than two coders κ is the mean of the pairs, π that of Fleiss, and exact agreement that of all"
    yield f"intervals: percentiles of {RESAMPLES} draws of as many units, with replacement; seed {SEED}"
    if "alpha_given" in keys:
        yield ledger_note(ledger)


def _position_notes(ledger: Ledger, ratings: Ratings) -> Iterator[str]:
    yield "exact agreement takes no position as a code; α ordinal (by score), α nominal, κ and π are of positions alone"
    yield "pooled: chance is drawn over all issues, and is the smaller for it; within issues: within each"
    yield f"of an issue a coefficient is told from {LEAST} units on"
    issues = _met(ledger, ratings)
    named = [issue for issue, codes in issues.items() if _NONE in codes]
    if named:
        where = ", ".join(named)
        yield f"'{_NONE}' is read as the position of that name on {where}; there no position is an empty cell"


def _met(ledger: Ledger, ratings: Ratings) -> Mapping[str, set[str | None]]:
    """The codes given on each issue."""
    at = ratings.columns.index("issue")
    met: dict[str, set[str | None]] = {issue: set() for issue in ledger.issues}
    for unit, codes in ratings.units.items():
        met[unit[at]].update(codes)
    return met
