"""Allowances: each names a lint, for what keeps a ledger from being read cannot be passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from stancecli.reading.codes import Code, Lint
from stancecli.reading.draft import field_of
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located, Steps

_CODES: tuple[str, ...] = get_args(Code)
_LINTS: tuple[str, ...] = get_args(Lint)


def lints(draft: Draft) -> Iterator[Problem]:
    """What an entry or the ledger allows is a lint."""
    for located in draft.read("allow"):
        yield from _unknown(draft, located, (), located.value)
    for located in draft.read("entries"):
        yield from _unknown(draft, located, ("allow",), field_of(located.value, "allow"))


def _unknown(draft: Draft, located: Located, at: Steps, allowed: object) -> Iterator[Problem]:
    for code in allowed if isinstance(allowed, dict) else ():
        if code not in _LINTS:
            mark = located.file.mark_of((*located.steps, *at, code), key=True)
            if code in _CODES:
                hint = "mend what it says; 'stance check' passes over nothing but lints"
                yield located.file.problem(mark, "unknown-lint", f"'{code}' is a fault, and no lint", hint)
            else:
                hint = draft.speller.hint(code, _LINTS)
                yield located.file.problem(mark, "unknown-lint", f"no lint '{short(code)}'", hint)
