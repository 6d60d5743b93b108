"""What types cannot say: words that name nothing, records that contradict themselves or each other.

A check is a generator of problems over the draft, listed in CHECKS; each of them is an error, and keeps the ledger
from being read. Each code has one broken ledger in `tests/broken/`, from which `docs/errors.md` is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reading.checks import allowed, amounts, entries, mentions, names, scales, votes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft

    Check = Callable[[Draft], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    names.ids_given_twice,
    names.ambiguous_names,
    names.codes,
    mentions.unknown_names,
    mentions.listed_twice,
    scales.positions,
    scales.scales,
    scales.steps,
    scales.toward,
    amounts.amounts,
    entries.ends,
    entries.durations,
    entries.counterparts,
    entries.not_applicable,
    entries.evidence,
    entries.disputes,
    allowed.lints,
    votes.misplaced,
    votes.totals,
    votes.inferred,
)
