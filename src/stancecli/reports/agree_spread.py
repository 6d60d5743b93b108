"""The same pair under every rule, and how far the rule alone moves the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.indices.registry import INDICES
from stancecli.model.table import Column, Page, Term, table
from stancecli.reports.agree_asked import cell
from stancecli.reports.agree_rules import RULES, least_told
from stancecli.reports.agree_told import few

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stancecli.indices.joint import Value
    from stancecli.model.table import Cell
    from stancecli.reports.agree_asked import Asked
    from stancecli.reports.agree_rules import Rules
    from stancecli.reports.agree_votes import Votes

    Row = tuple[Cell, ...]
    Named = Mapping[Row, Sequence[Value]]

_WORDS = {"left-out": "absence left out", "abstain": "absence as abstention"}
_PAIR = (Column("country", "Country", places=True), Column("other", "Other", places=True))
_INDEX = (Column("index", "Index", places=True),)
_NOTES = (
    "the spread is the largest value less the smallest: how far the rule alone moves the number",
    "Voeten agreement leaves unanimous roll calls out under every rule",
)


def spread(asked: Asked, votes: Votes) -> Page:
    """Give a pair by every index under every rule; of more countries, every pair by one index. And n of each."""
    under = [votes.under(rules) for rules in RULES]
    return _of_pair(asked, under) if len(votes.keys) == len(_PAIR) else _of_group(asked, under)


def _of_pair(asked: Asked, under: Sequence[Votes]) -> Page:
    one, other = asked.of.keys
    values: Named = {
        (Term(index.key, index.title),): [asked.value(one, other, index, each) for each in under]
        for index in INDICES.values()
    }
    few_in = few(list(_named(values)), asked.of.noun)
    return _page(asked, f"{asked.pair_name((one, other))} under every rule", _INDEX, values, few_in)


def _of_group(asked: Asked, under: Sequence[Votes]) -> Page:
    values: Named = {
        (asked.term(one), asked.term(other)): [asked.value(one, other, of=each) for each in under]
        for one, other in asked.pairs()
    }
    told = (*few(list(_named(values)), asked.of.noun), f"index: {asked.index.title}, {asked.index.citation}")
    return _page(asked, f"{asked.index.title} under every rule", _PAIR, values, told)


def _named(values: Named) -> Iterator[tuple[str, int]]:
    """The least n of every row that has a value, with what the row is of."""
    for place, row in values.items():
        ns = [value.n for value in row if value.value is not None]
        if ns:
            yield "–".join(each.text for each in place if isinstance(each, Term)), min(ns)


def _page(asked: Asked, title: str, first: tuple[Column, ...], values: Named, told: Iterable[str]) -> Page:
    columns = (*first, *_columns(), Column("spread", "Spread", "number"), Column("undefined", "Undefined because"))
    rows = ((*place, *map(cell, row), *_spread(row)) for place, row in values.items())
    notes = (*told, *_NOTES, *asked.read, least_told(asked.least, asked.of.noun), asked.ledger)
    counted = ((*place, *(value.n for value in row)) for place, row in values.items())
    n = table("n", f"n: {asked.of.noun}s in common", (*first, *_columns()), counted)
    return Page((table("spread", title, columns, rows).with_notes(*notes), n))


def _columns() -> Iterator[Column]:
    for rules in RULES:
        yield Column(_key(rules), f"{_WORDS[rules.absence]}, unanimous {rules.unanimous}", "number")


def _key(rules: Rules) -> str:
    return f"absence_{rules.absence.replace('-', '_')}_unanimous_{rules.unanimous}"


def _spread(values: Sequence[Value]) -> Row:
    """How far apart values are, and why that is undefined where one of them is."""
    defined = [value.value for value in values if value.value is not None]
    if len(defined) == len(values):
        return max(defined) - min(defined), None
    reasons = dict.fromkeys(value.undefined for value in values if value.undefined)
    return Term("", "undefined"), "; ".join(reasons)
