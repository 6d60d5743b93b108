"""Findings, and what `allow` passes over: with a reason, for one entry or for the whole ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from stancecli.reading.codes import Lint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stancecli.errors import Problem
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located, Steps

    Site = tuple[str, tuple[str | int, ...], str]

LINTS: tuple[str, ...] = get_args(Lint)


class Finding(NamedTuple):
    """What a lint found, and the entries it is about: each may pass it over."""

    problem: Problem
    about: tuple[Located, ...] = ()


class Allowances:
    """The `allow` of a ledger and of its entries, and which of them passed something over."""

    def __init__(self, draft: Draft) -> None:
        """Begin with none used."""
        self._draft = draft
        self._used: set[Site] = set()

    def told(self, findings: Iterable[Finding]) -> list[Problem]:
        """What nobody passes over."""
        return [finding.problem for finding in findings if not self._passes(finding)]

    def unused(self) -> Iterator[Problem]:
        """Every `allow` that passed nothing over: what it was for is gone, or it stands at the wrong entry."""
        for located, code in self._given():
            if code in LINTS and _site(located, code) not in self._used:
                mark = located.file.mark_of(allowed_at(located, code), key=True)
                message = f"'{code}' is allowed, and nothing is found to allow"
                yield located.file.problem(mark, "unused-allow", message, "take it out", "warning")

    def _passes(self, finding: Finding) -> bool:
        code = finding.problem.code
        everywhere = [located for located in self._draft.sections["allow"] if code in located.value]
        sites = [*everywhere, *(located for located in finding.about if code in located.value.allow)]
        self._used.update(_site(located, code) for located in sites)
        return bool(sites)

    def _given(self) -> Iterator[tuple[Located, str]]:
        for located in self._draft.sections["allow"]:
            yield from ((located, code) for code in located.value)
        for located in self._draft.sections["entries"]:
            yield from ((located, code) for code in located.value.allow)


def allowed_at(located: Located, code: str) -> Steps:
    """Where a code stands in an `allow`: of an entry, or of the ledger, whose section is the `allow` itself."""
    inner = () if located.steps == ("allow",) else ("allow",)
    return (*located.steps, *inner, code)


def _site(located: Located, code: str) -> Site:
    return (located.file.shown, tuple(located.steps), code)
