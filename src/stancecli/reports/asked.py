"""What a list was asked for: a period, words to look for, and the notes that say how it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.model.moments import long_day, parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.dates import PartialDate
    from stancecli.model.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Period:
    """The days from which a list tells, open on a side where no date was given."""

    first: date = date.min
    last: date = date.max

    @classmethod
    def of(cls, since: str | None, until: str | None) -> Period:
        """Read two dates, as precise as they are. Raises WrongCall."""
        first = parse_date(since).earliest if since else date.min
        last = parse_date(until).latest if until else date.max
        if first > last:
            message = f"--from {since} lies after --to {until}"
            raise WrongCall(message, hint="a period runs from its first day to its last")
        return cls(first, last)

    def may_hold(self, when: PartialDate) -> bool:
        """Whether the date may lie in the period, however it falls."""
        return when.earliest <= self.last and when.latest >= self.first

    @property
    def reading(self) -> str:
        """How it was read: "from 1 January 2022 to 31 December 2022"; empty where no date was given."""
        first = f"from {long_day(self.first)}" if self.first > date.min else ""
        last = f"to {long_day(self.last)}" if self.last < date.max else ""
        return " ".join(part for part in (first, last) if part)


def asked_note(period: Period, filters: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Say what was asked for, as it was read: "only country Georgia; issue Aid; from 1 January 2022"."""
    told = {name: ", ".join(words) for name, words in filters.items()}
    parts = [f"{name} {words}" for name, words in told.items() if words]
    if period.reading:
        parts.append(f"{period.reading}, uncertain dates included")
    return (f"only {'; '.join(parts)}",) if parts else ()


def filters(
    ledger: Ledger, countries: Iterable[Country], issues: Iterable[Issue], **others: Iterable[str]
) -> dict[str, Iterable[str]]:
    """Name what was chosen; nothing of what is all there is."""
    of_countries = [country.name for country in countries]
    of_issues = [issue.title for issue in issues]
    return {
        "country": of_countries if len(of_countries) < len(ledger.countries) else (),
        "issue": of_issues if len(of_issues) < len(ledger.issues) else (),
        **others,
    }
