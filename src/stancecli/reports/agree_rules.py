"""The rules under which votes are compared, each told with the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stancecli.model.ballots import bits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stancecli.model.codebook import Body
    from stancecli.model.panel import Panel

Absence = Literal["declared", "left-out", "abstain"]
Unanimous = Literal["kept", "dropped"]

_ABSENCE = {
    "declared": "what the body declares",
    "left-out": "left out",
    "abstain": "an abstention",
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What an absence means, whether unanimous roll calls count, and the least n for which a value is given."""

    absence: Absence = "declared"
    unanimous: Unanimous = "kept"
    least: int = 1

    def abstaining(self, panel: Panel, bodies: Mapping[str, Body]) -> int:
        """The roll calls in which not voting counts as an abstention."""
        if self.absence == "left-out":
            return 0
        if self.absence == "abstain":
            return panel.all
        declared = {body.id for body in bodies.values() if body.absent_as == "abstain"}
        return panel.where(lambda head: head.body in declared)

    def counted(self, panel: Panel) -> int:
        """The roll calls that count."""
        return panel.all & ~panel.unanimous if self.unanimous == "dropped" else panel.all

    def told(self, panel: Panel, within: int, bodies: Mapping[str, Body]) -> Iterator[str]:
        """The rules in words, for the roll calls chosen of a panel."""
        yield f"an absence is {_ABSENCE[self.absence]}{self._declared(panel, within, bodies)}"
        number = (panel.unanimous & within).bit_count()
        roll_calls = f"{number:,} unanimous roll call{'s' * (number != 1)}"
        if self.unanimous == "dropped":
            yield f"{roll_calls} left out"
        else:
            yield f"{roll_calls} kept, but for Voeten agreement"
        yield least_told(self.least, "roll call")

    def _declared(self, panel: Panel, within: int, bodies: Mapping[str, Body]) -> str:
        """What that is; where bodies differ, of each."""
        if self.absence != "declared":
            return ""
        kinds: dict[str, list[str]] = {}
        for name in dict.fromkeys(panel.heads[number].body or "" for number in bits(within)):
            kinds.setdefault(bodies[name].absent_as if name in bodies else "left-out", []).append(name or "of no body")
        if len(kinds) == 1:
            return f": {_ABSENCE[next(iter(kinds))]}"
        told = [f"{_ABSENCE[kind]} ({', '.join(names)})" for kind, names in kinds.items()]
        return f": {', '.join(told)}" if told else ""


def least_told(least: int, noun: str) -> str:
    """The least n in words."""
    return f"a value is given from {least} {noun}{'s' * (least != 1)} in common on"


RULES = tuple(Rules(absence, unanimous) for absence in ("left-out", "abstain") for unanimous in ("kept", "dropped"))
"""Every rule under which a pair may be shown beside the others."""
