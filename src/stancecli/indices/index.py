"""An index by its name: what it is called, who gave it, and how it is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from stancecli.indices.joint import Joint, Value
    from stancecli.indices.tally import Tally


@dataclass(frozen=True, slots=True)
class Index:
    """An index of how alike two voters vote. `key` is a promise to scripts.

    `votes_only`: it is of yes, abstain and no, and undefined on any other scale. `drops_unanimous`: its
    authors leave out the roll calls on which all voted alike, which the table of a pair cannot tell; who
    makes the table leaves them out. `chance` says that agreement expected by chance is taken off.
    """

    key: str
    title: str
    citation: str
    of: Callable[[Joint], Value]
    votes_only: bool = False
    drops_unanimous: bool = False
    chance: bool = False


@dataclass(frozen=True, slots=True)
class GroupIndex:
    """An index of how closely a group holds together on one roll call."""

    key: str
    title: str
    citation: str
    of: Callable[[Tally], Value]
