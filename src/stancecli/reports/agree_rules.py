"""The rules under which votes are compared, each told with the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

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
        yield f"an absence is {_ABSENCE[self.absence]}{self._declared(panel, bodies)}"
        number = (panel.unanimous & within).bit_count()
        roll_calls = f"{number:,} unanimous roll call{'s' * (number != 1)}"
        if self.unanimous == "dropped":
            yield f"{roll_calls} left out"
        else:
            yield f"{roll_calls} kept, but for Voeten agreement"
        yield least_told(self.least, "roll call")

    def _declared(self, panel: Panel, bodies: Mapping[str, Body]) -> str:
        if self.absence != "declared":
            return ""
        declared = {body.id: body.absent_as for body in bodies.values()}
        kinds = {declared.get(head.body or "", "left-out") for head in panel.heads}
        return f": {_ABSENCE[kinds.pop()]}" if len(kinds) == 1 else ""


def least_told(least: int, noun: str) -> str:
    """The least n in words."""
    return f"a value is given from {least} {noun}{'s' * (least != 1)} in common on"


RULES = tuple(Rules(absence, unanimous) for absence in ("left-out", "abstain") for unanimous in ("kept", "dropped"))
"""Every rule under which a pair may be shown beside the others."""
