"""The entries of a draft, each with its issue and its cell."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from stancecli.model.codebook import Issue
    from stancecli.model.records import Entry
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located


class Placed(NamedTuple):
    """An entry, where it stands, and the issue that it answers."""

    located: Located
    entry: Entry
    issue: Issue

    @property
    def cell(self) -> tuple[str, ...]:
        """The country, the issue and, where the issue is asked of each apart, the counterpart."""
        return (self.entry.country, self.entry.issue, *(self.entry.toward if self.issue.toward else ()))

    @property
    def score(self) -> int:
        """The score of its position; 0 where it has none."""
        step = self.issue.position(self.entry.position) if self.entry.position else None
        return step.score if step else 0

    def disputes(self, other: Placed) -> bool:
        """Whether one of the two disputes the other: written once, it holds both ways."""
        return other.entry.id in self.entry.disputes or self.entry.id in other.entry.disputes


def placed_entries(draft: Draft) -> Iterator[Placed]:
    """Give the entries whose issue is known, in the order of the files. A forecast never holds, and is left out."""
    issues = draft.by_id("issues")
    for located in draft.sections["entries"]:
        if located.value.issue in issues and located.value.kind != "forecast":
            yield Placed(located, located.value, issues[located.value.issue])


def grouped(items: Iterable[Any], key: Callable[[Any], Hashable]) -> list[list[Any]]:
    """Put together what has one key; what is alone is compared with nothing, and left out."""
    groups: defaultdict[Hashable, list[Any]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return [group for group in groups.values() if len(group) > 1]
