"""What all questions have in common: the ledger, the day that counts as today, names and moments as they are given."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from stancecli.errors import unknown
from stancecli.model.moments import Moment, parse_today

if TYPE_CHECKING:
    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.stances.view import View

When = str | int | date
Names = str | Sequence[str] | None


@dataclass(frozen=True)
class Asking:
    """A ledger that is asked, and from which day it is looked at."""

    ledger: Ledger
    today: date | None = None

    def _day(self) -> date:
        return self.today or parse_today(os.environ.get("STANCE_TODAY") or None)

    def _moment(self, when: When) -> Moment:
        return Moment.parse(str(when), self._day())

    def _view(
        self,
        when: When,
        *,
        cumulative: bool = False,
        members: bool = False,
        certain: bool = False,
        possible: bool = False,
        known_at: When | None = None,
    ) -> View:
        from stancecli.reports.viewing import view_of

        return view_of(
            self.ledger,
            self._moment(when),
            cumulative=cumulative,
            members=members,
            certain=certain,
            possible=possible,
            known=None if known_at is None else self._moment(known_at),
        )

    def _countries(self, names: Names) -> tuple[Country, ...]:
        return self.ledger.choose_countries(listed(names))

    def _issues(self, names: Names) -> tuple[Issue, ...]:
        return self.ledger.choose_issues(listed(names))


def listed(names: Names) -> Sequence[str]:
    """Take one name as a list of it."""
    return (names,) if isinstance(names, str) else names or ()


def dated(when: When | None) -> str | None:
    """A date as it is written."""
    return None if when is None else str(when)


def check(word: str | None, known: Sequence[str]) -> None:
    """Hold that a word is one of a closed list, which no type holds for who does not check types."""
    if word is not None and word not in known:
        raise unknown(word, "word", known)
