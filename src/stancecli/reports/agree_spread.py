"""The same pair under every rule, and how far the rule alone moves the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, Table, Term, table
from stancecli.reports.agree_asked import cell
from stancecli.reports.agree_rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked
    from stancecli.reports.agree_rules import Rules
    from stancecli.reports.agree_votes import Votes

_WORDS = {"left-out": "absence left out", "abstain": "absence as abstention"}
_NOTE = "the spread is the largest value less the smallest: how far the rule alone moves the number"


def spread(asked: Asked, votes: Votes) -> Page:
    """Give a pair by every index under every rule; of more countries, every pair by one index."""
    under = [votes.under(rules) for rules in RULES]
    if len(votes.keys) == 2:  # noqa: PLR2004 - a pair
        return _of_pair(asked, under)
    columns = (Column("country", "Country", places=True), Column("other", "Other", places=True), *_columns())
    rows = (
        (asked.term(one), asked.term(other), *_cells([asked.value(one, other, of=each) for each in under]))
        for one, other in asked.pairs()
    )
    return Page((table("spread", f"{asked.index.title} under every rule", columns, rows).with_notes(*_notes(asked)),))


def _of_pair(asked: Asked, under: Sequence[Votes]) -> Page:
    one, other = asked.of.keys
    rows = (
        (Term(index.key, index.title), *_cells([asked.value(one, other, index, each) for each in under]))
        for index in INDICES.values()
    )
    title = f"{asked.pair_name((one, other))} under every rule"
    answer = table("spread", title, (Column("index", "Index", places=True), *_columns()), rows)
    return Page((answer.with_notes(*_notes(asked)), _rules(under, one, other)))


def _notes(asked: Asked) -> tuple[str, ...]:
    return (_NOTE, "Voeten agreement leaves unanimous roll calls out under every rule", *asked.read, asked.ledger)


def _columns() -> tuple[Column, ...]:
    named = (Column(_key(rules), f"{_WORDS[rules.absence]}, unanimous {rules.unanimous}", "number") for rules in RULES)
    return (*named, Column("spread", "Spread", "number"))


def _key(rules: Rules) -> str:
    return f"absence_{rules.absence.replace('-', '_')}_unanimous_{rules.unanimous}"


def _cells(values: Sequence[Value]) -> tuple[Cell, ...]:
    defined = [value.value for value in values if value.value is not None]
    return (*map(cell, values), max(defined) - min(defined) if defined else None)


def _rules(under: Sequence[Votes], one: str, other: str) -> Table:
    columns = (Column("rule", "Rule"), Column("absence", "Absence"), Column("unanimous", "Unanimous"))
    rows = ((_key(each.rules), each.rules.absence, each.rules.unanimous, each.joint(one, other).n) for each in under)
    return table("rules", "The rules", (*columns, Column("n", "n", "number")), rows)
