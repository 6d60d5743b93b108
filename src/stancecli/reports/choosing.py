"""Which roll calls of a panel are meant: those of a body, of some days, about something."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stancecli.errors import unknown
from stancecli.model.ledger import folded
from stancecli.reports.asked import Period
from stancecli.reports.searching import says_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.model.ledger import Ledger
    from stancecli.model.panel import Head, Panel


@dataclass(frozen=True, slots=True)
class Choice:
    """The roll calls that are meant. What is empty leaves out nothing."""

    bodies: Sequence[str] = ()
    period: Period = field(default_factory=Period)
    words: str = ""
    series: Sequence[str] = ()

    def mask(self, panel: Panel) -> int:
        """The mask of those in a panel."""
        return panel.where(self._admits)

    def _admits(self, head: Head) -> bool:
        return (
            (not self.bodies or head.body in self.bodies)
            and (not self.series or head.series in self.series)
            and (not self.period.reading or (head.date is not None and self.period.may_hold(head.date)))
            and (not self.words or says_all((head.title, head.symbol, head.id), self.words))
        )

    def told(self) -> Iterator[str]:
        """How it was read."""
        if self.bodies:
            yield f"body {', '.join(self.bodies)}"
        if self.series:
            yield f"series {', '.join(self.series)}"
        if self.words:
            yield f"about '{self.words}'"
        if self.period.reading:
            yield self.period.reading


def find_bodies(ledger: Ledger, panel: Panel, names: Sequence[str]) -> tuple[str, ...]:
    """Find the bodies of a panel by the ledger's ids and names for them, or by the panel's own. Raises UnknownName."""
    known = {head.body: head.body for head in panel.heads if head.body}
    named = {ledger.bodies[body].name: body for body in known if body in ledger.bodies}
    by_name = {folded(name): body for name, body in (*known.items(), *named.items())}
    for name in names:
        if folded(name) not in by_name:
            raise unknown(name, "body", list(known), by_name)
    return tuple(by_name[folded(name)] for name in names)
